#include "template.hpp"

#include <optional>

#include "expression.hpp"
#include "markup.hpp"

namespace tmplc {

namespace {

std::string cpp_string(std::string_view text)
{
    std::string made = "\"";
    for (const char c : text) {
        if (c == '\n')
            made += "\\n";
        else if (c == '\t')
            made += "\\t";
        else if (c == '"' || c == '\\' || c == '?')
            made += {'\\', c};
        else
            made += c;
    }
    return made + '"';
}

// A tag's first word and the rest.
struct Words {
    std::string_view first, rest;
    std::size_t rest_begin;
};

Words words(const Token& token)
{
    const auto end = std::min(token.text.find_first_of(" \t\r\n("), token.text.size());
    const auto rest = generator::trim(token.text.substr(end));
    return {token.text.substr(0, end), rest,
            token.begin + (rest.empty() ? end : rest.data() - token.text.data())};
}

// name(…), of a declaration or a call.
struct Call {
    std::string name;
    std::string_view inside;
    std::size_t inside_begin;
};

Call call(const Source& source, const Words& tag)
{
    const auto open = tag.rest.find('(');
    if (open == tag.rest.npos || !tag.rest.ends_with(')'))
        source.blame(tag.rest_begin, "expected name(…) after '" + std::string(tag.first) + "'");
    const std::string name(generator::trim(tag.rest.substr(0, open)));
    if (!generator::is_name(name)) source.blame(tag.rest_begin, "'" + name + "' is no name of a template");
    return {name, tag.rest.substr(open + 1, tag.rest.size() - open - 2), tag.rest_begin + open + 1};
}

class Writer {
public:
    explicit Writer(const Source& source) : source_(source) {}

    File write()
    {
        for (const auto& token : tokens(source_)) {
            if (token.kind == Token::Kind::tag)
                tag(token);
            else if (token.kind == Token::Kind::hole)
                hole(token);
            else
                literal(token);
        }
        finish_template();
        return std::move(file_);
    }

private:
    struct Block {
        std::size_t begin;
        Markup start;                 // where every branch starts and must end
        std::optional<Markup> joined; // what the branches so far leave behind
        bool is_loop = false;
        bool has_else = false;
    };

    void literal(const Token& token)
    {
        if (file_.templates.empty() && generator::trim(token.text).empty()) return;
        if (file_.templates.empty()) source_.blame(token.begin, "text before {% template name(…) %}");
        if (!generator::trim(token.text).empty()) has_begun_ = true;
        raw_ += markup_.feed(source_, token);
    }

    void hole(const Token& token)
    {
        need_template(token);
        raw_ += markup_.flush();
        static constexpr const char* calls[] = {"text", "attribute", "url", "url_part", "source"};
        const auto position = markup_.hole(source_, token.begin);
        const auto value = expression(source_, token.begin, token.text);
        statement("out." + std::string(calls[static_cast<int>(position)]) + "(", token.begin, value, ");");
    }

    void tag(const Token& token)
    {
        const auto is = words(token);
        if (is.first == "include") return include(is);
        if (is.first == "template") return begin_template(is);
        need_template(token);
        raw_ += markup_.rest();
        if (is.first == "layout") return layout(is);
        has_begun_ = true;
        if (is.first == "if") return begin_if(token, is);
        if (is.first == "for") return begin_for(token, is);
        if (is.first == "else") return begin_else(token, is);
        if (is.first == "end") return end(token);
        if (is.first == "render") return render(token, is);
        if (is.first == "body") return body(token);
        source_.blame(token.begin, "'" + std::string(is.first) + "' is no word of the template language");
    }

    void need_template(const Token& token) const
    {
        if (file_.templates.empty()) source_.blame(token.begin, "{% template name(…) %} must come first");
    }

    void include(const Words& is)
    {
        if (!file_.templates.empty()) source_.blame(is.rest_begin, "includes stand at the top of the file");
        if (is.rest.size() < 3 || !is.rest.starts_with('"') || !is.rest.ends_with('"'))
            source_.blame(is.rest_begin, "expected \"folder/file.hpp\" after 'include'");
        file_.includes.emplace_back(is.rest);
    }

    void begin_template(const Words& is)
    {
        finish_template();
        const auto declared = call(source_, is);
        if (const auto odd = declared.inside.find_first_of(";={}"); odd != std::string_view::npos)
            source_.blame(declared.inside_begin + odd, "a template's arguments are types and names only");
        begun_at_ = is.rest_begin;
        parameters_ = declared.inside;
        file_.templates.push_back({declared.name, {}, {}});
    }

    void finish_template()
    {
        if (file_.templates.empty()) return;
        if (!blocks_.empty()) source_.blame(blocks_.back().begin, "this is never closed by {% end %}");
        if (!markup_.is_between_tags()) source_.blame(begun_at_, "the template ends inside of a tag");
        markup_ = {};
        flush();
        if (has_layout_) code_ += "});\n";
        auto& made = file_.templates.back();
        made.declaration = "void " + made.name + "(render::Out& out" + (parameters_.empty() ? "" : ", ") +
                           parameters_ + (has_body_ ? ", const std::function<void()>& body)" : ")");
        made.definition = line(begun_at_) + made.declaration + "\n{\n" + code_ + "}\n\n";
        code_.clear();
        has_layout_ = has_body_ = has_begun_ = false;
    }

    void layout(const Words& is)
    {
        if (has_layout_ || has_begun_) source_.blame(is.rest_begin, "a layout stands first in its template");
        has_layout_ = true;
        const auto called = call(source_, is);
        code_ += line(is.rest_begin) + "views::" + called.name + "(out,\n" + given(called) + "[&] {\n";
    }

    // A call's arguments, each line of them blamed on the template; ends with a comma when there are any.
    std::string given(const Call& called) const
    {
        const auto list = arguments(source_, called.inside_begin, called.inside);
        return list.empty() ? list : at(called.inside_begin, list) + ",\n";
    }

    void render(const Token& token, const Words& is)
    {
        if (!markup_.is_between_tags())
            source_.blame(token.begin, "a template is rendered between tags only");
        markup_.anything_may_precede();
        const auto called = call(source_, is);
        const auto list = arguments(source_, called.inside_begin, called.inside);
        flush();
        code_ += line(is.rest_begin);
        statement("views::" + called.name + "(out" + (list.empty() ? "" : ","), called.inside_begin, list,
                  ");");
    }

    void body(const Token& token)
    {
        if (!markup_.is_between_tags()) source_.blame(token.begin, "a body stands between tags only");
        markup_.anything_may_precede();
        has_body_ = true;
        flush();
        code_ += "body();\n";
    }

    void begin_if(const Token& token, const Words& is)
    {
        blocks_.push_back({token.begin, markup_, {}});
        statement("if (", is.rest_begin, expression(source_, is.rest_begin, is.rest), ") {");
    }

    void begin_for(const Token& token, const Words& is)
    {
        const auto colon = is.rest.find(':');
        const auto name = generator::trim(is.rest.substr(0, colon));
        if (colon == is.rest.npos || !generator::is_name(name))
            source_.blame(is.rest_begin, "expected {% for name : list %}");
        const auto list = generator::trim(is.rest.substr(colon + 1));
        const auto begin = token.begin + static_cast<std::size_t>(list.data() - token.text.data());
        markup_.anything_may_precede();
        blocks_.push_back({token.begin, markup_, {}, true});
        statement("for (const auto& " + std::string(name) + " :", begin, expression(source_, begin, list),
                  ") {");
    }

    Block& branch_ends(const Token& token)
    {
        if (blocks_.empty()) source_.blame(token.begin, "there is no {% if %} or {% for %} open here");
        auto& block = blocks_.back();
        if (!markup_.same_place(block.start))
            source_.blame(token.begin, "the HTML ends at another place than where line " +
                                           std::to_string(source_.place(block.begin).line) + " began");
        if (block.joined) markup_.join(*block.joined);
        block.joined = markup_;
        flush();
        return block;
    }

    void begin_else(const Token& token, const Words& is)
    {
        auto& block = branch_ends(token);
        if (block.is_loop || block.has_else) source_.blame(token.begin, "there is no {% if %} for this else");
        markup_ = block.start;
        block.has_else = is.rest.empty();
        if (block.has_else) return void(code_ += "} else {\n");
        if (!is.rest.starts_with("if "))
            source_.blame(is.rest_begin, "expected {% else %} or {% else if … %}");
        const auto condition = generator::trim(is.rest.substr(3));
        const auto begin = is.rest_begin + static_cast<std::size_t>(condition.data() - is.rest.data());
        statement("} else if (", begin, expression(source_, begin, condition), ") {");
    }

    void end(const Token& token)
    {
        const auto& block = branch_ends(token);
        if (!block.has_else) markup_.join(block.start);
        code_ += "}\n";
        blocks_.pop_back();
    }

    void flush()
    {
        raw_ += markup_.flush();
        if (!raw_.empty()) code_ += "out.raw(" + cpp_string(raw_) + ");\n";
        raw_.clear();
    }

    std::string line(std::size_t offset) const
    {
        return "#line " + std::to_string(source_.place(offset).line) + " " + cpp_string(source_.file) + "\n";
    }

    // The expression on the line and in the column where the template has it, so that compilers blame it
    // there.
    std::string at(std::size_t offset, const std::string& value) const
    {
        return line(offset) + std::string(source_.place(offset).column - 1, ' ') + value;
    }

    void statement(const std::string& head, std::size_t offset, const std::string& value,
                   const std::string& tail)
    {
        flush();
        code_ += head + "\n" + at(offset, value) + "\n" + tail + "\n";
    }

    const Source& source_;
    File file_;
    Markup markup_;
    std::vector<Block> blocks_;
    std::string raw_, code_, parameters_;
    std::size_t begun_at_ = 0;
    bool has_layout_ = false, has_body_ = false, has_begun_ = false;
};

}

File translate(const Source& source)
{
    return Writer(source).write();
}

}
