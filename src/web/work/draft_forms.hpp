#pragma once
// The forms of the draft page: bring a file, write in words, say that there is nothing this period.

#include "web/work/draft_view.hpp"

namespace gongkai::web::work {

FileForm file_form(app::Office& office, const domain::Draft& draft);
// Nothing for a month's account that isn't a correction: it comes from its ledger.
std::optional<WordsForm> words_form(app::Office& office, const domain::Draft& draft, const std::optional<Typed>& typed);
Field nothing_field(const domain::Draft& draft, const std::optional<Typed>& typed);
FoundPlace typed_number(const Refusal& obstacle); // a personal number in a text that was typed

}
