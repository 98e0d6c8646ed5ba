#pragma once
// The clerk types: sections of a notice, the public note of a correction, or that there is nothing this period.

#include "app/office.hpp"
#include "domain/draft.hpp"
#include "domain/notice.hpp"

#include <vector>

namespace gongkai::app {

struct WriteDraft {
    std::string draft = {};
    std::int64_t version = 0;
    std::optional<std::string> title = {};
    std::vector<domain::Section> section = {}; // section.0.heading, section.0.text …
    std::optional<std::string> note = {};
};
BOOST_DESCRIBE_STRUCT(WriteDraft, (), (draft, version, title, section, note))

Result<domain::Draft> write_draft(Office& office, const WriteDraft& order);

struct DeclareNothing { // 本期无此事项
    std::string draft = {};
    std::int64_t version = 0;
    std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(DeclareNothing, (), (draft, version, reason))

Result<domain::Draft> declare_nothing(Office& office, const DeclareNothing& order);

}
