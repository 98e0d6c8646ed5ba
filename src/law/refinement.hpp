#pragma once
// What a county, town or village makes of the catalogue above it: takes it over, adds to it, asks for more, says it in
// clearer words. What the law orders is neither dropped nor loosened; what is only convention may be left out, with a reason.

#include "base/result.hpp"
#include "law/statutes.hpp"

namespace gongkai::law {

// One change to one item. Which members count depends on the kind; what is empty stays as it is above.
struct ItemChange {
    std::string item; // its code
    ChangeKind kind = ChangeKind::add;
    std::string name = {};                  // add, reword
    std::vector<std::string> contents = {}; // add, reword: all of them; narrow: those asked for besides
    std::optional<ItemClass> class_ = {};   // add
    std::optional<Rhythm> rhythm = {};      // add; narrow: more often
    std::optional<Event> event = {};        // add
    std::optional<int> posting_days = {};   // add; narrow: longer
    std::optional<AfterDays> after_days = {}; // add; narrow: less of people afterwards
    std::vector<std::string> channels = {}; // add: all of them; narrow: those asked for besides
    std::vector<std::string> basis = {};    // add: citation ids; none: a local convention
    std::string basis_words = {};           // add: the basis as the document has it, where no citation answers to it
    std::string responsible = {};           // add
    Privacy privacy = Privacy::open;   // add
    Retention retention = Retention::years_10; // add
    std::string reason = {};                // leave_out: public
};
BOOST_DESCRIBE_STRUCT(ItemChange, (), (item, kind, name, contents, class_, rhythm, event, posting_days, after_days,
                                       channels, basis, basis_words, responsible, privacy, retention, reason))

// All that one level changes from a day on.
struct Layer {
    std::string id;
    std::string division;
    AppliesTo applies_to = AppliesTo::village;
    Date from;
    std::string document;
    std::vector<ItemChange> changes = {};
};

struct RefusedChange {
    std::string item;
    ChangeKind kind = ChangeKind::add;
    Refusal refusal;
};

struct Refinement {
    Catalog catalog; // with every change that may be
    std::vector<RefusedChange> refused;
};
Refinement refine(const Statutes& statutes, const Catalog& above, const Layer& layer);

// The citations by which an item must be public; none: a local convention only.
std::vector<Citation> orders_of(const Statutes& statutes, const Item& item);
bool is_at_least_as_often(Rhythm asked, Rhythm above);
bool is_no_looser(const Item& below, const Item& above); // rhythm, days and what comes after, contents, channels, basis
int least_posting_days(const Statutes& statutes, const std::string& division, Date on);

// The layers that hold for a place on a day, the widest first: of each division around it the newest that has begun.
std::vector<const Layer*> layers_for(const std::vector<Layer>& layers, std::string_view place, AppliesTo kind, Date on);

}
