#include "web/portal/explanation_view.hpp"

#include "render/say.hpp"
#include "web/portal/public_page.hpp"
#include "web/shared/duty_words.hpp"
#include "web/shared/wording.hpp"

namespace gongkai::web::portal {

using render::say;

ExplanationPage explanation_page(Visit& visit, const domain::Division& village, const store::DutyRow& duty)
{
    auto& office = visit.reading();
    const auto* item = office.catalog(village.code).find(duty.item);
    const auto title = duty_title(duty, item ? item->name : duty.item);
    const auto address = why_href(duty.village, duty.item, duty.period);
    const auto steps = steps_of(duty.why);
    ExplanationPage view{.page = public_page(visit, say("portal.why_title", title), address),
                         .head = {.crumbs = crumbs_to(visit, village),
                                  .title = say("portal.why_due", render::date(duty.due_on)),
                                  .lead = say("portal.why_lead", village.name, title)},
                         .state = standing_tag(duty.standing(office.today())),
                         .ended = end_words(duty),
                         .because = because(office.statutes, steps),
                         .count = day_count(office.statutes, steps),
                         .onward = {}};
    view.head.crumbs.push_back({.href = "/" + village.code, .words = village.name});
    view.head.crumbs.push_back({.href = "/" + village.code + "/duties", .words = say("portal.duties")});
    if (duty.edition_code) view.onward.push_back({.href = "/e/" + *duty.edition_code, .words = say("portal.why_edition")});
    view.onward.push_back({.href = "/" + village.code + "/duties?year=" + std::to_string(static_cast<int>(duty.due_on.year())),
                           .words = say("portal.why_all")});
    return view;
}

}
