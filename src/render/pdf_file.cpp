#include "render/pdf_file.hpp"

#include <cmath>

#include "base/ensure.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"

namespace gongkai::render {

namespace {

constexpr std::size_t objects_in_a_stream = 200;
constexpr int effort = 4; // more costs a twelfth of a sheet's time and saves a fiftieth of its bytes

void append_bytes(std::string& to, std::size_t number, int bytes)
{
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
        to += static_cast<char>(number >> shift & 0xFF);
}

}

std::string pdf_reference(int number)
{
    return std::to_string(number) + " 0 R";
}

std::string pdf_text(std::string_view utf8)
{
    std::string units;
    append_bytes(units, 0xFEFF, 2);
    for (const char32_t c : to_code_points(utf8)) {
        if (c >= 0x10000) append_bytes(units, 0xD800 + ((c - 0x10000) >> 10), 2);
        append_bytes(units, c >= 0x10000 ? 0xDC00 + (c & 0x3FF) : c, 2);
    }
    return "<" + to_hex({reinterpret_cast<const std::uint8_t*>(units.data()), units.size()}) + ">";
}

void append_number(std::string& to, double number)
{
    const long hundredths = std::lround(number * 100);
    const long size = std::labs(hundredths);
    if (hundredths < 0) to += '-';
    to += std::to_string(size / 100);
    if (size % 100 == 0) return;
    to += '.';
    to += static_cast<char>('0' + size / 10 % 10);
    if (size % 10 != 0) to += static_cast<char>('0' + size % 10);
}

PdfFile::PdfFile() : deflate_(effort), file_("%PDF-1.5\n%\xE5\x85\xAC\xE5\xBC\x80\n") // bytes above 127: it is no text file
{
}

int PdfFile::reserve()
{
    places_.emplace_back();
    return static_cast<int>(places_.size()) - 1;
}

void PdfFile::give(int number, std::string body)
{
    waiting_.emplace_back(number, std::move(body));
}

int PdfFile::add(std::string body)
{
    const int number = reserve();
    give(number, std::move(body));
    return number;
}

int PdfFile::add_stream(std::string_view entries, std::string_view bytes)
{
    const int number = reserve();
    write_stream(number, std::string(entries) + "/Filter/FlateDecode", deflate_.zlib(bytes));
    return number;
}

int PdfFile::add_plain_stream(std::string_view entries, std::string_view bytes)
{
    const int number = reserve();
    write_stream(number, entries, bytes);
    return number;
}

void PdfFile::write_stream(int number, std::string_view entries, std::string_view bytes)
{
    places_[static_cast<std::size_t>(number)] = {.in_stream = false, .at = file_.size(), .index = 0};
    file_ += std::to_string(number) + " 0 obj\n<<";
    file_.append(entries).append("/Length ").append(std::to_string(bytes.size())).append(">>stream\n");
    file_.append(bytes).append("\nendstream\nendobj\n");
}

void PdfFile::pack_objects()
{
    for (std::size_t from = 0; from < waiting_.size(); from += objects_in_a_stream) {
        const int stream = reserve();
        const std::size_t to = std::min(waiting_.size(), from + objects_in_a_stream);
        std::string index, bodies;
        for (std::size_t i = from; i < to; ++i) {
            const auto& [number, body] = waiting_[i];
            places_[static_cast<std::size_t>(number)] = {.in_stream = true,
                                                         .at = static_cast<std::size_t>(stream),
                                                         .index = static_cast<int>(i - from)};
            index += std::to_string(number) + " " + std::to_string(bodies.size()) + " ";
            bodies += body + "\n";
        }
        const std::string entries = "/Type/ObjStm/N " + std::to_string(to - from) + "/First " +
                                    std::to_string(index.size()) + "/Filter/FlateDecode";
        write_stream(stream, entries, deflate_.zlib(index + bodies));
    }
    waiting_.clear();
}

std::string PdfFile::finish(int root, int facts)
{
    pack_objects();
    const int number = reserve();
    const std::size_t at = file_.size();
    places_.back().at = at;
    std::string table;
    for (std::size_t i = 0; i < places_.size(); ++i) {
        const Place& place = places_[i];
        ENSURE(i == 0 || place.at > 0); // each reserved number was given
        append_bytes(table, i == 0 ? 0 : place.in_stream ? 2 : 1, 1);
        append_bytes(table, place.at, 4);
        append_bytes(table, i == 0 ? 0xFFFF : static_cast<std::size_t>(place.index), 2);
    }
    const std::string id = to_hex(sha256(file_)).substr(0, 32);
    write_stream(number,
                 "/Type/XRef/W[1 4 2]/Size " + std::to_string(places_.size()) + "/Root " +
                     pdf_reference(root) + "/Info " + pdf_reference(facts) + "/ID[<" + id + "><" + id +
                     ">]/Filter/FlateDecode",
                 deflate_.zlib(table));
    file_ += "startxref\n" + std::to_string(at) + "\n%%EOF\n";
    return std::move(file_);
}

}
