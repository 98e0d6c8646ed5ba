#pragma once
// Where a page is written to. Every value is escaped for the place it stands in; what may stand unescaped
// is a literal of the program or an Html, and only render/ can make an Html.

#include <concepts>
#include <string>
#include <string_view>
#include <utility>

namespace gongkai::render {

class Out;

class Html { // a piece of HTML known to be safe
public:
    Html() = default;
    const std::string& text() const& { return text_; }
    std::string text() && { return std::move(text_); }
    bool empty() const { return text_.empty(); }

private:
    explicit Html(std::string text) : text_(std::move(text)) {}
    friend class Out;
    std::string text_;
};

class Literal { // text fixed when the program was compiled, and nothing else
public:
    template<std::size_t size>
    consteval Literal(const char (&text)[size]) : text_(text, size - 1)
    {
    }
    constexpr std::string_view text() const { return text_; }

private:
    std::string_view text_;
};

template<class T>
concept WholeNumber = std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char>;

class Out {
public:
    Out& raw(Literal literal);

    Out& text(std::string_view text); // between tags
    Out& text(const Html& html) { return this->html(html); }
    Out& text(WholeNumber auto number) { return text(std::to_string(number)); }

    Out& attribute(std::string_view text); // between the quotes of an attribute, double or single
    Out& attribute(WholeNumber auto number) { return attribute(std::to_string(number)); }

    // Between the quotes of href, action, formaction: http, https, mailto, tel or relative; else "#".
    Out& url(std::string_view address);
    // Inside an address whose beginning is fixed: one segment of its path or one value of its query.
    Out& url_part(std::string_view text);
    Out& url_part(WholeNumber auto number) { return url_part(std::to_string(number)); }
    // Between the quotes of src: as url, and data:image/png and data:image/svg+xml too.
    Out& source(std::string_view address);

    Out& html(const Html& html);

    std::string take() { return std::exchange(written_, {}); } // the page, to be sent
    Html take_html() { return Html(take()); }                  // the piece, to be set into another page

private:
    std::string written_;
};

Html escaped(std::string_view text); // a person's words as a piece of HTML

}
