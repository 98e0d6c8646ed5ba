#pragma once
// After publication: the code, the sheets for the wall, the way to the group, what comes next; and, for those
// who may, the way to a correction or a withdrawal.

#include "domain/edition.hpp"
#include "web/shared/show_everyone.hpp"
#include "web/work/recall_view.hpp"
#include "web/work/wording.hpp"

namespace gongkai::web::work {

struct EditionPage {
    Page page;
    Confirmation confirmation;
    std::vector<Link> sheets;
    std::vector<Link> slips = {}; // for each household, where it is a list
    std::vector<Link> announcement; // the way to what is sent to the group
    std::string code;
    std::string csrf;
    std::optional<Why> why_posted = {};
    bool hides_names = false; // from the public: the days of its list are over
    std::vector<RecallLine> recall = {}; // where sheets of it still hang that shouldn't
    std::string state = {}; // when this isn't the edition that counts any more
    bool may_correct = false;
    std::string withdraw_href = {};
};

struct WithdrawPage {
    Page page;
    Head head;
    Errors errors;
    std::string too_early; // it must still hang: by how many days
    std::string code;
    std::string csrf;
    Field reason;
};

EditionPage edition_page(Visit& visit, const domain::Edition& edition);
WithdrawPage withdraw_page(Visit& visit, const domain::Edition& edition, const std::optional<Refusal>& refusal = {},
                           const std::string& typed = {});

std::string edition_href(const std::string& code);

}
