#pragma once
// What is sent to the groups, made ready: a text to copy, pictures to keep, the robots' record.

#include "web/shared/dossier.hpp"
#include "web/shared/fields.hpp"
#include "web/shared/page.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::work {

struct PartShown { // of the long picture
    std::string href;
    std::string alt;
    std::string file; // the name under which it is kept
    std::string words;
};

struct AnnouncementPage {
    Page page;
    Head head;
    std::string state = {}; // when this isn't what counts any more
    std::optional<Link> newer = {};
    std::string text;
    std::string pictures_title, pictures_help;
    std::vector<PartShown> pictures = {};
    std::vector<Row> groups = {};
    std::string code, csrf;
    std::string account = {};      // whose public account takes the article; empty: there is none
    std::optional<Tag> given = {}; // what became of it there
    bool may_give = false;
    Errors errors = {};
};

AnnouncementPage announcement_page(Visit& visit, const Dossier& dossier,
                                   const std::optional<Refusal>& refusal = {});
std::string announcement_href(const std::string& code);

}
