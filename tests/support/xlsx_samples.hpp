#pragma once
// Small XLSX files made while a test runs, good and evil, so that no binary file needs to be kept.

#include <cstring>
#include <gtest/gtest.h>
#include <map>
#include <string>
#include <string_view>
#include <zip.h>

namespace gongkai::samples {

using Parts = std::map<std::string, std::string>;

inline std::string zipped(const Parts& parts, const std::string& link = {})
{
    zip_error_t error;
    zip_error_init(&error);
    auto* source = zip_source_buffer_create(nullptr, 0, 0, &error);
    auto* archive = zip_open_from_source(source, ZIP_TRUNCATE, &error);
    zip_source_keep(source);
    for (const auto& [name, content] : parts) {
        const auto index =
            zip_file_add(archive, name.c_str(), zip_source_buffer(archive, content.data(), content.size(), 0),
                         ZIP_FL_ENC_UTF_8);
        EXPECT_GE(index, 0) << name;
        if (name == link)
            zip_file_set_external_attributes(archive, static_cast<zip_uint64_t>(index), 0, ZIP_OPSYS_UNIX,
                                             0xA1FFu << 16);
    }
    EXPECT_EQ(zip_close(archive), 0);
    zip_source_open(source);
    zip_source_seek(source, 0, SEEK_END);
    std::string bytes(static_cast<std::size_t>(zip_source_tell(source)), '\0');
    zip_source_seek(source, 0, SEEK_SET);
    zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    zip_source_free(source);
    return bytes;
}

inline const std::string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

inline std::string relationship(const std::string& id, const std::string& type, const std::string& target)
{
    return "<Relationship Id=\"" + id + "\" Type=\"" + relations + type + "\" Target=\"" + target + "\"/>";
}

// The parts of a book of one sheet; a test adds to them or puts others in their place.
inline Parts book_parts(const std::string& sheet_content, const std::string& strings = {})
{
    return {
        {"[Content_Types].xml", "<Types/>"},
        {"_rels/.rels",
         "<Relationships>" + relationship("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>"},
        {"xl/workbook.xml",
         "<workbook><sheets><sheet name=\"收支\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
         "<Relationships>" + relationship("rId1", "worksheet", "worksheets/sheet1.xml") +
             relationship("rId2", "styles", "styles.xml") +
             relationship("rId3", "sharedStrings", "/xl/sharedStrings.xml") + "</Relationships>"},
        {"xl/worksheets/sheet1.xml",
         "<?xml version=\"1.0\"?><x:worksheet>" + sheet_content + "</x:worksheet>"},
        {"xl/sharedStrings.xml", "<sst>" + strings + "</sst>"},
        {"xl/styles.xml",
         "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;"
         "d&quot;日&quot;\"/><numFmt numFmtId=\"165\" formatCode=\"[Red]#,##0.00\"/></numFmts>"
         "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
         "<xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>"},
    };
}

inline std::string book_of(const std::string& rows, const std::string& strings = {})
{
    return zipped(book_parts("<sheetData>" + rows + "</sheetData>", strings));
}

inline std::string replaced(std::string bytes, std::string_view from, std::string_view to)
{
    for (auto at = bytes.find(from); at != bytes.npos; at = bytes.find(from, at + to.size()))
        bytes.replace(at, from.size(), to);
    return bytes;
}

// Overwrites a field of the nth central header; offsets as in PKWARE's APPNOTE 4.3.12.
inline std::string with_central_field(std::string bytes, std::size_t nth, std::size_t offset,
                                      std::string_view value)
{
    auto at = bytes.find("PK\x01\x02");
    for (; nth > 0; --nth)
        at = bytes.find("PK\x01\x02", at + 4);
    return bytes.replace(at + offset, value.size(), value);
}

inline std::string utf16(std::string_view ascii)
{
    std::string wide;
    for (const char c : ascii)
        wide.append(1, c).append(1, '\0');
    return wide;
}

inline std::string
compound_file(std::string_view stream) // the head and a stream's name, as old Office files begin
{
    return std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + std::string(504, '\0') + utf16(stream) +
           std::string(512, '\0');
}

}
