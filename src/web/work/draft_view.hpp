#pragma once
// The page on which a clerk makes a disclosure: bring the file or write, settle what was found, hand it in. Everybody
// else who has a part in it sees the same without the forms.

#include "app/publish_as_list.hpp"
#include "domain/notice.hpp"
#include "web/shared/content_view.hpp"
#include "web/shared/fields.hpp"
#include "web/work/personal_view.hpp"
#include "web/work/photos_form.hpp"
#include "web/work/wording.hpp"

namespace gongkai::web::work {

struct DraftForm { // what each form on the page carries
    std::string draft;
    std::int64_t version = 0;
    std::string csrf;
};

struct FileForm {
    std::string title;
    Field field;
    std::vector<std::string> hints;
    std::string button;
    bool is_folded = false; // there is a file already
};

struct WordsArea {
    std::string heading_name; // the hidden field beside it
    Field field;
};

struct WordsForm { // one area for each thing the catalogue wants said
    std::vector<WordsArea> areas;
    std::optional<Field> note;         // of a correction, for everyone
    std::string button;
};

struct ListOffer { // this isn't the account but a list of people
    ListColumns columns;
    std::vector<app::ListPlace> places;
    std::vector<Option> options; // the same, as item|period
    bool is_misplaced = false;   // it stands where the month's account belongs
};

struct DraftPage {
    Page page;
    Head head;
    std::vector<Step> steps;
    DraftForm form;
    Errors errors;
    std::string done = {};            // the forms whose kept words may be forgotten
    std::vector<std::string> status;  // who has it now, what was said
    std::string objection = {};
    bool is_writable = false;
    bool may_take_back = false;
    std::vector<FoundPlace> places;
    std::optional<ListOffer> list;
    std::optional<FileForm> file;
    std::optional<WordsForm> words;
    std::optional<PhotosForm> photos; // of a stage of a project
    std::optional<Field> nothing;     // why there is nothing this period
    bool has_content = false;
    std::string content_title = {};
    ContentView content;
    std::vector<LeftOut> left_out;
    std::optional<Link> original;
    std::optional<Diff> changes;      // from the edition it corrects
    std::vector<std::string> obstacles;
    bool may_hand_in = false;
    std::vector<Link> actions = {};
};

// What somebody typed that wasn't taken: shown again instead of what is stored.
struct Typed {
    Refusal refusal;
    std::vector<domain::Section> sections = {};
    std::optional<std::string> note = {};
    std::optional<std::string> nothing = {};
    std::optional<std::string> caption = {};
};

// As everybody will read it, with its photos for those who have a part in it.
ContentView draft_content(app::Office& office, const domain::Draft& draft);
DraftPage draft_page(Visit& visit, const domain::Draft& draft, const std::optional<Typed>& typed = {});

}
