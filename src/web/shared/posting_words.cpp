#include "web/shared/posting_words.hpp"

#include "render/say.hpp"

namespace gongkai::web {
namespace {

using render::say;

std::string on_the_web(const std::vector<domain::CourseStep>& steps)
{
    const domain::CourseStep* first = nullptr;
    const domain::CourseStep* last = nullptr;
    for (const auto& step : steps) {
        if (step.code.empty()) continue;
        if (!first) first = &step;
        last = &step;
    }
    if (!last) return say("posting.not_on_web");
    if (last->act == domain::CourseAct::withdrawn) return say("posting.taken_off_web", last->at);
    return say("posting.on_web_since", first->at);
}

std::string on_the_board(app::Office& office, const store::DutyRow& duty)
{
    const auto* item = office.catalog(duty.village).find(duty.item);
    const int days = item ? item->posting_days : 0;
    return days > 0 ? say("posting.no_board_days", days) : say("posting.no_board");
}

}

std::vector<std::pair<std::string, std::string>> posting_lines(app::Office& office, const store::DutyRow& duty,
                                                               const std::vector<domain::CourseStep>& steps)
{
    return {{say("posting.web"), on_the_web(steps)}, {say("posting.board"), on_the_board(office, duty)}};
}

}
