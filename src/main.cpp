#include "cli/run.hpp"

int main(int count, char** words)
{
    return gongkai::cli::run(count, words);
}
