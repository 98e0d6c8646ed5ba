#include "cli/demo_town.hpp"

#include "base/toml.hpp"
#include "embedded.hpp"

#include <stdexcept>

namespace gongkai::cli {
namespace {

void read_people(DemoTown& town, const Toml& root)
{
    for (const auto& table : root.tables("person")) {
        DemoPerson person{.village = table.text("village"), .role = {}, .name = table.text("name")};
        if (!boost::describe::enum_from_string(table.text("role").c_str(), person.role)) table.problem("no such role");
        town.people.push_back(std::move(person));
    }
}

void read_entries(DemoTown& town, const Toml& root)
{
    const auto words = root.at("entries");
    town.words = {.title = words.text("title"),
                  .unit = words.text("unit"),
                  .opening = words.text("opening"),
                  .total = words.text("total"),
                  .closing = words.text("closing"),
                  .voucher = words.text("voucher"),
                  .head = words.texts("head")};
    for (const auto& table : root.tables("entry")) {
        DemoEntry entry{.gist = table.text("gist"),
                        .is_income = table.text("side") == "income",
                        .from = table.integer("from"),
                        .to = table.integer("to"),
                        .times = static_cast<int>(table.integer("times")),
                        .months = {}};
        for (const auto& month : table.at("months").items())
            entry.months.push_back(std::stoi(month.as_written().value_or("0")));
        town.entries.push_back(std::move(entry));
    }
}

void read_events(DemoTown& town, const Toml& root)
{
    for (const auto& table : root.tables("notice"))
        town.notices.push_back({table.text("item"), table.texts("texts")});
    for (const auto& table : root.tables("list"))
        town.lists.push_back({.village = table.text("village"),
                              .item = table.text("item"),
                              .title = table.text("title"),
                              .head = table.texts("head"),
                              .group = table.text("group"),
                              .groups = table.integer("groups"),
                              .households = table.integer("households"),
                              .rate = table.integer("rate")});
    town.nothing_reason = root.at("nothing").text("reason");
    for (const auto& table : root.tables("gap"))
        town.gaps.push_back({.village = table.text("village"), .item = table.text("item")});
    for (const auto& table : root.tables("late"))
        town.gaps.push_back({.village = table.text("village"),
                             .item = table.text("item"),
                             .late_days = static_cast<int>(table.integer("days"))});
    for (const auto& table : root.tables("correction"))
        town.corrections.push_back({.village = table.text("village"),
                                    .item = table.text("item"),
                                    .period = table.text("period"),
                                    .note = table.text("note"),
                                    .on = table.date("on"),
                                    .texts = table.texts("texts")});
    const auto reservation = root.at("reservation");
    town.reservation = {reservation.text("village"), reservation.text("item"), reservation.text("period"),
                        reservation.text("says")};
}

void read_happenings(DemoTown& town, const Toml& root)
{
    for (const auto& table : root.tables("happening"))
        town.happenings.push_back({.village = table.text("village"),
                                   .item = table.text("item"),
                                   .stage = table.has("stage") ? table.text("stage") : std::string(),
                                   .project = table.has("project") ? table.text("project") : std::string(),
                                   .words = table.text("words"),
                                   .on = table.date("on"),
                                   .said_on = table.date("said"),
                                   .published_on = table.maybe_date("published"),
                                   .texts = table.has("texts") ? table.texts("texts") : std::vector<std::string>(),
                                   .photo = table.has("photo") ? table.text("photo") : std::string(),
                                   .caption = table.has("caption") ? table.text("caption") : std::string()});
    for (const auto& table : root.tables("standing_item"))
        town.standing.push_back({.village = table.text("village"),
                                 .item = table.text("item"),
                                 .stage = {},
                                 .project = {},
                                 .words = {},
                                 .on = {},
                                 .said_on = {},
                                 .published_on = table.date("published"),
                                 .texts = table.texts("texts")});
}

Date day(const Toml& root, const char* key)
{
    return parse_date(root.text(key)).value_or(Date());
}

}

DemoTown read_demo_town()
{
    const auto* file = embedded::find("demo/town.toml");
    if (!file) throw std::runtime_error("demo/town.toml is missing in the program");
    const TomlDocument document(std::string(file->path), file->bytes);
    const auto root = document.root();
    DemoTown town;
    town.town = root.text("town");
    town.starts_at = parse_instant(root.text("starts_at")).value_or(Instant());
    town.duties_from = day(root, "duties");
    town.history_from = day(root, "history");
    town.standing_from = day(root, "standing");
    town.surnames = root.texts("surnames");
    town.given = root.texts("given");
    const auto contact = root.at("contact");
    town.phone = contact.text("phone");
    town.hours = contact.text("hours");
    town.place = contact.text("place");
    read_people(town, root);
    read_entries(town, root);
    read_events(town, root);
    read_happenings(town, root);
    if (!document.problems().empty()) throw std::runtime_error(to_text(document.problems().front()));
    return town;
}

const DemoGap* DemoTown::gap(const std::string& village, const std::string& item) const
{
    const auto found = std::ranges::find_if(
        gaps, [&](const DemoGap& gap) { return gap.village == village && gap.item == item; });
    return found == gaps.end() ? nullptr : &*found;
}

const DemoTown::Notice* DemoTown::notice(const std::string& item) const
{
    const auto found = std::ranges::find(notices, item, &Notice::item);
    return found == notices.end() ? nullptr : &*found;
}

const DemoTown::List* DemoTown::list(const std::string& village, const std::string& item) const
{
    const auto found =
        std::ranges::find_if(lists, [&](const List& list) { return list.village == village && list.item == item; });
    return found == lists.end() ? nullptr : &*found;
}

}
