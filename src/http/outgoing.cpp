#include "http/outgoing.hpp"

#include "base/random.hpp"
#include "http/gzip.hpp"
#include "http/range.hpp"

#include <cerrno>
#include <ctime>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace gongkai::http {

namespace {

struct Source { // the whole body, before anybody asked for parts of it
    SharedBytes memory;
    std::shared_ptr<const OpenFile> file;
    std::uint64_t size = 0;

    Piece piece(ByteRange range) const { return {{}, memory, file, range.offset, range.length}; }
    Piece whole() const { return piece({0, size}); }
};

Source source_of(Response& response)
{
    if (response.file) {
        auto file = response.opened ? response.opened : std::make_shared<const OpenFile>(*response.file);
        const auto size = file->size();
        return {{}, std::move(file), size};
    }
    auto memory = response.shared_body ? response.shared_body
                                       : std::make_shared<const std::string>(std::move(response.body));
    const auto size = memory->size();
    return {std::move(memory), {}, size};
}

bool is_secret(const Response& response)
{
    return response.header("cache-control") == cache_control::never;
}

std::string etag_of(const Response& response, const Source& source)
{
    if (const auto own = response.header("etag")) return std::string(*own);
    if (source.file) return source.file->etag();
    return is_secret(response) ? std::string() : strong_etag(*source.memory);
}

std::string content_range(ByteRange range, std::uint64_t size)
{
    return fmt::format("bytes {}-{}/{}", range.offset, range.offset + range.length - 1, size);
}

bool wants_range(const Request& request, std::string_view etag)
{
    if (request.method != Method::get || !request.header("range")) return false;
    const auto condition = request.header("if-range");
    return !condition || (*condition == etag && !etag.empty());
}

Outgoing several_parts(Response& response, const Source& source, const Ranges& ranges, std::string_view etag)
{
    const auto boundary = random_token();
    const auto type = std::string(response.header("content-type").value_or("application/octet-stream"));
    Outgoing out{.status = 206, .head = {}, .pieces = {}};
    std::uint64_t length = 0;
    const auto add = [&](Piece piece) {
        length += piece.length;
        out.pieces.push_back(std::move(piece));
    };
    const auto add_text = [&](std::string words) {
        const auto size = words.size();
        add({.text = std::move(words), .length = size});
    };
    for (const auto& part : ranges.parts) {
        add_text(fmt::format("\r\n--{}\r\nContent-Type: {}\r\nContent-Range: {}\r\n\r\n", boundary, type,
                             content_range(part, source.size)));
        add(source.piece(part));
    }
    add_text(fmt::format("\r\n--{}--\r\n", boundary));
    response.with("Content-Type", "multipart/byteranges; boundary=" + boundary);
    out.head = head_text(response, 206, length, {{"ETag", std::string(etag)}});
    return out;
}

Outgoing partial(Response& response, const Source& source, const Ranges& ranges, const std::string& etag)
{
    if (ranges.outcome == Ranges::Outcome::unsatisfiable)
        return {416, head_text(Response{}, 416, 0, {{"Content-Range", fmt::format("bytes */{}", source.size)}}), {}};
    if (ranges.parts.size() > 1) return several_parts(response, source, ranges, etag);
    const auto part = ranges.parts.front();
    return {206,
            head_text(response, 206, part.length,
                      {{"ETag", etag}, {"Content-Range", content_range(part, source.size)}}),
            {source.piece(part)}};
}

Outgoing complete(const Request& request, Response& response, Source source, std::string etag)
{
    const auto type = response.header("content-type").value_or("");
    const bool packable = source.memory && !response.header("content-encoding") &&
                          (response.gzip_body || is_worth_gzip(type, source.size));
    std::vector<Header> extra;
    if (packable) extra.push_back({"Vary", "Accept-Encoding"});
    if (packable && accepts_gzip(request.header("accept-encoding").value_or(""))) {
        source.memory = response.gzip_body ? response.gzip_body
                                           : std::make_shared<const std::string>(gzip(*source.memory));
        source.size = source.memory->size();
        extra.push_back({"Content-Encoding", "gzip"});
        if (!etag.empty()) etag = gzip_etag(etag);
    } else if (!etag.empty() && response.status == 200) {
        extra.push_back({"Accept-Ranges", "bytes"});
    }
    if (!etag.empty()) extra.push_back({"ETag", etag});
    return {response.status, head_text(response, response.status, source.size, extra), {source.whole()}};
}

void append_date(std::string& out)
{
    thread_local std::time_t written_for = 0;
    thread_local char line[40];
    const auto now = std::time(nullptr);
    if (now != written_for) {
        std::tm parts{};
        gmtime_r(&now, &parts);
        std::strftime(line, sizeof line, "Date: %a, %d %b %Y %H:%M:%S GMT\r\n", &parts);
        written_for = now;
    }
    out += line;
}

}

OpenFile::OpenFile(const std::filesystem::path& path)
    : descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC))
{
    if (descriptor_ < 0) throw std::system_error(errno, std::system_category(), "open file to send");
    struct stat about{};
    if (::fstat(descriptor_, &about) != 0 || !S_ISREG(about.st_mode)) {
        ::close(descriptor_);
        throw std::system_error(EINVAL, std::system_category(), "file to send");
    }
    size_ = static_cast<std::uint64_t>(about.st_size);
    etag_ = fmt::format("\"{:x}-{:x}.{:x}\"", size_, about.st_mtim.tv_sec, about.st_mtim.tv_nsec);
}

OpenFile::~OpenFile()
{
    ::close(descriptor_);
}

Outgoing prepare(const Request& request, Response response)
{
    if (!response.header("cache-control"))
        response.with("Cache-Control",
                      std::string(response.kept_until.empty() ? cache_control::never : cache_control::ask_again));
    Source source = source_of(response);
    const bool reading = request.method == Method::get || request.method == Method::head;
    const auto etag = reading && response.status == 200 ? etag_of(response, source) : std::string();
    std::erase_if(response.headers, [](const Header& header) { return equal_ignoring_case(header.name, "etag"); });
    const auto condition = request.header("if-match");
    Outgoing out;
    const auto wanted = wants_range(request, etag) && response.status == 200
                            ? parse_ranges(*request.header("range"), source.size)
                            : Ranges{};
    if (reading && response.status == 200 && condition && !names_etag(*condition, etag, Comparison::strong))
        out = {412, head_text(Response{}, 412, 0, {}), {}};
    else if (!etag.empty() && names_etag(request.header("if-none-match").value_or(""), etag))
        out = {304, head_text(response, 304, 0, {{"ETag", etag}, {"Vary", "Accept-Encoding"}}), {}};
    else if (wanted.outcome != Ranges::Outcome::whole)
        out = partial(response, source, wanted, etag);
    else
        out = complete(request, response, std::move(source), etag);
    if (request.method == Method::head || out.status == 204) out.pieces.clear();
    return out;
}

std::string head_text(const Response& response, int status, std::uint64_t length, const std::vector<Header>& extra)
{
    std::string out;
    const auto line = [&](std::string_view name, std::string_view value) {
        out.append(name).append(": ").append(value).append("\r\n");
    };
    for (const auto& header : response.headers) {
        const bool of_the_body = header.name.size() > 8 && equal_ignoring_case(header.name.substr(0, 8), "content-");
        if (status != 304 || !of_the_body) line(header.name, header.value);
    }
    for (const auto& header : extra) line(header.name, header.value);
    if (status != 304 && status != 204) line("Content-Length", std::to_string(length));
    for (auto left = security_headers(); !left.empty();) { // but for those that a page has of its own: a sandboxed upload, a frame
        const auto one = left.substr(0, left.find("\r\n") + 2);
        if (!response.header(one.substr(0, one.find(':')))) out.append(one);
        left.remove_prefix(one.size());
    }
    return out += "\r\n";
}

void append_opening_lines(std::string& out, int status, Manner manner)
{
    out.append("HTTP/1.1 ");
    out.append({static_cast<char>('0' + status / 100), static_cast<char>('0' + status / 10 % 10),
                static_cast<char>('0' + status % 10), ' '});
    out.append(reason_of(status)).append("\r\n");
    append_date(out);
    if (manner.secure) out.append("Strict-Transport-Security: max-age=63072000\r\n");
    if (manner.closing) out.append("Connection: close\r\n");
}

std::string_view security_headers()
{
    return "Content-Security-Policy: default-src 'none'; style-src 'self'; img-src 'self' data:; "
           "script-src 'self'; connect-src 'self'; font-src 'self'; manifest-src 'self'; form-action 'self'; "
           "base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'\r\n"
           "X-Content-Type-Options: nosniff\r\n"
           "Referrer-Policy: same-origin\r\n"
           "Cross-Origin-Opener-Policy: same-origin\r\n"
           "Cross-Origin-Resource-Policy: same-origin\r\n"
           "Permissions-Policy: camera=(self), geolocation=(), microphone=(), payment=(), usb=()\r\n";
}

bool names_etag(std::string_view list, std::string_view etag, Comparison comparison)
{
    const auto packed = gzip_etag(etag);
    while (!list.empty()) {
        auto piece = list.substr(0, list.find(','));
        list.remove_prefix(std::min(list.size(), piece.size() + 1));
        piece.remove_prefix(std::min(piece.find_first_not_of(" \t"), piece.size()));
        piece = piece.substr(0, piece.find_last_not_of(" \t") + 1);
        if (piece.starts_with("W/") && comparison == Comparison::weak) piece.remove_prefix(2);
        if (piece == "*" || piece == etag || piece == packed) return true;
    }
    return false;
}

std::string gzip_etag(std::string_view etag)
{
    return std::string(etag.substr(0, etag.empty() ? 0 : etag.size() - 1)) + "-gz\"";
}

}
