#include <gtest/gtest.h>

#include "base/ensure.hpp"
#include "render/pdf_file.hpp"

using namespace gongkai;
using namespace gongkai::render;

namespace {

std::string number(double value)
{
    std::string text;
    append_number(text, value);
    return text;
}

std::string file_of(const std::string& words)
{
    PdfFile file;
    const int pages = file.reserve();
    const int root = file.add("<</Type/Catalog/Pages " + pdf_reference(pages) + ">>");
    file.give(pages, "<</Type/Pages/Count 0/Kids[]>>");
    file.add_stream("", words);
    return file.finish(root, file.add("<</Title " + pdf_text(words) + ">>"));
}

}

TEST(PdfNumber, has_two_places_at_most)
{
    EXPECT_EQ(number(0), "0");
    EXPECT_EQ(number(12), "12");
    EXPECT_EQ(number(12.5), "12.5");
    EXPECT_EQ(number(12.345), "12.35");
    EXPECT_EQ(number(-0.07), "-0.07");
    EXPECT_EQ(number(-0.001), "0");
    EXPECT_EQ(number(1190.551), "1190.55");
}

TEST(PdfText, is_utf_16_with_its_mark)
{
    EXPECT_EQ(pdf_text(""), "<feff>");
    EXPECT_EQ(pdf_text("a村"), "<feff00616751>");
    EXPECT_EQ(pdf_text("𬭎"), "<feffd872df4e>");
}

TEST(PdfFile, is_the_same_bytes_for_the_same_objects)
{
    EXPECT_EQ(file_of("村务公开"), file_of("村务公开"));
    EXPECT_NE(file_of("村务公开"), file_of("财务公开"));
}

TEST(PdfFile, opens_and_closes_as_readers_expect)
{
    const std::string file = file_of("村务公开");
    EXPECT_EQ(file.substr(0, 9), "%PDF-1.5\n");
    EXPECT_EQ(file.substr(file.size() - 6), "%%EOF\n");
    const std::size_t start = file.rfind("startxref\n") + 10;
    EXPECT_EQ(file.substr(std::stoul(file.substr(start))).substr(0, 5), "6 0 o")
        << "the cross-reference comes last";
}

TEST(PdfFile, is_not_finished_while_a_reserved_object_is_missing)
{
    PdfFile file;
    file.reserve();
    const int root = file.add("<<>>");
    EXPECT_THROW(file.finish(root, root), Bug);
}
