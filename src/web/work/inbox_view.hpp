#pragma once
// The messages of one person, a day each, with the duties and looks that this person may still see.

#include "store/duties.hpp"
#include "store/inbox.hpp"
#include "web/work/wording.hpp"

namespace gongkai::web::work {

struct InboxDay {
    std::string title;
    std::optional<Tag> unread;
    std::string message; // its id
    std::vector<Row> rows;
    std::vector<Row> more = {}; // behind a tap
    std::string more_words = {};
};

struct InboxPage {
    Page page;
    Head head;
    std::vector<InboxDay> days;
    bool has_unread = false;
    std::optional<Empty> empty = {};
};

InboxPage inbox_page(Visit& visit);
std::optional<Banner> unread_banner(app::Office& office); // over today's list; none when everything was read

}
