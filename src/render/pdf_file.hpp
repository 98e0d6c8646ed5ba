#pragma once
// The outside of a PDF: numbered objects, compressed streams, the cross-reference. Equal objects make equal
// bytes; even the file's id comes from its content.

#include <string>
#include <string_view>
#include <vector>

#include "base/deflate.hpp"

namespace gongkai::render {

class PdfFile {
public:
    PdfFile();

    int reserve(); // the number of an object that is given later
    void give(int number, std::string body);
    int add(std::string body);
    int add_stream(std::string_view entries,
                   std::string_view bytes); // of its dictionary; Filter and Length are added
    int add_plain_stream(std::string_view entries, std::string_view bytes); // to be read by anybody: metadata
    std::string finish(int root, int facts);                                // once

private:
    struct Place { // of an object: at a byte of the file, or in a stream of objects
        bool in_stream = false;
        std::size_t at = 0; // the byte, or the stream's number
        int index = 0;
    };
    void write_stream(int number, std::string_view entries, std::string_view bytes);
    void pack_objects();

    Deflate deflate_;
    std::string file_;
    std::vector<Place> places_ = std::vector<Place>(1);
    std::vector<std::pair<int, std::string>> waiting_; // for a stream of objects
};

std::string pdf_reference(int number);
std::string pdf_text(std::string_view utf8);        // as a string object of UTF-16
void append_number(std::string& to, double number); // of at most two places

}
