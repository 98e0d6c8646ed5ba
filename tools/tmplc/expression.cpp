#include "expression.hpp"

#include <array>

namespace tmplc {

namespace {

struct Helper {
    std::string_view name, home;
};

constexpr std::array helpers{
    Helper{"say", "render::"},     Helper{"date", "render::"},    Helper{"short_date", "render::"},
    Helper{"month", "render::"},   Helper{"quarter", "render::"}, Helper{"minute", "render::"},
    Helper{"money", "render::"},   Helper{"number", "render::"},  Helper{"link", "render::"},
    Helper{"asset", "embedded::"},
};
constexpr std::array questions{"size", "empty", "has_value", "front", "back"};
constexpr std::array comparisons{"==", "!=", "<=", ">=", "<", ">"};

bool starts_name(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

class Reader {
public:
    Reader(const Source& source, std::size_t begin, std::string_view text)
        : source_(source), begin_(begin), text_(text)
    {
    }

    std::string all(void (Reader::*part)())
    {
        (this->*part)();
        if (skip() < text_.size()) blame("'" + std::string(text_.substr(at_)) + "' does not belong here");
        return std::move(made_);
    }

    void either() { joined("||", &Reader::both); }

    void list()
    {
        if (skip() == text_.size() || text_[at_] == ')') return;
        either();
        while (takes(",")) {
            made_ += ' ';
            either();
        }
    }

private:
    void both() { joined("&&", &Reader::comparison); }

    void joined(std::string_view sign, void (Reader::*part)())
    {
        (this->*part)();
        while (takes(sign))
            (this->*part)();
    }

    void comparison()
    {
        value();
        for (const std::string_view sign : comparisons)
            if (takes(sign)) return value();
    }

    void value()
    {
        while (takes("!") || takes("*")) {
        }
        if (skip() == text_.size()) blame("a value is missing");
        const char c = text_[at_];
        if (c == '"') return string();
        if (is_digit(c) || c == '-') return number();
        if (starts_name(c)) return path();
        if (!takes("(")) blame("expected a path, a literal or a call of a helper");
        either();
        expect(")");
    }

    void string()
    {
        const auto from = at_++;
        while (at_ < text_.size() && text_[at_] != '"')
            at_ += text_[at_] == '\\' ? 2 : 1;
        if (at_ >= text_.size()) blame("the string is not closed");
        made_ += text_.substr(from, ++at_ - from);
    }

    void number()
    {
        const auto from = at_++;
        while (at_ < text_.size() && is_digit(text_[at_]))
            ++at_;
        made_ += text_.substr(from, at_ - from);
    }

    std::string_view name()
    {
        if (skip() == text_.size() || !starts_name(text_[at_])) blame("a name is missing");
        const auto from = at_;
        while (at_ < text_.size() && (starts_name(text_[at_]) || is_digit(text_[at_])))
            ++at_;
        return text_.substr(from, at_ - from);
    }

    void path()
    {
        const auto from = at_;
        const auto first = name();
        if (first == "new" || first == "delete" || first == "auto")
            blame_at(from, "a template decides nothing in C++");
        if (skip() < text_.size() && text_[at_] == '(') return call(first, from);
        made_ += first;
        while (step()) {
        }
    }

    void call(std::string_view function, std::size_t from)
    {
        const auto helper = std::ranges::find(helpers, function, &Helper::name);
        if (helper == helpers.end())
            blame_at(from,
                     "'" + std::string(function) + "' is no helper; let the view struct bring the value");
        made_ += std::string(helper->home) + std::string(function);
        expect("(");
        list();
        expect(")");
    }

    bool step()
    {
        if (takes("::")) {
            made_ += name();
        } else if (takes("->") || takes(".")) {
            const auto from = at_;
            const auto member = name();
            made_ += member;
            if (!takes("(")) return true;
            if (std::ranges::find(questions, member) == questions.end())
                blame_at(from, "'" + std::string(member) + "()' may not be called from a template");
            expect(")");
        } else if (takes("[")) {
            value();
            expect("]");
        } else {
            return false;
        }
        return true;
    }

    std::size_t skip()
    {
        while (at_ < text_.size() && std::string_view(" \t\r\n").find(text_[at_]) != std::string_view::npos)
            ++at_;
        return at_;
    }

    bool takes(std::string_view sign)
    {
        skip();
        if (!text_.substr(at_).starts_with(sign)) return false;
        if (sign == "!" && text_.substr(at_).starts_with("!=")) return false;
        at_ += sign.size();
        const bool spaced = sign.size() == 2 && sign != "::" && sign != "->";
        made_ += spaced || sign == "<" || sign == ">" ? ' ' + std::string(sign) + ' ' : std::string(sign);
        return true;
    }

    void expect(std::string_view sign)
    {
        if (!takes(sign)) blame("'" + std::string(sign) + "' is missing");
    }

    [[noreturn]] void blame(const std::string& what) const { blame_at(at_, what); }
    [[noreturn]] void blame_at(std::size_t at, const std::string& what) const
    {
        source_.blame(begin_ + at, what);
    }

    const Source& source_;
    std::size_t begin_;
    std::string_view text_;
    std::size_t at_ = 0;
    std::string made_;
};

}

std::string expression(const Source& source, std::size_t begin, std::string_view text)
{
    return Reader(source, begin, text).all(&Reader::either);
}

std::string arguments(const Source& source, std::size_t begin, std::string_view text)
{
    return Reader(source, begin, text).all(&Reader::list);
}

}
