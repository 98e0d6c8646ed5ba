#pragma once
// The clerk decides one thing about the uploaded file: which unit, which sheet stays behind, what to say about a
// missing voucher. The file is read again with all decisions so far. Of a typed text only "this isn't personal" can
// be decided; its `cell` is the path of the text.

#include "app/file_choices.hpp"
#include "app/office.hpp"
#include "domain/draft.hpp"

namespace gongkai::app {

enum class FileDecision {
    unit,          // text: yuan | thousand_yuan | ten_thousand_yuan
    period,        // text: 2026-10
    leave_sheet,   // sheet
    take_sheet,    // sheet: after all
    drop_column,   // sheet, column
    keep_column,   // sheet, column: after all
    mask,          // the digits of every personal number
    unmask,
    leave_margins, // comments, properties and formulas stay behind
    take_margins,  // after all
    false_alarm,   // sheet, cells, text: why it isn't personal
    answer         // code, subject, text: in the clerk's words
};
BOOST_DESCRIBE_ENUM(FileDecision, unit, period, leave_sheet, take_sheet, drop_column, keep_column, mask, unmask,
                    leave_margins, take_margins, false_alarm, answer)

struct DecideFile {
    std::string draft = {};
    std::int64_t version = 0;
    FileDecision decision = FileDecision::unit;
    std::optional<std::string> sheet = {};
    std::vector<std::string> cell = {};
    std::vector<int> column = {}; // several may be dropped at once
    std::optional<domain::FindingCode> code = {};
    std::optional<std::string> subject = {};
    std::optional<std::string> text = {};
};
BOOST_DESCRIBE_STRUCT(DecideFile, (), (draft, version, decision, sheet, cell, column, code, subject, text))

Result<domain::Draft> decide_file(Office& office, const DecideFile& order);

// The decision alone, on the choices; pure.
Result<> decide(FileChoices& choices, const DecideFile& order);

}
