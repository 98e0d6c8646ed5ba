#pragma once
// The file a draft was read from, opened from the closed archive and examined with the draft's choices.

#include "app/examine_file.hpp"
#include "app/office.hpp"
#include "domain/draft.hpp"
#include "store/drafts.hpp"

#include <optional>

namespace gongkai::app {

struct OriginalFile {
    std::string file_name;
    std::string bytes;
};

// Nothing when the draft was typed, not uploaded. Throws when the archive lost or damaged the file.
std::optional<OriginalFile> original_of(Office& office, const domain::Draft& draft);

// What the village's account closed with in the last published month before this period.
std::optional<domain::Closing> last_closing(Office& office, const std::string& village, const std::string& item,
                                            const std::string& period);

FileChoices choices_of(const domain::Draft& draft);
Examination examine(Office& office, const domain::Draft& draft, const OriginalFile& file);

// Takes over what the examination found into the draft: form, content, findings.
void take_over(domain::Draft& draft, const Examination& examination);

}
