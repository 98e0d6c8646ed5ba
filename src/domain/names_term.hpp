#pragma once
// How long an edition's list tells of people on the outlets that we keep, and what is shown of it afterwards
// (期满处理). The edition itself never changes: what is hidden is only not shown.

#include <optional>

#include "base/date.hpp"
#include "domain/content.hpp"
#include "law/catalog.hpp"

namespace gongkai::domain {

struct NamesTerm {
    law::AfterDays after = law::AfterDays::names_stay;
    std::optional<Date> last_day = {}; // on which all of it is shown; nothing: no day ends it

    bool ends() const { return last_day && after != law::AfterDays::names_stay; }
    law::AfterDays on(Date day) const
    {
        return ends() && day > *last_day ? after : law::AfterDays::names_stay;
    }
};

// What a reader sees: with names_masked the names of a list have their middle hidden, with lines_gone its
// heading and its totals are what is left. Words of a notice and lines of an account stay: nobody can tell
// names in them.
Content shown_content(Content content, law::AfterDays after);

}
