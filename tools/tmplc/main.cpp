// Makes C++ of views/: one header and one source for each folder, one function for each template.
//
//     {% include "web/work/viewing.hpp" %}
//     {% template viewing(const ViewingPage& v) %}
//     {% layout work(v.page) %}
//     <h1>{{ v.number }}</h1>
//     {% for step : v.steps %}<li>{% render step(step) %}</li>{% end %}
//
// Values are escaped for the place they stand in; where none may stand, the template does not compile.
#include <map>
#include <set>

#include "template.hpp"

using namespace generator;

namespace {

struct Folder {
    std::set<std::string> includes;
    std::string declarations, definitions;
};

void add(Folder& folder, const fs::path& path)
{
    const tmplc::Source source{path.generic_string(), read(path)};
    const auto file = tmplc::translate(source);
    if (std::ranges::find(file.templates, path.stem().string(), &tmplc::Template::name) ==
        file.templates.end())
        source.blame(0, "expected a template called '" + path.stem().string() + "', as the file is");
    folder.includes.insert(file.includes.begin(), file.includes.end());
    for (const auto& made : file.templates) {
        folder.declarations += made.declaration + ";\n";
        folder.definitions += made.definition;
    }
}

std::string header(const Folder& folder)
{
    std::string text = "#pragma once\n\n#include \"render/out.hpp\"\n\n#include <functional>\n\n";
    for (const auto& name : folder.includes)
        text += "#include " + name + "\n";
    return text + "\nnamespace gongkai::web {}\n\nnamespace gongkai::views {\n\nusing namespace web;\n\n" +
           folder.declarations + "\n}\n";
}

// Any folder may use layouts and parts.
std::string source(const std::string& name, const Folder& folder, const std::map<std::string, Folder>& all)
{
    std::string text = "#include \"views/" + name + ".hpp\"\n\n";
    for (const auto* shared : {"layouts", "parts"})
        if (name != shared && all.contains(shared))
            text += "#include \"views/" + std::string(shared) + ".hpp\"\n";
    return text + "#include \"embedded.hpp\"\n#include \"render/say.hpp\"\n\nnamespace gongkai::views {\n\n" +
           folder.definitions + "}\n";
}

void work(char** argument)
{
    std::map<std::string, Folder> folders;
    std::string wrongs;
    const fs::path views = argument[1], out = argument[2];
    for (const auto& path : files_in(views, ".html")) {
        try {
            add(folders[path.parent_path().filename().string()], path);
        } catch (const Wrong& wrong) {
            wrongs += (wrongs.empty() ? "" : "\n") + std::string(wrong.what());
        }
    }
    if (!wrongs.empty()) throw Wrong(wrongs);
    for (const auto& [name, folder] : folders) {
        write_if_changed(out / "views" / (name + ".hpp"), header(folder));
        write_if_changed(out / "views" / (name + ".cpp"), source(name, folder, folders));
    }
}

}

int main(int argc, char** argv)
{
    return run(argc, argv, 2, "tmplc VIEWS_FOLDER OUT_FOLDER", work);
}
