#pragma once
// Notices over the screens of one's villages: the form for a new one, those that are on, those that were.

#include "app/show_screen_notice.hpp"
#include "web/work/wording.hpp"

namespace gongkai::web::work {

struct NoticeLine {
    std::string id;
    std::string words;
    std::string note; // who, where, until when
    bool is_on = false;
};

struct ScreenNoticesPage {
    Page page;
    Head head;
    Errors errors;
    std::string csrf;
    Field scope, words, until;
    std::vector<NoticeLine> notices;
    std::vector<std::string> past;
};

// `typed` is what was refused, and stays.
ScreenNoticesPage screen_notices_page(Visit& visit, const app::ShowScreenNotice& typed = {},
                                      const std::optional<Refusal>& refusal = {});

}
