#pragma once
// One look at a file: read, cleaned as the clerk chose, scanned for personal numbers, recognised, checked, and
// turned into what would become public. The page, the command and the draft all stand on this one function.

#include "app/file_choices.hpp"
#include "base/result.hpp"
#include "domain/book_check.hpp"
#include "domain/category.hpp"
#include "domain/content.hpp"
#include "privacy/scan.hpp"

#include <optional>
#include <string_view>

namespace gongkai::app {

struct Examination {
    domain::Ledger ledger;
    domain::Verdict verdict;
    std::vector<privacy::Finding> personal;       // still in the way
    std::vector<privacy::Finding> personal_before; // in the file as it came
    domain::Content content;                      // empty when nothing could be read
};

// A file that can't be opened is an examination too, with its one finding.
Examination examine_file(std::string_view bytes, std::string_view file_name, const FileChoices& choices,
                         const std::optional<domain::Closing>& last_month,
                         const std::vector<domain::Categories>& categories);

bool is_ready(const Examination& examination); // nothing refuses, every warning is answered

}
