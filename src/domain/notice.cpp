#include "domain/notice.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace gongkai::domain {

Content to_content(const std::string& title, const std::vector<Section>& sections)
{
    Content content{Form::notice, title, {}, {}};
    Table table{"sections", {"heading", "text"}, {}};
    for (const auto& section : sections)
        if (!trim(section.text).empty()) table.lines.push_back({section.heading, trim(section.text)});
    content.tables.push_back(std::move(table));
    return content;
}

std::vector<Section> sections_of(const Content& content)
{
    std::vector<Section> sections;
    if (const auto* table = table_of(content, "sections"))
        for (const auto& line : table->lines) sections.push_back({line[0], line[1]});
    return sections;
}

std::vector<std::string> missing_sections(const std::vector<std::string>& wanted, const Content& content)
{
    const auto written = sections_of(content);
    std::vector<std::string> missing;
    for (const auto& heading : wanted)
        if (std::ranges::find(written, heading, &Section::heading) == written.end()) missing.push_back(heading);
    return missing;
}

}
