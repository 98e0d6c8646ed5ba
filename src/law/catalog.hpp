#pragma once
// The catalogue of matters to disclose (公开事项目录): what, how often, by whom, on what basis, with which privacy.

#include "base/date.hpp"
#include "base/json.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gongkai::law {

enum class ItemClass { system, affairs, finance }; // 制度 · 事务 · 财务
BOOST_DESCRIBE_ENUM(ItemClass, system, affairs, finance)
enum class AppliesTo { village, community, both };
BOOST_DESCRIBE_ENUM(AppliesTo, village, community, both)
enum class Rhythm { standing, quarterly, monthly, staged, immediate };
BOOST_DESCRIBE_ENUM(Rhythm, standing, quarterly, monthly, staged, immediate)
enum class Event { policy, major_matter, resolution, joint_request, plan_meeting };
BOOST_DESCRIBE_ENUM(Event, policy, major_matter, resolution, joint_request, plan_meeting)
// Where a sheet goes: the board, a screen, the chat group, the public account, the government's site.
inline constexpr std::array<std::string_view, 5> known_channels{"board", "screen", "group", "account", "site"};
inline constexpr int most_posting_days = 366;
// open: nothing personal · names: name, group, amount · masked_names: 张*三 · counts_only: totals without people
enum class Privacy { open, names, masked_names, counts_only };
BOOST_DESCRIBE_ENUM(Privacy, open, names, masked_names, counts_only)
// What becomes of a list that tells of people once its days of posting are over, the loosest first. Its heading, its
// totals and its proof stay in each case.
enum class AfterDays { names_stay, names_masked, lines_gone };
BOOST_DESCRIBE_ENUM(AfterDays, names_stay, names_masked, lines_gone)
// 《个人信息保护法》第六条: no more about people than the purpose needs. Left out: which lists come down how; no text that
// we read says it, so this is a local convention, and stricter where the profile is.
AfterDays usual_after_days(Privacy privacy);
inline constexpr std::string_view after_days_basis = "pipl.6";
enum class Retention { permanent, years_30, years_10 };
BOOST_DESCRIBE_ENUM(Retention, permanent, years_30, years_10)

enum class ChangeKind { add, reword, narrow, leave_out };
BOOST_DESCRIBE_ENUM(ChangeKind, add, reword, narrow, leave_out)

// The part of one level in a catalogue: a county, a town or a village and its document.
struct Level {
    std::string division; // code
    Date since;
    std::string document; // its title or number
};
struct Origin { // what a level did to an item
    Level level;
    ChangeKind how = ChangeKind::add;
};
struct LeftOut { // a local convention that a level doesn't take over
    std::string code;
    std::string name;
    std::string reason;
    Level level;
};

struct Item {
    std::string code; // cai-01: stable, never reused
    std::string name;
    ItemClass class_ = ItemClass::affairs;
    AppliesTo applies_to = AppliesTo::both;
    Rhythm rhythm = Rhythm::quarterly;
    std::optional<Event> event;     // for immediate items: which of the five clocks
    std::vector<std::string> basis; // citation ids; empty only when unconfirmed
    bool unconfirmed = false;       // our own proposal or a source not fully read: shown as a local convention
    std::vector<std::string> contents; // what the sheet must hold
    std::string responsible;
    std::vector<std::string> channels; // board, screen, group, account, site
    int posting_days = 0;
    Privacy privacy = Privacy::open;
    AfterDays after_days = AfterDays::names_stay;
    Retention retention = Retention::years_10;
    bool ledger = false; // the monthly account that a ledger file fills
    std::string note;
    int line = 0;                    // in its file
    std::vector<Origin> origin = {}; // levels below the reference that had a part in it, the widest first
};
// class_ is told as "class" by to_object.
boost::json::object to_object(const Item& item);

struct Catalog {
    std::string code; // jilin-village
    std::string name;
    std::string division; // 22
    AppliesTo applies_to = AppliesTo::village;
    Date from;
    std::string source;
    std::vector<Item> items;
    std::vector<Level> levels = {};      // what refined it, the widest first; none: the reference itself
    std::vector<LeftOut> left_out = {};

    const Item* find(std::string_view item_code) const;
    const Item& monthly_finance() const; // the one with ledger = true; checked on loading
    std::vector<const Item*> with(Rhythm rhythm) const;
};

}
