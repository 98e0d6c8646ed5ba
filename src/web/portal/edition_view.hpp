#pragma once
// The page of one edition: what it says, how it came to be public, and how anybody can check it.

#include "render/out.hpp"
#include "web/portal/finance_view.hpp"
#include "web/shared/content_view.hpp"
#include "web/shared/dossier.hpp"
#include "web/shared/names_notice.hpp"

namespace gongkai::web::portal {

struct EditionLink { // one station of the timeline
    std::string href;
    std::string words;
    std::string note;
    std::string said; // the public note of a correction or withdrawal
    bool is_here = false;
    std::string state; // done, late
};

struct Download {
    std::string title;
    std::vector<Link> links;
};

struct EditionPage {
    Page page;
    Head head;
    std::string withdrawn; // why nothing stands here any more
    std::string cut_short; // by how many days it was taken back too early
    std::optional<NamesNotice> names; // the days of its list are over
    ContentView content;
    std::optional<FinanceView> finance;
    std::vector<Person> people;
    bool is_reserved = false; // the committee signed with a reservation
    std::string note; // of a correction
    std::optional<Diff> diff;
    std::vector<Fact> facts;
    std::optional<Why> why;
    std::optional<Why> why_posted; // until when it must hang
    std::vector<EditionLink> editions;
    Proof proof;
    CheckPanel check;
    render::Html qr;
    std::vector<Download> downloads;
    std::vector<std::string> contacts;
};

EditionPage edition_page(Visit& visit, const Dossier& dossier);

}
