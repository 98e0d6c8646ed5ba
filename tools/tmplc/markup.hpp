// Where in the HTML a template is: decides how a value must be escaped there, and tightens the whitespace.
#pragma once

#include "source.hpp"

namespace tmplc {

enum class Position { text, attribute, url, url_part, source };

class Markup {
public:
    // Takes a stretch of the template's HTML; returns what of it should be sent.
    std::string feed(const Source& source, const Token& literal);

    // How a value is written here; blames the template when no value may stand here.
    Position hole(const Source& source, std::size_t offset);

    // Whitespace that waited to learn whether it matters; called before anything but HTML.
    std::string flush();

    // Ends a name that a {% … %} follows; returns what had to wait for that.
    std::string rest();

    bool is_between_tags() const { return where_ == Where::text; }
    // Both branches of an {% if %}, both ends of a {% for %} must be at the same place of the HTML.
    bool same_place(const Markup& other) const;
    void join(const Markup& branch);
    void anything_may_precede();

private:
    enum class Where {
        text,
        tag_open,
        tag_name,
        in_tag,
        attribute,
        equals,
        quoted,
        bare,
        raw,
        comment,
        declaration
    };

    void character(const Source& source, std::size_t offset, char c);
    void between_tags(char c);
    void tag_opens(char c);
    void names_tag(char c);
    void in_tag(const Source& source, std::size_t offset, char c);
    void names_attribute(const Source& source, std::size_t offset, char c);
    void after_equals(char c);
    void ends_tag();
    void raw(char c);
    void check_attribute(const Source& source, std::size_t offset) const;
    bool keeps_space() const { return tag_ == "pre" || tag_ == "textarea"; }

    Where where_ = Where::text;
    char quote_ = 0;
    bool closing_ = false;     // inside </…>
    bool value_begun_ = false; // something of the attribute's value stands already
    bool after_block_ = true;  // whitespace here shows nothing
    char pending_ = 0;         // collapsed whitespace, not yet written
    std::string tag_;          // the tag being read; while its content is kept as it stands, that element
    std::string name_;         // the tag's name while it's read
    std::string attribute_;
    std::string out_;
};

}
