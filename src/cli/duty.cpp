#include <fmt/format.h>

#include "app/audit_duties.hpp"
#include "base/json.hpp"
#include "cli/commands.hpp"
#include "cli/premises.hpp"
#include "store/divisions.hpp"
#include "store/duties.hpp"

namespace gongkai::cli {
namespace {

constexpr Date first_year = Date(std::chrono::year(2000) / 1 / 1);
constexpr Date last_year = Date(std::chrono::year(2999) / 12 / 31);

boost::json::value text_or_null(const std::optional<std::string>& text)
{
    return text && !text->empty() ? boost::json::value(*text) : boost::json::value();
}

// Reasons that nobody wrote are keys.
std::string reason_words(const store::DutyRow& row)
{
    return row.ended_by ? *row.end_reason : say_key(*row.end_reason, {});
}

boost::json::object duty_json(const app::Office& office, const store::DutyRow& row, Date on)
{
    const auto standing = row.standing(on);
    const auto* item = office.catalog(row.village).find(row.item);
    const bool is_public = row.fulfilled_at && shanghai_date(*row.fulfilled_at) <= on;
    const bool is_over = row.ended_at && shanghai_date(*row.ended_at) <= on;
    return {{"village", row.village},
            {"item", row.item},
            {"name", item ? boost::json::value(item->name) : boost::json::value()},
            {"period", row.period},
            {"origin", boost::describe::enum_to_string(row.origin, "")},
            {"happening", text_or_null(row.words)},
            {"project", text_or_null(row.project)},
            {"opens_on", to_text(row.opens_on)},
            {"due_on", to_text(row.due_on)},
            {"state", boost::describe::enum_to_string(standing.state, "")},
            {"days", standing.days},
            {"reason", is_over ? boost::json::value(reason_words(row)) : boost::json::value()},
            {"ended_by", is_over ? text_or_null(row.ended_by) : boost::json::value()},
            {"edition", is_public ? text_or_null(row.edition_code) : boost::json::value()},
            {"why", parse_json(row.why).value_or(nullptr)}};
}

// The same object, with what was wrong.
int refuse_list(const DutyQuestion& asked, const Refusal& refusal, Format format)
{
    if (format == Format::json)
        print_json(boost::json::object{
            {"division", asked.division},
            {"on", asked.on},
            {"refused", {{"says", render::say(refusal)}, {"field", refusal.field}, {"cites", refusal.cites}}}});
    return refuse_aloud(refusal);
}

void print_lines(const boost::json::array& duties)
{
    for (const auto& duty : duties)
        fmt::print("{} {} {} {} {}\n", std::string_view(duty.at("village").as_string()),
                   std::string_view(duty.at("item").as_string()), std::string_view(duty.at("period").as_string()),
                   std::string_view(duty.at("due_on").as_string()), std::string_view(duty.at("state").as_string()));
}

}

int duty_list(const Config& config, const DutyQuestion& asked, Format format)
{
    const SystemClock clock;
    const auto on = asked.on.empty() ? std::optional(shanghai_date(clock.now())) : parse_date(asked.on);
    if (!on) return refuse_list(asked, {.says = "command.bad_date", .field = "on", .with = {asked.on}}, format);
    Premises premises(config, clock);
    auto desk = premises.desk(app::Desk::Purpose::reading);
    if (!store::Divisions(desk.office.db).find(asked.division))
        return refuse_list(asked,
                           {.kind = Refusal::Kind::missing, .says = "command.no_division", .field = "division",
                            .with = {asked.division}},
                           format);
    auto rows = store::Duties(desk.office.db).within(asked.division, first_year, last_year);
    store::keep_known(rows, *on);
    boost::json::array list;
    for (const auto& row : rows) list.push_back(duty_json(desk.office, row, *on));
    if (format == Format::words) print_lines(list);
    else print_json(boost::json::object{{"division", asked.division}, {"on", to_text(*on)}, {"duties", std::move(list)}});
    return done;
}

int duty_audit(const Config& config, const std::string& division, Format format)
{
    const SystemClock clock;
    Premises premises(config, clock);
    auto desk = premises.desk(app::Desk::Purpose::reading);
    if (!division.empty() && !store::Divisions(desk.office.db).find(division))
        return refuse_aloud({.kind = Refusal::Kind::missing,
                             .says = "command.no_division",
                             .field = "division",
                             .with = {division}});
    const auto audited = app::audit_duties(desk.office, division);
    for (const auto& mismatch : audited.mismatches)
        fmt::print(stderr, "{}\n",
                   render::say("command.duties_differ", mismatch.village,
                               say_key("duty_audit." + mismatch.what, {}), mismatch.in_index,
                               mismatch.elsewhere));
    if (format == Format::json)
        print_json(boost::json::object{{"on", to_text(desk.office.today())},
                                       {"villages", audited.villages},
                                       {"duties", audited.duties},
                                       {"differences", boost::json::value_from(audited.mismatches)}});
    else if (audited.mismatches.empty())
        print_words(render::say("command.duties_sound", static_cast<std::int64_t>(audited.villages),
                                static_cast<std::int64_t>(audited.duties)) +
                    "\n");
    return audited.mismatches.empty() ? done : refused;
}

}
