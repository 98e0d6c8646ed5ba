#pragma once
// When something must be public or answered, and why: pure functions of the statutes, an event and a place.

#include "law/statutes.hpp"

#include <optional>
#include <string>
#include <vector>

namespace gongkai::law {

struct Step {
    std::string says;              // a key in locale/
    std::vector<std::string> with; // fills {0}, {1} …
    std::string cites;             // a citation id, when an article is the reason
    std::optional<Date> date;      // where the count stands after this step
};
BOOST_DESCRIBE_STRUCT(Step, (), (says, with, cites, date)) // duties keep their steps as JSON

struct Due {
    std::optional<Date> opens_on;
    std::optional<Date> due_on;
    std::optional<Date> covers_from, covers_to; // the period that the sheet reports, whole days
    std::vector<Step> why;
};

struct Posted {
    std::optional<Date> last_required_day; // nothing before the law asked it
    std::optional<Date> earliest_removal;
    std::vector<Step> why;
};

// Whose rules: the division code picks local overrides; roll replaces what the rule says about days off.
struct Locality {
    std::string division = {};
    std::optional<Roll> roll = {};
};

enum class Stage { before, during, after };
BOOST_DESCRIBE_ENUM(Stage, before, during, after)
enum class Answer { question, complaint, viewing, plan_objection, plan_objection_reply };
BOOST_DESCRIBE_ENUM(Answer, question, complaint, viewing, plan_objection, plan_objection_reply)

Result<Due> quarterly(const Statutes& statutes, Quarter quarter, const Locality& at = {});
Result<Due> monthly(const Statutes& statutes, Month published_in, const Locality& at = {});
Result<Due> staged(const Statutes& statutes, Stage stage, Date date, const Locality& at = {});
// A project that goes on tells of each quarter that ends meanwhile (the plan's "during", at least).
Result<Due> staged_quarter(const Statutes& statutes, Quarter quarter, const Locality& at = {});
Result<Due> standing(const Statutes& statutes, Date changed_on, const Locality& at = {});
Result<Due> immediate(const Statutes& statutes, Event event, Date date, const Locality& at = {});
Result<Due> answer(const Statutes& statutes, Answer what, Date received_on, const Locality& at = {});
Result<Posted> posted(const Statutes& statutes, Date posted_on, const Locality& at = {});
// Any rule that counts days, forwards or backwards, from a day that isn't counted.
Result<Due> days_from(const Statutes& statutes, std::string_view rule, Date date, const Locality& at = {});

// The day-by-day count of the last days-step, for "show me each day".
std::vector<Date> days_counted(Date start, Date due);

std::string_view rule_of(Stage stage);
std::string_view rule_of(Event event);
std::string_view rule_of(Answer what);

}
