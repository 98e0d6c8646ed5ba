#include "intake/xlsx.hpp"

#include <algorithm>

#include "intake/file_kind.hpp"
#include "intake/xlsx_margins.hpp"
#include "intake/xlsx_tables.hpp"

namespace gongkai::intake {
namespace {

const Relationship* first_of(const std::vector<Relationship>& relationships, std::string_view type)
{
    const auto found = std::ranges::find(relationships, type, &Relationship::type);
    return found == relationships.end() || found->external ? nullptr : &*found;
}

constexpr std::size_t shortest_cell = 24;   // <c r="A1"><v>1</v></c>
constexpr std::size_t shortest_string = 20; // <si><t>1</t></si>

class XlsxReader {
public:
    XlsxReader(const Package& package, const Limits& limits) : package_(package) { shared_.limits = limits; }

    Result<Workbook> read()
    {
        const auto package_relationships = TRY(package_.relationships_of(""));
        const auto* main = first_of(package_relationships, "officeDocument");
        const std::string main_part = main ? main->target : "xl/workbook.xml";
        auto xml = TRY(package_.read(main_part));
        const auto part = TRY(read_workbook_part(xml));
        book_.properties = part.defined_names;
        shared_.styles.epoch = part.epoch;
        const auto relationships = TRY(package_.relationships_of(main_part));
        TRY(read_what_sheets_share(relationships));
        for (const auto& sheet : part.sheets)
            TRY(read_sheet_of(sheet, relationships));
        if (book_.sheets.empty()) return refuse({.says = "file.no_sheets", .field = "file"});
        TRY(read_margins(package_relationships));
        return std::move(book_);
    }

private:
    Result<> read_what_sheets_share(const std::vector<Relationship>& relationships)
    {
        if (const auto* styles = first_of(relationships, "styles")) {
            auto xml = TRY(package_.read(styles->target));
            TRY(read_styles(xml, shared_.styles));
        }
        if (const auto* strings = first_of(relationships, "sharedStrings")) {
            auto xml = TRY(package_.read(strings->target));
            shared_.strings.reserve(room_for(strings->target, shortest_string));
            TRY(read_shared_strings(xml, shared_));
        }
        return {};
    }

    // Growing step by step costs more than all the parsing; room that stays untouched costs nothing.
    std::size_t room_for(std::string_view part, std::size_t shortest) const
    {
        return std::min(package_.size_of(part) / shortest, shared_.limits.cells);
    }

    Result<> read_sheet_of(const SheetEntry& entry, const std::vector<Relationship>& relationships)
    {
        const auto found = std::ranges::find(relationships, entry.relationship, &Relationship::id);
        if (found == relationships.end() || found->external)
            return refuse({.says = "file.damaged", .field = "file"});
        if (!found->type.ends_with("orksheet")) return {}; // a chart alone on its sheet has no cells
        auto& sheet = book_.sheets.emplace_back();
        sheet.name = entry.name;
        sheet.visibility = entry.visibility;
        auto xml = TRY(package_.read(found->target));
        sheet.cells.reserve(room_for(found->target, shortest_cell));
        TRY(read_sheet(xml, shared_, sheet, book_.properties));
        for (const auto& related : TRY(package_.relationships_of(found->target))) {
            if (related.external)
                book_.properties.push_back({sheet.name + "!" + related.type, related.target});
            else if (related.type == "comments" || related.type == "threadedComment") {
                auto notes = TRY(package_.read(related.target));
                TRY(attach_notes(notes, shared_.limits, sheet));
            }
        }
        return {};
    }

    Result<> read_margins(const std::vector<Relationship>& package_relationships)
    {
        for (const auto& related : package_relationships) {
            if (related.external || !related.type.ends_with("-properties")) continue;
            auto xml = TRY(package_.read(related.target));
            TRY(read_properties(xml, book_.properties));
        }
        constexpr std::string_view folders[] = {"xl/drawings/", "xl/charts/", "xl/pivotCache/",
                                                "xl/externalLinks/", "customXml/"};
        for (const auto& name : package_.part_names()) {
            const bool wanted =
                std::ranges::any_of(folders, [&](auto folder) { return name.starts_with(folder); });
            if (!wanted || !name.ends_with(".xml")) continue;
            auto xml = TRY(package_.read(name));
            TRY(read_loose_words(xml, name, book_.properties));
        }
        return {};
    }

    const Package& package_;
    Shared shared_;
    Workbook book_;
};

}

Result<Workbook> read_xlsx(std::string_view bytes, const Limits& limits)
{
    const auto package = TRY(Package::open(bytes, limits));
    const auto kind = kind_of_package(package.part_names());
    if (kind != FileKind::table)
        return refuse({.says = std::string("file.") + boost::describe::enum_to_string(kind, "unknown"),
                       .field = "file"});
    return XlsxReader(package, limits).read();
}

}
