#include "web/shared/posting_words.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "render/say.hpp"
#include "store/editions.hpp"
#include "store/looks.hpp"
#include "store/places.hpp"
#include "store/postings.hpp"
#include "web/shared/look_words.hpp"
#include "web/shared/place_words.hpp"

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

std::vector<domain::Posting> postings_of(app::Office& office, const store::DutyRow& duty)
{
    const auto disclosure = store::Editions(office.db).disclosure(duty.village, duty.item, duty.period);
    if (!disclosure) return {};
    return store::Postings(office.db).of_disclosure(disclosure->id);
}

std::string on_the_board(app::Office& office, const store::DutyRow& duty)
{
    std::vector<std::string> hung;
    const store::Places places(office.db);
    const store::Looks looks(office.db);
    for (const auto& posting : postings_of(office, duty)) {
        hung.push_back(posting_words(places.find(posting.place).value(), posting));
        if (auto words = looks_words(looks.of(posting.id), office.now); !words.empty())
            hung.back() = say("place.two_words", hung.back(), words);
    }
    if (!hung.empty()) return join(hung, say("posting.each"));
    const auto walls = std::ranges::count_if(
        places.of(duty.village), [](const auto& place) { return domain::takes_paper(place.kind); });
    if (walls > 0) return say("posting.not_on_board", walls);
    const auto* item = office.catalog(duty.village).find(duty.item);
    const int days = item ? item->posting_days : 0;
    return days > 0 ? say("posting.no_board_days", days) : say("posting.no_board");
}

}

std::vector<std::pair<std::string, std::string>>
posting_lines(app::Office& office, const store::DutyRow& duty, const std::vector<domain::CourseStep>& steps)
{
    return {{say("posting.web"), on_the_web(steps)}, {say("posting.board"), on_the_board(office, duty)}};
}

}
