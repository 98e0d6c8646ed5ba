#include "markup.hpp"

#include <array>
#include <cctype>
#include <utility>

namespace tmplc {

namespace {

constexpr std::array url_attributes{"href", "action", "formaction", "cite", "data", "ping", "xlink:href"};
constexpr std::array source_attributes{"src", "poster"};
constexpr std::array raw_elements{"script", "style", "iframe", "xmp", "noembed", "noframes"};
constexpr std::array block_elements{
    "html",   "head",     "body",       "title",   "meta",    "link",       "header",  "footer",
    "main",   "nav",      "section",    "article", "aside",   "div",        "p",       "h1",
    "h2",     "h3",       "h4",         "h5",      "h6",      "hgroup",     "ul",      "ol",
    "li",     "dl",       "dt",         "dd",      "table",   "thead",      "tbody",   "tfoot",
    "tr",     "td",       "th",         "caption", "col",     "colgroup",   "form",    "fieldset",
    "legend", "figure",   "figcaption", "details", "summary", "dialog",     "hr",      "br",
    "option", "optgroup", "template",   "pre",     "search",  "blockquote", "address", "script",
    "style"};

template<class List>
bool is_one_of(const List& list, std::string_view name)
{
    return std::ranges::find(list, name) != list.end();
}

bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

char lower(char c)
{
    return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

// Browsers draw a line break between two Chinese characters as a space; there must be none.
bool is_wide(std::string_view text)
{
    return !text.empty() && static_cast<unsigned char>(text[0]) >= 0xe2 &&
           static_cast<unsigned char>(text[0]) <= 0xef;
}

bool ends_wide(std::string_view text)
{
    return text.size() >= 3 && is_wide(text.substr(text.size() - 3)) && (text.back() & 0xc0) == 0x80;
}

}

std::string Markup::feed(const Source& source, const Token& literal)
{
    out_.clear();
    for (std::size_t i = 0; i < literal.text.size(); ++i) {
        const char c = literal.text[i];
        if (pending_ == '\n' && is_wide(literal.text.substr(i)) && ends_wide(out_)) pending_ = 0;
        if (where_ == Where::text && c == '<' && literal.text.substr(i).starts_with("<!--")) {
            where_ = Where::comment;
        } else if (where_ == Where::comment) {
            if (c == '>' && literal.text.substr(0, i).ends_with("--")) where_ = Where::text;
        } else {
            character(source, literal.begin + i, c);
        }
    }
    return std::move(out_);
}

std::string Markup::flush()
{
    std::string space;
    if (pending_ && !(where_ == Where::text && after_block_)) space = pending_;
    pending_ = 0;
    if (where_ == Where::text) after_block_ = after_block_ && space.empty();
    return space;
}

void Markup::character(const Source& source, std::size_t offset, char c)
{
    switch (where_) {
    case Where::text: return between_tags(c);
    case Where::tag_open: return tag_opens(c);
    case Where::tag_name: return names_tag(c);
    case Where::in_tag: return in_tag(source, offset, c);
    case Where::attribute: return names_attribute(source, offset, c);
    case Where::equals: return after_equals(c);
    case Where::raw: return raw(c);
    case Where::comment: return;
    case Where::quoted:
        out_ += c;
        value_begun_ = true;
        if (c == quote_) where_ = Where::in_tag;
        return;
    case Where::bare:
        if (c == '>') return ends_tag();
        if (is_space(c)) return where_ = Where::in_tag, void(pending_ = ' ');
        out_ += c;
        return;
    case Where::declaration:
        out_ += c;
        if (c != '>') return;
        where_ = Where::text;
        after_block_ = true;
    }
}

void Markup::between_tags(char c)
{
    if (keeps_space() && c != '<') return void(out_ += c);
    if (is_space(c)) {
        if (pending_ != '\n') pending_ = c == '\n' ? '\n' : ' ';
        return;
    }
    if (c == '<') {
        where_ = Where::tag_open;
        return;
    }
    out_ += flush() + c;
    after_block_ = false;
}

void Markup::tag_opens(char c)
{
    closing_ = c == '/';
    name_.clear();
    if (c == '!') {
        pending_ = 0;
        out_ += "<!";
        where_ = Where::declaration;
    } else if (closing_ || std::isalpha(static_cast<unsigned char>(c))) {
        where_ = Where::tag_name;
        if (!closing_) name_ = lower(c);
    } else {
        where_ = Where::text;
        out_ += flush() + '<' + c;
        after_block_ = false;
    }
}

void Markup::names_tag(char c)
{
    if (!is_space(c) && c != '>' && c != '/') return void(name_ += lower(c));
    out_ += rest();
    if (c == '>') return ends_tag();
    if (is_space(c)) pending_ = ' ';
    if (c == '/') out_ += c;
}

// Only with the whole name known is it known whether whitespace before the tag matters.
std::string Markup::rest()
{
    if (where_ == Where::attribute) where_ = Where::in_tag;
    if (where_ != Where::tag_name) return flush();
    where_ = Where::text;
    const bool is_block = is_one_of(block_elements, name_);
    if (is_block) pending_ = 0;
    const auto tag = flush() + (closing_ ? "</" : "<") + name_;
    after_block_ = is_block;
    if (closing_ && tag_ == name_) tag_.clear();
    where_ = Where::in_tag;
    return tag;
}

void Markup::in_tag(const Source& source, std::size_t offset, char c)
{
    if (c == '>') return ends_tag();
    if (is_space(c)) return void(pending_ = ' ');
    out_ += flush();
    if (c == '/') return void(out_ += c);
    where_ = Where::attribute;
    attribute_.clear();
    names_attribute(source, offset, c);
}

void Markup::names_attribute(const Source& source, std::size_t offset, char c)
{
    if (c == '>' || is_space(c) || c == '/') {
        where_ = Where::in_tag;
        return in_tag(source, offset, c);
    }
    out_ += c;
    if (c != '=') return void(attribute_ += lower(c));
    check_attribute(source, offset);
    where_ = Where::equals;
    value_begun_ = false;
}

void Markup::check_attribute(const Source& source, std::size_t offset) const
{
    const auto at = offset - attribute_.size();
    if (attribute_.starts_with("on"))
        source.blame(at, "'" + attribute_ + "' is script in the page; listen for the event in assets/js");
    if (attribute_ == "style")
        source.blame(at, "the content security policy drops style attributes; use a class");
}

void Markup::after_equals(char c)
{
    if (is_space(c)) return;
    if (c == '>') return ends_tag();
    out_ += c;
    where_ = c == '"' || c == '\'' ? Where::quoted : Where::bare;
    quote_ = c;
}

void Markup::ends_tag()
{
    pending_ = 0;
    out_ += '>';
    where_ = Where::text;
    if (closing_) return;
    if (is_one_of(raw_elements, name_)) {
        where_ = Where::raw;
        tag_ = name_;
    } else if (name_ == "pre" || name_ == "textarea") {
        tag_ = name_;
    }
}

void Markup::raw(char c)
{
    out_ += c;
    if (c != '>' || !out_.ends_with("</" + tag_ + ">")) return;
    where_ = Where::text;
    after_block_ = is_one_of(block_elements, tag_);
    tag_.clear();
}

Position Markup::hole(const Source& source, std::size_t offset)
{
    const bool begun = std::exchange(value_begun_, true);
    switch (where_) {
    case Where::text: after_block_ = false; return Position::text;
    case Where::quoted:
        if (attribute_ == "srcset" || attribute_ == "srcdoc")
            source.blame(offset, "no value may stand in '" + attribute_ + "'");
        if (is_one_of(source_attributes, attribute_)) return begun ? Position::url_part : Position::source;
        if (is_one_of(url_attributes, attribute_)) return begun ? Position::url_part : Position::url;
        return Position::attribute;
    case Where::raw: source.blame(offset, "no value may stand inside <" + tag_ + ">");
    case Where::comment: source.blame(offset, "no value may stand inside <!-- -->");
    case Where::equals:
    case Where::bare: source.blame(offset, "put the value of '" + attribute_ + "' in quotes");
    case Where::tag_open:
    case Where::tag_name: source.blame(offset, "no value may stand in the name of a tag");
    case Where::in_tag:
    case Where::attribute:
    case Where::declaration: break;
    }
    source.blame(offset, "no value may stand here; put it between tags or in a quoted attribute");
}

bool Markup::same_place(const Markup& other) const
{
    if (where_ != other.where_ || tag_ != other.tag_) return false;
    if (where_ == Where::quoted && (quote_ != other.quote_ || attribute_ != other.attribute_)) return false;
    return where_ == Where::text || name_ == other.name_;
}

void Markup::join(const Markup& branch)
{
    after_block_ = after_block_ && branch.after_block_;
    value_begun_ = value_begun_ || branch.value_begun_;
}

void Markup::anything_may_precede()
{
    after_block_ = false;
    value_begun_ = true;
}

}
