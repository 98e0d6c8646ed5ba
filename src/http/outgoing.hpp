#pragma once
// A response in the form it is written to the wire: its head, and the pieces of its body. Decides 304, 206, 416
// and compression; adds what every response of this site carries.

#include "http/request.hpp"
#include "http/response.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace gongkai::http {

class OpenFile {
public:
    explicit OpenFile(const std::filesystem::path& path); // throws std::system_error
    ~OpenFile();
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    int descriptor() const { return descriptor_; }
    std::uint64_t size() const { return size_; }
    const std::string& etag() const { return etag_; } // changes with size and time of change

private:
    int descriptor_ = -1;
    std::uint64_t size_ = 0;
    std::string etag_;
};

struct Piece { // one of text, memory or file
    std::string text = {};
    SharedBytes memory = {};
    std::shared_ptr<const OpenFile> file = {};
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
};

struct Outgoing {
    int status = 200;
    std::string head; // headers after opening_lines(), with the empty line that ends them
    std::vector<Piece> pieces;
};

Outgoing prepare(const Request& request, Response response);

// Status line, Date, and what depends on the connection.
struct Manner {
    bool secure = false; // adds Strict-Transport-Security
    bool closing = false;
};
void append_opening_lines(std::string& out, int status, Manner manner);

// What every answer says to browsers: only our own styles, scripts and pictures, no frames, no guessing.
std::string_view security_headers();

// If-None-Match or If-Match against both tags a page can have, with and without compression.
enum class Comparison { weak, strong };
bool names_etag(std::string_view list, std::string_view etag, Comparison comparison = Comparison::weak);
std::string gzip_etag(std::string_view etag); // "abc" → "abc-gz"

// Header lines for the body of `response` sent with this status, length (when there is one) and extra headers.
std::string head_text(const Response& response, int status, std::uint64_t length, const std::vector<Header>& extra);

}
