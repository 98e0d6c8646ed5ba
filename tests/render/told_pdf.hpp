#pragma once
// What poppler's programs say about a PDF of ours, for the tests of sheets.

#include <cstdio>
#include <gtest/gtest.h>
#include <unistd.h>

#include "base/file.hpp"
#include "base/text.hpp"
#include "render/sheet.hpp"

namespace gongkai::tests {

using render::Sheet;
using render::SheetCell;
using render::SheetOptions;
using render::SheetRow;

// What one of poppler's programs says about a PDF.
inline std::string told_by(const std::string& program, const std::string& pdf, const std::string& after = "")
{
    const std::string file = "/tmp/sheet-test-" + std::to_string(getpid()) + ".pdf";
    write_file(file, pdf);
    FILE* const pipe = popen((program + " " + file + " " + after + " 2>&1").c_str(), "r");
    std::string told;
    for (int c = fgetc(pipe); c != EOF; c = fgetc(pipe))
        told += static_cast<char>(c);
    pclose(pipe);
    std::remove(file.c_str());
    return told;
}

inline std::string text_in(const std::string& pdf)
{
    return without_spaces(told_by("pdftotext -raw", pdf, "-"));
}

inline std::string words_of(const SheetRow& row)
{
    std::string words = row.line;
    for (const SheetCell& cell : row.cells)
        words += std::holds_alternative<Money>(cell) ? to_text(std::get<Money>(cell))
                                                     : std::get<std::string>(cell);
    return without_spaces(words);
}

inline std::size_t count_of(const std::string& text, const std::string& what)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + 1))
        ++count;
    return count;
}

inline int pages_of(const std::string& pdf)
{
    const std::string told = told_by("pdfinfo", pdf);
    return std::stoi(told.substr(told.find("Pages:") + 6));
}

// Every row, in order, none twice where it is short enough to be told apart.
inline void expect_all_rows(const Sheet& sheet, const SheetOptions& options)
{
    const std::string text = text_in(sheet_pdf(sheet, options));
    std::size_t at = 0;
    for (const SheetRow& row : sheet.rows) {
        const std::size_t found = text.find(words_of(row), at);
        ASSERT_NE(found, text.npos) << "row " << row.line << " of " << sheet.rows.size();
        at = found + 1;
    }
}

// No word stands outside the page or too near its edge; how many words there are.
inline std::size_t expect_all_inside(const Sheet& sheet, const SheetOptions& options)
{
    const std::string boxes = told_by("pdftotext -bbox", sheet_pdf(sheet, options), "-");
    const double wide = options.paper == SheetOptions::Paper::a3_landscape ? 1190.5 : 595.2, high = 841.8;
    std::size_t words = 0;
    for (std::size_t at = boxes.find("<word "); at != boxes.npos; at = boxes.find("<word ", at + 1)) {
        double x1, y1, x2, y2;
        EXPECT_EQ(std::sscanf(boxes.c_str() + at, "<word xMin=\"%lf\" yMin=\"%lf\" xMax=\"%lf\" yMax=\"%lf\"",
                              &x1, &y1, &x2, &y2),
                  4);
        ++words;
        EXPECT_TRUE(x1 > 20 && x2 < wide - 20 && y1 > 10 && y2 < high - 10) << boxes.substr(at, 120);
    }
    return words;
}

}
