#pragma once
// The answer to somebody who asks whether a sheet is genuine: in plain words first, the mathematics behind a
// fold.

#include <string_view>

#include "app/read_sheet_file.hpp"
#include "web/shared/dossier.hpp"
#include "web/shared/parts.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::portal {

struct VerifyAnswer {
    std::string tone;
    std::string sign;
    std::string title;
    std::vector<std::string> lines;
    std::vector<std::string> wrong = {}; // what was changed, and where
    std::vector<Fact> facts = {};
    std::vector<Link> actions = {};
    std::vector<Fact> proof = {};
    std::vector<Link> files = {};
    CheckPanel check = {};
};

Result<VerifyAnswer> answer_to_mark(Visit& visit, const domain::SheetMark& mark);
// What was brought, with its bytes; several answers to a photo of several sheets.
Result<std::vector<VerifyAnswer>> answers_to_file(Visit& visit, std::string_view bytes);

// What is said over an edition that was opened by a code that contradicts it; empty when it doesn't.
std::string contradiction_words(const domain::SheetMark& mark, const Dossier& dossier);

}
