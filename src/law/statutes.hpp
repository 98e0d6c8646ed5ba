#pragma once
// The law as data: rules with dated, cited versions, local overrides, calendars and catalogues, all from statutes/.

#include "base/date.hpp"
#include "base/json.hpp"
#include "base/result.hpp"
#include "base/toml.hpp"
#include "law/calendar.hpp"
#include "law/catalog.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gongkai::law {

struct Citation {
    std::string id; // vc2025.35
    std::string law;
    std::string article;
    std::string paragraph;
    std::string gist; // in our own words
    bool unconfirmed = false;
};
BOOST_DESCRIBE_STRUCT(Citation, (), (id, law, article, paragraph, gist, unconfirmed))

enum class RuleKind { share, days, number, quarter_days, month_end, year_month };
BOOST_DESCRIBE_ENUM(RuleKind, share, days, number, quarter_days, month_end, year_month)
enum class Comparison { at_least, more_than };
BOOST_DESCRIBE_ENUM(Comparison, at_least, more_than)
enum class DayUnit { days, working_days };
BOOST_DESCRIBE_ENUM(DayUnit, days, working_days)
enum class Direction { after, before };
BOOST_DESCRIBE_ENUM(Direction, after, before)
enum class Roll { none, civil_code_203 };
BOOST_DESCRIBE_ENUM(Roll, none, civil_code_203)
enum class Covers { previous_month, same_month_to_cutoff };
BOOST_DESCRIBE_ENUM(Covers, previous_month, same_month_to_cutoff)

struct Share {
    std::int64_t numerator = 0;
    std::int64_t denominator = 1;
    Comparison how = Comparison::at_least;
};

// What a rule says from one day on. Which fields count depends on the rule's kind.
struct Version {
    Date from;
    bool ends = false; // from that day on the rule is gone; a local one falls back to the wider area's
    Share share;
    int days = 0;
    DayUnit unit = DayUnit::days;
    Roll roll = Roll::none;
    Covers covers = Covers::previous_month;
    int cutoff_day = 0;
    int month = 0; // every year by the last day of it
    std::optional<std::int64_t> at_least, at_most;
    std::vector<std::string> cites; // citation ids
    bool unconfirmed = false;       // no source read confirms it: shown as a local convention
    std::string leaves_out;
    std::string division; // whose override this is; empty for the rule that holds everywhere
    std::string origin;   // the document that made the override
    std::string file;
    int line = 0;
};

struct Rule {
    std::string id;
    std::string asks;
    std::string of; // who or what is counted
    RuleKind kind = RuleKind::days;
    Direction direction = Direction::after;
    std::vector<Version> versions;                         // oldest first
    std::map<std::string, std::vector<Version>> overrides; // by division code
};

// One [[case]]: an example that the data must get right.
struct Case {
    std::string rule, name, division, file;
    int line = 0;
    std::map<std::string, std::string> given, then;
};

struct StatuteFile {
    std::string path; // rules/posting.toml, relative to statutes/
    std::string bytes;
};

struct Reading;

class Statutes {
public:
    const Rule* rule(std::string_view id) const;
    // The version of the event's day for that place: the longest matching division code first.
    Result<Version> in_force(std::string_view rule, Date on, std::string_view division = {}) const;
    const Citation* cite(std::string_view id) const;
    const std::map<std::string, Citation, std::less<>>& citations() const { return citations_; }
    std::vector<Citation> cite_all(const std::vector<std::string>& ids) const;
    const Calendar& calendar() const { return calendar_; }
    const Catalog* catalog(std::string_view code, Date on) const; // the newest in force that day
    const std::vector<Catalog>& catalogs() const { return catalogs_; }
    const std::map<std::string, Rule, std::less<>>& rules() const { return rules_; }

private:
    friend class Reader;
    std::map<std::string, Rule, std::less<>> rules_;
    std::map<std::string, Citation, std::less<>> citations_;
    Calendar calendar_;
    std::vector<Catalog> catalogs_;
};

struct Reading {
    Statutes statutes;
    std::vector<Case> cases;
    std::vector<std::string> files;
    std::vector<Problem> problems; // empty: fit to serve
};

std::vector<StatuteFile> statute_files(const std::filesystem::path& folder); // every *.toml, sorted
Reading read_statutes(std::span<const StatuteFile> files);                   // everything checked, cases run
Result<Statutes> load_statutes(std::span<const StatuteFile> files);          // refused when anything is wrong

}
