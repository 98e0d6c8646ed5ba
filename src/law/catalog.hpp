#pragma once
// The catalogue of matters to disclose (公开事项目录): what, how often, by whom, on what basis, with which privacy.

#include "base/date.hpp"
#include "base/json.hpp"

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
// open: nothing personal · names: name, group, amount · masked_names: 张*三 · counts_only: totals without people
enum class Privacy { open, names, masked_names, counts_only };
BOOST_DESCRIBE_ENUM(Privacy, open, names, masked_names, counts_only)
enum class Retention { permanent, years_30, years_10 };
BOOST_DESCRIBE_ENUM(Retention, permanent, years_30, years_10)

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
    Retention retention = Retention::years_10;
    bool ledger = false; // the monthly account that a ledger file fills
    std::string note;
    int line = 0; // in its file
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

    const Item* find(std::string_view item_code) const;
    const Item& monthly_finance() const; // the one with ledger = true; checked on loading
    std::vector<const Item*> with(Rhythm rhythm) const;
};

}
