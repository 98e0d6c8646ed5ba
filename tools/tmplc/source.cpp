#include "source.hpp"

namespace tmplc {

generator::Place Source::place(std::size_t offset) const
{
    const auto before = std::string_view(text).substr(0, offset);
    const auto line = static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1;
    return {file, line, offset - (before.find_last_of('\n') + 1) + 1};
}

namespace {

bool is_blank(std::string_view text)
{
    return text.find_first_not_of(" \t\r") == text.npos;
}

// The end of a {{ … }} or {% … %}: the closing braces outside of any string literal.
std::size_t closing(const Source& source, std::size_t open, std::string_view braces)
{
    const std::string_view text = source.text;
    bool quoted = false;
    for (auto at = open + 2; at < text.size(); ++at) {
        if (text[at] == '"' && text[at - 1] != '\\') quoted = !quoted;
        if (!quoted && text.substr(at).starts_with(braces)) return at;
        if (text[at] == '\n' && quoted) break;
    }
    source.blame(open, "'" + std::string(text.substr(open, 2)) + "' is not closed by '" +
                           std::string(braces) + "'");
}

class Cutter {
public:
    explicit Cutter(const Source& source) : source_(source), text_(source.text) {}

    std::vector<Token> cut()
    {
        for (auto open = next(0); open != text_.npos; open = next(done_)) {
            switch (text_[open + 1]) {
            case '#': remove(open, text_.find("#}", open)); break;
            case '{': take(Token::Kind::hole, open, closing(source_, open, "}}")); break;
            default: take(Token::Kind::tag, open, closing(source_, open, "%}"));
            }
        }
        literal(text_.size());
        return std::move(tokens_);
    }

private:
    std::size_t next(std::size_t from) const
    {
        for (auto at = text_.find('{', from); at != text_.npos; at = text_.find('{', at + 1))
            if (at + 1 < text_.size() && std::string_view("{%#").find(text_[at + 1]) != text_.npos) return at;
        return text_.npos;
    }

    void literal(std::size_t end)
    {
        if (end > done_) tokens_.push_back({Token::Kind::literal, done_, text_.substr(done_, end - done_)});
    }

    // HTML before the braces, without the line that the tag has for itself.
    void step_over(std::size_t open, std::size_t close, bool vanishes)
    {
        const auto line = text_.find_last_of('\n', open) + 1;
        const auto end = std::min(text_.find('\n', close), text_.size());
        const bool alone = vanishes && line >= done_ && is_blank(text_.substr(line, open - line)) &&
                           is_blank(text_.substr(close, end - close));
        literal(alone ? line : open);
        done_ = alone ? std::min(end + 1, text_.size()) : close;
    }

    void remove(std::size_t open, std::size_t end)
    {
        if (end == text_.npos) source_.blame(open, "'{#' is not closed by '#}'");
        step_over(open, end + 2, true);
    }

    void take(Token::Kind kind, std::size_t open, std::size_t end)
    {
        step_over(open, end + 2, kind == Token::Kind::tag);
        const auto inside = generator::trim(text_.substr(open + 2, end - open - 2));
        if (inside.empty()) source_.blame(open, "there is nothing between the braces");
        tokens_.push_back({kind, static_cast<std::size_t>(inside.data() - text_.data()), inside});
    }

    const Source& source_;
    std::string_view text_;
    std::size_t done_ = 0;
    std::vector<Token> tokens_;
};

}

std::vector<Token> tokens(const Source& source)
{
    return Cutter(source).cut();
}

}
