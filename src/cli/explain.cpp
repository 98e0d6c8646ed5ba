// Why a duty of a village is due on its day: the same words as on its page and in the open data.

#include "cli/commands.hpp"
#include "cli/premises.hpp"
#include "store/duties.hpp"
#include "web/shared/explanation.hpp"

namespace gongkai::cli {
namespace {

boost::json::object json_of(const law::Statutes& statutes, const store::DutyRow& duty)
{
    const auto steps = web::steps_of(duty.why);
    return {{"village", duty.village},
            {"item", duty.item},
            {"period", duty.period},
            {"due_on", to_text(duty.due_on)},
            {"because", web::because_json(web::because(statutes, steps))},
            {"days", web::days_json(statutes, steps)}};
}

}

int duty_explain(const Config& config, const DutyNamed& asked, Format format)
{
    const SystemClock clock;
    Premises premises(config, clock);
    auto desk = premises.desk(app::Desk::Purpose::reading);
    const auto duty = store::Duties(desk.office.db).row(asked.division, asked.item, asked.period);
    if (!duty)
        return refuse_aloud({.kind = Refusal::Kind::missing,
                             .says = "command.no_duty",
                             .field = "item",
                             .with = {asked.division, asked.item, asked.period}});
    const auto& statutes = desk.office.statutes;
    const auto steps = web::steps_of(duty->why);
    if (format == Format::json) print_json(json_of(statutes, *duty));
    else print_words(web::explanation_text(web::because(statutes, steps)));
    if (asked.counts && format == Format::words) print_words(web::count_text(web::day_count(statutes, steps)));
    return done;
}

}
