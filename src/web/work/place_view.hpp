#pragma once
// The places of one's villages, and one of them: what comes down, what goes up, what hangs.

#include "app/wall_news.hpp"
#include "web/work/screen_card.hpp"
#include "web/work/today_view.hpp"
#include "web/work/wall_plan.hpp"
#include "web/work/wording.hpp"

namespace gongkai::web::work {

struct PlacesOfVillage {
    std::string title;
    std::vector<Row> rows;
    Link add;
};

struct PlacesPage {
    Page page;
    Head head;
    std::vector<PlacesOfVillage> villages;
    std::optional<std::vector<Row>> recall = {}; // the way to what has to come down
    std::optional<Empty> none = {};
    std::vector<Link> actions = {};
};

struct SheetLine { // one edition, on or off the wall
    std::string code;
    std::string href;
    std::string title;
    std::string note;
};

struct SeenCode { // in a photo
    Tag mark;
    std::string words; // what it proves, or what to do
};

struct SeenPhoto { // a photo and what could be read in it
    std::vector<Photo> photo; // one, as the part for evidence takes it
    std::vector<SeenCode> seen;
};

struct PlacePage {
    Page page;
    Head head;
    Errors errors;
    std::string place;
    std::string version;
    std::string csrf;
    std::vector<Fact> facts;
    std::vector<Photo> looks_like = {}; // one, or none
    std::vector<SheetLine> down = {}, up = {}, stay = {};
    std::string left_out = {}; // of what has no room
    std::string paper = {};    // a3, a4
    std::vector<Link> print = {};
    std::string look_means = {};         // until when
    std::vector<SheetLine> look_at = {}; // a photo is asked of these
    std::string queue_words = {};        // JSON: what assets/js/photo-queue.js says
    std::vector<SeenPhoto> photos = {};
    std::vector<std::string> inspections = {};
    std::string inspect_href = {}; // empty: not theirs to inspect
    std::vector<std::string> history = {};
    bool takes_paper = false;
    std::string closed = {}; // when and why; empty: it is open
    std::string change_href;
    Field close;
    std::optional<ScreenCard> screen = {};
};

PlacesPage places_page(Visit& visit);
PlacePage place_page(Visit& visit, const domain::Place& place);

}
