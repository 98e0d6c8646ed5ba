#pragma once
// The real statutes/, read once, and with one file swapped for tests of what the loader refuses.

#include "law/statutes.hpp"

#include <algorithm>

namespace gongkai::law {

inline const std::vector<StatuteFile>& real_files()
{
    static const auto files = statute_files(SOURCE_ROOT "/statutes");
    return files;
}

inline const Reading& real_reading()
{
    static const auto reading = read_statutes(real_files());
    return reading;
}

inline const Statutes& real_statutes() { return real_reading().statutes; }

inline Reading reading_with(const std::string& path, const std::string& bytes)
{
    auto files = real_files();
    const auto found = std::ranges::find(files, path, &StatuteFile::path);
    if (found == files.end()) files.push_back({path, bytes});
    else found->bytes = bytes;
    return read_statutes(files);
}

inline std::vector<std::string> problems_with(const std::string& path, const std::string& bytes)
{
    std::vector<std::string> texts;
    for (const auto& problem : reading_with(path, bytes).problems) texts.push_back(to_text(problem));
    return texts;
}

// Whether one of the problems holds the words.
inline bool told(const std::vector<std::string>& problems, std::string_view words)
{
    return std::ranges::any_of(problems, [&](const auto& problem) { return problem.contains(words); });
}

inline Date on(const char* text) { return parse_date(text).value(); }

}
