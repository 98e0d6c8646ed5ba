#include "app/catalog_book.hpp"
#include "base/clock.hpp"
#include "cli/commands.hpp"
#include "cli/premises.hpp"
#include "domain/catalog_sheet.hpp"
#include "intake/read_workbook.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>

namespace gongkai::cli {
namespace {

Result<std::vector<domain::CatalogLine>> read(const CatalogQuestion& asked, const std::string& bytes)
{
    const auto kind = asked.communities ? law::AppliesTo::community : law::AppliesTo::village;
    const auto today = shanghai_date(SystemClock().now());
    const app::CatalogShelf shelf(embedded_statutes(), {});
    const auto division = asked.division.empty() ? embedded_statutes().catalogs().front().division : asked.division;
    const auto& catalogs = embedded_statutes().catalogs();
    if (std::ranges::none_of(catalogs, [&](const auto& one) { return one.applies_to == kind && division.starts_with(one.division); }))
        return refuse({.kind = Refusal::Kind::missing, .says = "command.no_catalog", .field = "division", .with = {division}});
    const auto book = TRY(intake::read_workbook(bytes, std::filesystem::path(asked.file).filename().string()));
    return domain::read_catalog_sheet(book, embedded_statutes(), shelf.of(division, kind, today), today);
}

boost::json::array sentences(const std::vector<std::string>& keys)
{
    boost::json::array said;
    for (const auto& key : keys)
        said.push_back(boost::json::object{{"code", key.substr(key.find('.') + 1)}, {"says", render::say(key)}});
    return said;
}

boost::json::object object_of(const domain::CatalogLine& line)
{
    return {{"line", line.line},
            {"name", line.name},
            {"class", boost::json::value_from(line.class_)},
            {"rhythm", boost::json::value_from(line.reads)},
            {"event", boost::json::value_from(line.event)},
            {"written_rhythm", line.rhythm},
            {"contents", boost::json::value_from(line.parts)},
            {"channels", boost::json::value_from(line.places)},
            {"basis", boost::json::value_from(line.cites)},
            {"item", line.item.empty() ? boost::json::value(nullptr) : boost::json::value(line.item)},
            {"asks", sentences(line.asks)},
            {"remarks", sentences(line.remarks)}};
}

std::string reading_of(const domain::CatalogLine& line)
{
    if (!line.reads) return render::say("command.catalog_not_read");
    return render::say(std::string("portal.rhythm.") + boost::describe::enum_to_string(*line.reads, ""));
}

void print_line(const domain::CatalogLine& line)
{
    fmt::print("{}\n", render::say("command.catalog_line", line.line, line.name, line.rhythm, reading_of(line)));
    for (const auto& key : line.asks) fmt::print("    ? {}\n", render::say(key));
    for (const auto& key : line.remarks) fmt::print("    · {}\n", render::say(key));
}

}

int catalog_check(const CatalogQuestion& asked, Format format)
{
    const auto bytes = bytes_of(asked.file);
    if (!bytes) return refuse_aloud(bytes.error());
    const auto lines = read(asked, *bytes);
    if (!lines) {
        if (format == Format::json)
            print_json(boost::json::object{
                {"refused", boost::json::object{{"says", render::say(lines.error())},
                                                {"field", lines.error().field},
                                                {"cites", lines.error().cites}}}});
        return refuse_aloud(lines.error());
    }
    const auto to_ask = std::ranges::count_if(*lines, [](const auto& line) { return !line.asks.empty(); });
    if (format == Format::json) {
        boost::json::array all;
        for (const auto& line : *lines) all.push_back(object_of(line));
        print_json(boost::json::object{{"lines", std::move(all)}, {"to_ask", to_ask}});
    } else
        for (const auto& line : *lines) print_line(line);
    if (to_ask > 0) fmt::print(stderr, "{}\n", render::say("command.catalog_asks", to_ask));
    return to_ask > 0 ? refused : done;
}

}
