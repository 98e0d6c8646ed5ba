#pragma once
// An edition as anybody may take it away and check it without us, format gongkai-edition/1
// (docs/edition-export.md). Each text carries its salt and its digest, so that whoever checks can say which
// text isn't the published one.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.hpp"
#include "base/result.hpp"

namespace gongkai::app {

struct ExportedText { // without text and salt once it was taken down
    std::string path;
    std::string text = {};
    std::string salt = {}; // bytes
    Digest digest{};
    bool is_taken_down = false;
};

struct LogEvidence {    // what the public log says of an edition
    std::string record; // its leaf
    std::string proof;  // a tlog-proof, with the checkpoint it leads to
    std::string key;    // of the log
};

struct ExportedEdition {
    std::string code;
    std::string address = {}; // where it is read
    std::string village;
    std::string item;
    std::string period;
    std::int64_t number = 1;
    std::string kind; // publish, correct, withdraw
    std::string published_at;
    std::string title;
    std::vector<std::vector<ExportedText>> groups = {};
    std::string commitment;
    std::optional<LogEvidence> log = {};
};

std::string to_json_text(const ExportedEdition& edition);
Result<ExportedEdition> read_export(std::string_view bytes);

}
