#pragma once
// The clerk hands in the file a disclosure is read from. The original goes, encrypted, into the closed archive;
// whatever is wrong with it comes back as findings, never as a loss.

#include "app/examine_file.hpp"
#include "app/office.hpp"
#include "domain/draft.hpp"

namespace gongkai::app {

struct TakeInFile {
    std::string draft;
    std::int64_t version = 0; // of the draft the clerk had before them
    std::string file_name;
    std::string bytes;
};

Result<domain::Draft> take_in_file(Office& office, const TakeInFile& order);

}
