#pragma once
// What the commands `law due`, `law count`, `law explain` and `law check` answer: the JSON of the public contract.

#include "law/count.hpp"
#include "law/due.hpp"

#include <boost/json.hpp>
#include <functional>
#include <span>

namespace gongkai::law {

// Turns a key of locale/ into a sentence; law itself knows no words.
using Say = std::function<std::string(std::string_view key, std::span<const std::string> with)>;

struct Answered {
    boost::json::object json;
    bool refused = false; // exit code 1
};

struct DueQuestion { // as typed: empty means not given
    std::string rhythm = {}, period = {}, stage = {}, event = {}, date = {}, division = {}, roll = {};
};
struct CountQuestion {
    std::string rule = {};
    std::int64_t of = 0;
    std::string on = {}, division = {};
};

Answered due_answer(const Statutes& statutes, const DueQuestion& asked, const Say& say);
Answered count_answer(const Statutes& statutes, const CountQuestion& asked, const Say& say);
Answered check_answer(const Reading& reading); // files, rules, cases run, problems with file and line
std::string explain(const Statutes& statutes, const DueQuestion& asked, const Say& say); // numbered lines
boost::json::array why_json(const Statutes& statutes, const std::vector<Step>& why, const Say& say);
boost::json::object refused_json(const Statutes& statutes, const Refusal& refusal, const Say& say);

}
