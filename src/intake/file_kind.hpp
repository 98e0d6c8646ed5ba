#pragma once
// What a file is by its first bytes, whatever its name says.

#include <boost/describe.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace gongkai::intake {

// The names are also the locale keys of the refusals: file.old_xls and so on.
enum class FileKind {
    table,
    text,
    package,
    empty,
    encrypted,
    old_xls,
    binary_xls,
    word,
    slides,
    ods,
    ofd,
    pdf,
    image,
    web_page,
    xml_table,
    archive,
    unknown
};
BOOST_DESCRIBE_ENUM(FileKind, table, text, package, empty, encrypted, old_xls, binary_xls, word, slides, ods,
                    ofd, pdf, image, web_page, xml_table, archive, unknown)

FileKind kind_of(std::string_view bytes);                             // `package` for any zip
FileKind kind_of_package(const std::vector<std::string>& part_names); // what the zip holds; `table` for XLSX

}
