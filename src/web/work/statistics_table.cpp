#include "web/work/statistics_table.hpp"

#include "render/say.hpp"
#include "store/divisions.hpp"
#include "store/figures.hpp"

#include <map>

namespace gongkai::web::work {

namespace {

using domain::Cycle;
using domain::FormCounts;
using render::say;

constexpr std::array cycles{Cycle::yearly, Cycle::quarterly, Cycle::monthly, Cycle::immediate};
const FormValue unknown{};

struct Question { // one column and how it is answered
    const char* key;
    FormValue (*answer)(const FormCounts&);
};

FormValue not_known(const FormCounts&)
{
    return unknown;
}

template<class T>
FormValue known(const std::optional<T>& value)
{
    return value ? FormValue(*value) : unknown;
}

FormValue reviewed(const FormCounts& c) { return known(c.were_reviewed()); }
FormValue network(const FormCounts& c) { return c.all() > 0; }
FormValue affairs_cycle(const FormCounts& c) { return known(c.affairs.shortest()); }
FormValue affairs_count(const FormCounts& c) { return c.affairs.all(); }
FormValue finance_cycle(const FormCounts& c) { return known(c.finance.shortest()); }
FormValue finance_count(const FormCounts& c) { return c.finance.all(); }
FormValue has_affairs(const FormCounts& c) { return c.affairs.all() > 0; }
FormValue has_finance(const FormCounts& c) { return c.finance.all() > 0; }

const std::vector<Question>& village_questions()
{
    static const std::vector<Question> questions{
        {"proposed", not_known},        {"reviewed", reviewed},           {"discussed", not_known},
        {"party_cycle", not_known},     {"government_cycle", not_known},  {"affairs_cycle", affairs_cycle},
        {"affairs_count", affairs_count}, {"finance_cycle", finance_cycle}, {"finance_count", finance_count},
        {"board", not_known},           {"network", network},             {"hearing", not_known},
        {"leaflet", not_known},         {"other_form", not_known},        {"evaluated", not_known}};
    return questions;
}

const std::vector<Question>& community_questions()
{
    static const std::vector<Question> questions{
        {"finance", has_finance}, {"residents_affairs", has_affairs}, {"government", not_known}, {"board", not_known},
        {"touch_screen", not_known}, {"network", network}, {"leaflet", not_known}, {"other_form", not_known},
        {"evaluated", not_known}, {"supervisors", not_known}};
    return questions;
}

struct Village {
    domain::Division division;
    FormCounts counts;
};

std::vector<Village> villages_of(app::Office& office, const std::string& scope, Date from, Date until)
{
    std::map<std::string, std::vector<domain::Disclosed>> disclosed;
    for (const auto& one : store::Figures(office.db).first_editions(scope, from, until)) {
        const auto* item = office.catalog(one.village).find(one.item);
        disclosed[one.village].push_back({.class_ = item ? item->class_ : law::ItemClass::affairs,
                                          .period = one.period,
                                          .origin = one.origin,
                                          .has_happening = one.happening.has_value(),
                                          .is_reviewed = one.reviewed_at.has_value()});
    }
    std::vector<Village> villages;
    for (auto& division : store::Divisions(office.db).villages_within(scope)) {
        if (division.valid_to && *division.valid_to < from) continue;
        const auto counts = domain::form_counts(disclosed[division.code]);
        villages.push_back({std::move(division), counts});
    }
    return villages;
}

// When rolled up, the form counts who said yes, and adds what was counted; a cycle is that of all together.
FormLine sum_of(const FormTable& table, const domain::Division& town)
{
    FormLine sum{town, std::vector<FormValue>(table.columns.size())};
    for (const auto& line : table.lines)
        for (std::size_t i = 0; i < line.values.size(); ++i) {
            const auto* yes = std::get_if<bool>(&line.values[i]);
            const auto* count = std::get_if<std::int64_t>(&line.values[i]);
            if (!yes && !count) continue;
            const auto* so_far = std::get_if<std::int64_t>(&sum.values[i]);
            sum.values[i] = (so_far ? *so_far : 0) + (yes ? std::int64_t(*yes) : *count);
        }
    return sum;
}

FormTable answered(const std::string& key, const std::vector<Question>& questions, const std::vector<Village>& villages,
                   domain::DivisionKind kind, const domain::Division& town)
{
    FormTable table{.key = key, .title = say("statistics.table." + key), .columns = {}, .lines = {}, .sum = {}};
    for (const auto& question : questions) table.columns.push_back({question.key, say(std::string("statistics.column.") + question.key)});
    for (const auto& village : villages) {
        if (village.division.kind != kind) continue;
        FormLine line{village.division, {}};
        for (const auto& question : questions) line.values.push_back(question.answer(village.counts));
        table.lines.push_back(std::move(line));
    }
    table.sum = sum_of(table, town);
    FormCounts together;
    for (const auto& village : villages)
        if (village.division.kind == kind) domain::add(together, village.counts);
    for (std::size_t i = 0; i < questions.size(); ++i)
        if (const auto all = questions[i].answer(together); std::holds_alternative<Cycle>(all)) table.sum.values[i] = all;
    return table;
}

FormTable by_cycle(const std::vector<Village>& villages, const domain::Division& town)
{
    FormTable table{.key = "cycles", .title = say("statistics.table.cycles"), .columns = {}, .lines = {}, .sum = {}};
    for (const std::string class_ : {"affairs", "finance"}) {
        for (const auto cycle : cycles)
            table.columns.push_back({class_ + "_" + boost::describe::enum_to_string(cycle, ""),
                                     say("statistics.class_cycle." + class_, form_words(cycle))});
        table.columns.push_back({class_ + "_for_good", say("statistics.class_cycle." + class_, say("statistics.for_good"))});
    }
    for (const auto& village : villages) {
        FormLine line{village.division, {}};
        for (const auto* of_class : {&village.counts.affairs, &village.counts.finance}) {
            for (const auto cycle : cycles) line.values.emplace_back(of_class->in(cycle));
            line.values.emplace_back(of_class->for_good);
        }
        table.lines.push_back(std::move(line));
    }
    table.sum = sum_of(table, town);
    return table;
}

struct InJson {
    boost::json::value operator()(std::monostate) const { return nullptr; }
    boost::json::value operator()(bool yes) const { return yes; }
    boost::json::value operator()(Cycle cycle) const { return static_cast<std::int64_t>(cycle); }
    boost::json::value operator()(std::int64_t count) const { return count; }
};

struct InWords {
    std::string operator()(std::monostate) const { return say("statistics.unknown"); }
    std::string operator()(bool yes) const { return say(yes ? "statistics.yes" : "statistics.no"); }
    std::string operator()(Cycle cycle) const
    {
        return say(std::string("statistics.cycle.") + boost::describe::enum_to_string(cycle, ""));
    }
    std::string operator()(std::int64_t count) const { return std::to_string(count); }
};

boost::json::object object_of(const FormTable& table, const FormLine& line)
{
    boost::json::object object{{"organCode", line.village.code}, {"organName", line.village.name},
                               {"parentCode", boost::json::value_from(line.village.parent)}};
    for (std::size_t i = 0; i < table.columns.size(); ++i) object[table.columns[i].key] = std::visit(InJson{}, line.values[i]);
    return object;
}

}

Statistics statistics_of(app::Office& office, const domain::Division& town, int year, Date on)
{
    const std::chrono::year of(year);
    const auto until = std::min(on, Date(of / 12 / 31));
    Statistics statistics{.town = town, .year = year, .until = until, .tables = {}};
    const auto villages = villages_of(office, town.code, Date(of / 1 / 1), until);
    statistics.tables.push_back(answered("villages", village_questions(), villages, domain::DivisionKind::village, town));
    statistics.tables.push_back(answered("communities", community_questions(), villages, domain::DivisionKind::community, town));
    statistics.tables.push_back(by_cycle(villages, town));
    std::erase_if(statistics.tables, [](const FormTable& table) { return table.lines.empty(); });
    return statistics;
}

std::string form_words(const FormValue& value)
{
    return std::visit(InWords{}, value);
}

boost::json::object object_of(const Statistics& statistics)
{
    boost::json::object object{{"form", "supervision"}, {"organCode", statistics.town.code}, {"organName", statistics.town.name},
                               {"year", statistics.year}, {"until", to_text(statistics.until)}};
    for (const auto& table : statistics.tables) {
        boost::json::array lines;
        for (const auto& line : table.lines) lines.push_back(object_of(table, line));
        object[table.key] = boost::json::object{{"lines", std::move(lines)}, {"sum", object_of(table, table.sum)}};
    }
    return object;
}

}
