#pragma once
// The command line: words become a command and its options (CLI11), what it throws becomes an exit code.

namespace gongkai::cli {

int run(int count, char** words);

}
