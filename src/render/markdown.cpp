#include "render/markdown.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace gongkai::render {
namespace {

struct Link {
    std::string words, address;
    std::size_t length = 0; // of [words](address) in the text
};

std::optional<Link> read_link(std::string_view text)
{
    const auto middle = text.find("](");
    if (!text.starts_with('[') || middle == text.npos) return {};
    const auto end = text.find(')', middle);
    if (end == text.npos) return {};
    return Link{std::string(text.substr(1, middle - 1)), std::string(text.substr(middle + 2, end - middle - 2)), end + 1};
}

std::string last_name(const std::string& address)
{
    return address.substr(address.rfind('/') + 1);
}

class Writer {
public:
    explicit Writer(std::string_view pictures) : pictures_(pictures) {}

    Prose write(std::string_view text)
    {
        for (const auto& raw : split(text, '\n')) line(raw.ends_with('\r') ? raw.substr(0, raw.size() - 1) : raw);
        close();
        return {std::move(title_), out_.take_html()};
    }

private:
    enum class Block { none, paragraph, bullets, numbers, quote, code };

    void line(const std::string& text)
    {
        if (text.starts_with("```")) return fence();
        if (block_ == Block::code) {
            out_.text(text).raw("\n");
            return;
        }
        const auto bare = trim(text);
        if (bare.empty()) return close();
        if (const auto level = heading_level(bare)) return heading(level, trim(bare.substr(level)));
        if (bare.starts_with("- ") || bare.starts_with("* ")) return item(Block::bullets, trim(bare.substr(2)));
        if (const auto after = number_end(bare)) return item(Block::numbers, trim(bare.substr(after)));
        if (bare.starts_with("> ")) return quoted(trim(bare.substr(2)));
        if (is_list(block_) && text.starts_with("  ")) return more(bare);
        if (block_ == Block::paragraph) return more(bare);
        open(Block::paragraph);
        inline_text(bare);
    }

    static std::size_t heading_level(const std::string& text)
    {
        const auto level = text.find_first_not_of('#');
        return level != text.npos && level > 0 && level <= 3 && text[level] == ' ' ? level : 0;
    }

    static std::size_t number_end(const std::string& text) // behind "12. "
    {
        const auto digits = text.find_first_not_of("0123456789");
        return digits != text.npos && digits > 0 && digits < 4 && text.compare(digits, 2, ". ") == 0 ? digits + 2 : 0;
    }

    static bool is_list(Block block) { return block == Block::bullets || block == Block::numbers; }

    void open(Block block)
    {
        if (block_ == block) return;
        close();
        block_ = block;
        switch (block) {
        case Block::none: break;
        case Block::paragraph: out_.raw("<p>"); break;
        case Block::bullets: out_.raw("<ul>"); break;
        case Block::numbers: out_.raw("<ol>"); break;
        case Block::quote: out_.raw("<blockquote><p>"); break;
        case Block::code: out_.raw("<pre>"); break;
        }
    }

    void close()
    {
        switch (block_) {
        case Block::none: break;
        case Block::paragraph: out_.raw("</p>\n"); break;
        case Block::bullets: out_.raw("</li></ul>\n"); break;
        case Block::numbers: out_.raw("</li></ol>\n"); break;
        case Block::quote: out_.raw("</p></blockquote>\n"); break;
        case Block::code: out_.raw("</pre>\n"); break;
        }
        block_ = Block::none;
    }

    void heading(std::size_t level, const std::string& text)
    {
        close();
        if (title_.empty()) title_ = text;
        if (level == 1) out_.raw("<h1>");
        else if (level == 2) out_.raw("<h2>");
        else out_.raw("<h3>");
        inline_text(text);
        if (level == 1) out_.raw("</h1>\n");
        else if (level == 2) out_.raw("</h2>\n");
        else out_.raw("</h3>\n");
    }

    void item(Block list, const std::string& text)
    {
        if (block_ == list) out_.raw("</li>");
        open(list);
        out_.raw("<li>");
        inline_text(text);
    }

    void quoted(const std::string& text)
    {
        if (block_ == Block::quote) return more(text);
        open(Block::quote);
        inline_text(text);
    }

    void fence()
    {
        if (block_ == Block::code) close();
        else open(Block::code);
    }

    // Chinese lines join without a space; between two words of letters there must be one.
    void more(const std::string& text)
    {
        const auto is_letter = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
        if (is_letter(last_) && is_letter(text.front())) out_.raw(" ");
        inline_text(text);
    }

    void inline_text(std::string_view text)
    {
        if (!text.empty()) last_ = text.back();
        std::size_t plain = 0;
        for (std::size_t at = 0; at < text.size();) {
            const auto taken = special(text, plain, at);
            at += taken == 0 ? 1 : taken;
            if (taken != 0) plain = at;
        }
        out_.text(text.substr(plain));
    }

    // Writes what stands before and the special piece at `at`; 0 when there is none.
    std::size_t special(std::string_view text, std::size_t plain, std::size_t at)
    {
        const auto rest = text.substr(at);
        const auto before = text.substr(plain, at - plain);
        if (rest.starts_with('!'))
            if (const auto picture = read_link(rest.substr(1))) {
                out_.text(before).raw("<img src=\"").source(std::string(pictures_) + last_name(picture->address));
                out_.raw("\" alt=\"").attribute(picture->words).raw("\" loading=\"lazy\">");
                return picture->length + 1;
            }
        if (const auto link = read_link(rest)) {
            out_.text(before).raw("<a href=\"").url(page_of(link->address)).raw("\">");
            out_.text(link->words).raw("</a>");
            return link->length;
        }
        if (const auto bold = between(rest, "**")) {
            out_.text(before).raw("<strong>").text(rest.substr(2, *bold)).raw("</strong>");
            return *bold + 4;
        }
        if (const auto code = between(rest, "`")) {
            out_.text(before).raw("<code>").text(rest.substr(1, *code)).raw("</code>");
            return *code + 2;
        }
        return 0;
    }

    static std::optional<std::size_t> between(std::string_view text, std::string_view mark)
    {
        if (!text.starts_with(mark)) return {};
        const auto end = text.find(mark, mark.size());
        if (end == text.npos || end == mark.size()) return {};
        return end - mark.size();
    }

    static std::string page_of(const std::string& address)
    {
        const bool is_guide = address.ends_with(".md") && address.find(':') == address.npos;
        return is_guide ? address.substr(0, address.size() - 3) : address;
    }

    std::string_view pictures_;
    std::string title_;
    Out out_;
    Block block_ = Block::none;
    char last_ = ' ';
};

}

Prose markdown(std::string_view text, std::string_view pictures)
{
    return Writer(pictures).write(text);
}

}
