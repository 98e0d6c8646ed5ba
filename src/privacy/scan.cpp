#include "privacy/scan.hpp"

#include <algorithm>

#include "privacy/sheet_hits.hpp"

namespace gongkai::privacy {
namespace {

Finding finding_of(const Hit& hit)
{
    return {.kind = hit.kind, .excerpt = mask(hit.kind, hit.symbols), .begin = hit.begin, .end = hit.end};
}

void scan_sheet(const Sheet& sheet, std::vector<Finding>& findings)
{
    const bool hidden_sheet = sheet.visibility == Sheet::Visibility::hidden;
    for (const auto& found : hits_in(sheet)) {
        const auto& cell = sheet.cells[found.cell];
        auto finding = finding_of(found.hit);
        finding.sheet = sheet.name;
        finding.cell = cell_name(cell.row, cell.column);
        finding.where = found.where;
        finding.hidden = hidden_sheet || std::ranges::binary_search(sheet.hidden_rows, cell.row) ||
                         std::ranges::binary_search(sheet.hidden_columns, cell.column);
        findings.push_back(std::move(finding));
    }
    for (const auto& hit : detect(sheet.name)) {
        auto finding = finding_of(hit);
        finding.sheet = mask_hits(sheet.name, {hit});
        finding.where = Where::sheet_name;
        finding.hidden = hidden_sheet;
        findings.push_back(std::move(finding));
    }
}

}

std::vector<Finding> scan_text(std::string_view text)
{
    std::vector<Finding> findings;
    for (const auto& hit : detect(text))
        findings.push_back(finding_of(hit));
    return findings;
}

std::vector<Finding> scan(const Workbook& book)
{
    std::vector<Finding> findings;
    for (const auto& sheet : book.sheets)
        scan_sheet(sheet, findings);
    for (const auto& property : book.properties) {
        for (const auto& hit : detect(property.value, context_of(property.name))) {
            auto finding = finding_of(hit);
            finding.cell = property.name;
            finding.where = Where::property;
            findings.push_back(std::move(finding));
        }
    }
    return findings;
}

boost::json::value answer(const std::vector<Finding>& findings)
{
    boost::json::array list;
    for (const auto& finding : findings) {
        list.push_back({{"kind", boost::json::value_from(finding.kind)},
                        {"sheet", finding.sheet},
                        {"cell", finding.cell},
                        {"excerpt", finding.excerpt}});
    }
    return {{"findings", std::move(list)}};
}

}
