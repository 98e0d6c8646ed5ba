#pragma once
// What the pages about people and doors show.

#include "render/out.hpp"
#include "web/shared/fields.hpp"
#include "web/shared/kept_form.hpp"
#include "web/shared/page.hpp"

namespace gongkai::web {

struct FormPage { // one question after the other and one button
    Page page;
    Head head;
    std::vector<std::string> words = {};
    Errors errors = {};
    std::string action;
    std::vector<KeptField> hidden = {};
    std::vector<Field> fields = {};
    std::string button;
    std::vector<Link> ways = {}; // instead of it
};

struct SendAgainPage { // the form that was in the way of signing in
    Page page;
    std::string action;
    std::vector<KeptField> fields;
    std::vector<std::string> shown; // what was typed, as far as it is words
};

struct SessionRow {
    Row row;
    std::string session; // may be ended here when not empty
};

struct MailForm { // whether reminders come by e-mail as well
    std::string words;
    Field address;
    bool is_wanted = false;
};

struct MePage {
    Page page;
    Head head;
    std::vector<Fact> facts;
    std::vector<Banner> said = {};
    std::vector<SessionRow> sessions;
    bool has_others = false;
    bool has_second_factor = false;
    bool may_drop_second_factor = false;
    Errors errors = {};
    Field code;
    std::optional<MailForm> mail = {};
};

struct SecondFactorPage {
    Page page;
    Head head;
    std::vector<std::string> words;
    Errors errors = {};
    render::Html qr;
    std::string secret; // in groups, to type in
    std::string ticket;
    Field code;
};

struct PlaceOfPeople {
    std::string name;
    std::vector<Row> rows;
};

struct PeoplePage {
    Page page;
    Head head;
    std::vector<PlaceOfPeople> places;
    std::optional<Empty> empty = {};
};

struct HeldRole {
    std::string words; // 六道沟村 · 报账员
    std::string role;
    std::string division;
    bool may_end = false;
};

struct PersonPage {
    Page page;
    Head head;
    std::string account;
    std::vector<Fact> facts;
    std::vector<Banner> said = {};
    Errors errors = {};
    std::vector<HeldRole> roles;
    Field role;
    Field division;
    bool is_oneself = false;
    bool is_blocked = false;
    bool has_come = false;
    bool needs_second_factor = false;
    bool has_second_factor = false;
};

struct LinkPage { // a link to hand over, shown once
    Page page;
    std::string title;
    std::string words;
    std::string address;
    render::Html qr;
    std::vector<std::string> next;
    std::vector<Link> actions;
};

struct RunningPage {
    Page page;
    Head head;
    std::vector<Row> rows;
    std::vector<Fact> facts;
    std::string waiting = {};      // how many messages are on their way out
    std::vector<Row> given_up = {}; // those that nobody took
    std::vector<Row> to_groups = {}; // the latest, whatever became of them
};

struct AuditPage {
    Page page;
    Head head;
    std::vector<Row> rows;
    std::optional<Empty> empty = {};
};

}
