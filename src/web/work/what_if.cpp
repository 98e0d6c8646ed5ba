#include "web/work/what_if.hpp"

#include "http/form.hpp"
#include "render/say.hpp"
#include "views/work.hpp"
#include "web/shared/problem_words.hpp"
#include "web/shared/refusal_page.hpp"
#include "web/shared/what_if_words.hpp"
#include "web/work/what_if_view.hpp"

#include <charconv>

namespace gongkai::web::work {
namespace {

using domain::Role;

constexpr int most_years_away = 20;

http::Response answered(Visit& visit, const TypedWhatIf& typed, const WhatIfAnswer& answer)
{
    const bool wants_file = answer.found && (typed.as == "csv" || typed.as == "xlsx");
    if (wants_file) {
        const auto table = what_if_table(visit.reading(), *answer.found);
        const auto name = render::say("what_if.title") + "." + typed.as;
        if (typed.as == "csv") return http::as_download(http::bytes("text/csv; charset=utf-8", render::csv(table)), name);
        return http::as_download(
            http::bytes("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", render::xlsx(table)), name);
    }
    render::Out out;
    views::what_if(out, what_if_page(visit, typed, answer));
    const int status = answer.refusal ? http::status_of(answer.refusal->kind) : answer.problems.empty() ? 200 : 422;
    return shown(out, status);
}

// Another town's village isn't there; everything else is said on the page, beside its field.
http::Response answered(Visit& visit, const TypedWhatIf& typed, const Result<app::WhatIf>& found)
{
    if (found) return answered(visit, typed, WhatIfAnswer{.found = *found});
    const auto kind = found.error().kind;
    if (kind == Refusal::Kind::forbidden || (kind == Refusal::Kind::missing && found.error().says == "page.not_found"))
        return refusal_page(visit, found.error());
    return answered(visit, typed, WhatIfAnswer{.refusal = found.error()});
}

Result<Date> day_of(const std::string& typed, const char* field)
{
    const auto day = parse_date(typed);
    if (!day) return refuse({.says = "law.date_needed", .field = field});
    return *day;
}

Result<int> number_of(const std::string& typed, const char* field, const char* says)
{
    int number = 0;
    const auto* const end = typed.data() + typed.size();
    if (typed.empty() || std::from_chars(typed.data(), end, number).ptr != end) return refuse({.says = says, .field = field});
    return number;
}

Result<app::WhatIf> happened(Visit& visit, const TypedWhatIf& typed)
{
    auto& office = visit.reading();
    app::ThoughtOf thought{.village = typed.village, .item = typed.item, .happened_on = TRY(day_of(typed.happened_on, "happened_on"))};
    law::Stage stage{};
    if (boost::describe::enum_from_string(typed.stage.c_str(), stage)) thought.stage = stage;
    if (typed.kind == "move") {
        thought.moves = typed.moves;
        thought.village = TRY(app::village_of_happening(office, typed.moves));
    }
    TRY(domain::require(office.actor, {Role::town_officer}, thought.village));
    return app::what_if_happened(office, thought);
}

// Days that were typed, or a file: whichever there is; the law as it is when neither is.
Result<std::optional<law::Trial>> trial_of(Visit& visit, const TypedWhatIf& typed)
{
    const auto& statutes = visit.reading().statutes;
    if (!typed.toml.empty()) return std::optional(law::try_file(statutes, typed.division, typed.toml));
    if (typed.rule.empty()) return std::optional<law::Trial>();
    law::TriedDays tried{.division = typed.division,
                         .rule = typed.rule,
                         .days = TRY(number_of(typed.days, "days", "what_if.days_needed")),
                         .from = TRY(day_of(typed.from, "from")),
                         .origin = render::say("what_if.title")};
    law::DayUnit unit{};
    if (boost::describe::enum_from_string(typed.unit.c_str(), unit)) tried.unit = unit;
    return std::optional(TRY(law::try_days(statutes, tried)));
}

Result<app::ThoughtRules> rules_of(Visit& visit, const TypedWhatIf& typed)
{
    auto& office = visit.reading();
    TRY(domain::require(office.actor, {Role::town_officer}, typed.scope));
    app::ThoughtRules thought{.scope = typed.scope, .year = TRY(number_of(typed.year, "year", "what_if.year_needed"))};
    const int now = static_cast<int>(office.today().year());
    if (std::abs(thought.year - now) > most_years_away) return refuse({.says = "what_if.year_needed", .field = "year"});
    if (typed.toml.empty() && typed.rule.empty() && typed.layer.empty()) return refuse({.says = "what_if.nothing_asked", .field = "rule"});
    thought.layer = typed.layer;
    if (!typed.layer.empty()) thought.layer_from = TRY(day_of(typed.layer_from, "layer_from"));
    return thought;
}

// What was handed in as a file stands in the field afterwards, so that nothing has to be chosen twice.
void take_in(TypedWhatIf& typed, const http::Request& request)
{
    const auto form = http::read_form(request);
    if (!form) return;
    const auto files = form->files("file");
    if (!files.empty()) typed.toml = files.front()->bytes;
}

}

http::Response what_if(Visit& visit)
{
    const auto typed = http::read<TypedWhatIf>(visit.request);
    if (!typed) return refusal_page(visit, typed.error());
    const bool asks = !typed->happened_on.empty() || !typed->village.empty() || !typed->moves.empty();
    if (!asks || typed->kind == "rules") return answered(visit, *typed, WhatIfAnswer{});
    return answered(visit, *typed, happened(visit, *typed));
}

http::Response what_if_rules(Visit& visit)
{
    auto typed = http::read<TypedWhatIf>(visit.request);
    if (!typed) return refusal_page(visit, typed.error());
    typed->kind = "rules";
    take_in(*typed, visit.request);
    auto thought = rules_of(visit, *typed);
    if (!thought) return answered(visit, *typed, Result<app::WhatIf>(refuse(thought.error())));
    const auto trial = trial_of(visit, *typed);
    if (!trial) return answered(visit, *typed, Result<app::WhatIf>(refuse(trial.error())));
    if (*trial) {
        WhatIfAnswer wrong;
        for (const auto& problem : (*trial)->problems) wrong.problems.push_back(problem_words(problem));
        if (!wrong.problems.empty()) return answered(visit, *typed, wrong);
        thought->statutes = &(*trial)->statutes;
    }
    return answered(visit, *typed, app::what_if_rules(visit.reading(), *thought));
}

}
