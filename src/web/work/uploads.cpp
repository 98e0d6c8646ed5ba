#include "web/work/uploads.hpp"

#include <charconv>
#include <ctime>

#include "app/partial_files.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"
#include "render/say.hpp"

namespace gongkai::web::work {
namespace {

constexpr auto version = "1.0.0";
constexpr int precondition_failed = 412, too_large = 413, wrong_type = 415, checksum_mismatch = 460;

http::Response in_protocol(http::Response response)
{
    return std::move(response)
        .with("Tus-Resumable", version)
        .with("Cache-Control", std::string(http::cache_control::never));
}

http::Response refused(int status, const std::string& key)
{
    return in_protocol(http::text(status, render::say(key) + "\n"));
}

http::Response refused(const Refusal& refusal)
{
    return in_protocol(http::text(http::status_of(refusal.kind), render::say(refusal) + "\n"));
}

std::optional<http::Response> other_version(const Visit& visit)
{
    if (visit.request.header("tus-resumable") == version) return {};
    return refused(precondition_failed, "uploads.version").with("Tus-Version", version);
}

std::optional<std::int64_t> number_in(const Visit& visit, std::string_view header)
{
    const auto text = visit.request.header(header).value_or("");
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size() || number < 0) return {};
    return number;
}

// Upload-Metadata: filename SU1HXzEuanBn,type aW1hZ2UvanBlZw==
std::string file_name_in(const Visit& visit)
{
    for (const auto& pair : split(visit.request.header("upload-metadata").value_or(""), ',')) {
        const auto parts = split(trim(pair), ' ');
        if (parts.size() == 2 && parts[0] == "filename")
            if (auto name = from_base64(parts[1]); name && is_utf8(*name)) return *name;
    }
    return "unnamed.jpg";
}

// Upload-Checksum: sha256 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
std::optional<http::Response> wrong_checksum(const Visit& visit)
{
    const auto said = visit.request.header("upload-checksum");
    if (!said) return {};
    const auto parts = split(*said, ' ');
    if (parts.size() != 2 || parts[0] != "sha256") return refused(400, "uploads.algorithm");
    const auto digest = sha256(visit.request.content());
    const std::string_view bytes(reinterpret_cast<const char*>(digest.data()), digest.size());
    if (from_base64(parts[1]) == bytes) return {};
    return refused(checksum_mismatch, "uploads.checksum");
}

// Tue, 24 Nov 2026 02:00:00 GMT (RFC 9110, 5.6.7)
std::string http_date(Instant at)
{
    const auto seconds = std::chrono::system_clock::to_time_t(at);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    char text[40];
    std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &parts);
    return text;
}

http::Response standing(http::Response response, const domain::PartialFile& file)
{
    return in_protocol(std::move(response))
        .with("Upload-Offset", std::to_string(file.received))
        .with("Upload-Expires", http_date(file.expires_at));
}

http::Response no_content()
{
    return http::Response{.status = 204};
}

}

http::Response uploads_offered(Visit&)
{
    return in_protocol(no_content())
        .with("Tus-Version", version)
        .with("Tus-Extension", "creation,expiration,checksum,termination")
        .with("Tus-Checksum-Algorithm", "sha256")
        .with("Tus-Max-Size", std::to_string(app::longest_partial_file));
}

http::Response begin_upload(Visit& visit)
{
    if (auto other = other_version(visit)) return std::move(*other);
    const auto length = number_in(visit, "upload-length");
    if (!length) return refused(400, "uploads.no_length");
    if (*length > app::longest_partial_file)
        return in_protocol(
            http::text(too_large, render::say("uploads.too_long", app::longest_partial_file >> 20) + "\n"));
    const auto begun = app::begin_file(visit.writing(), {*length, file_name_in(visit)});
    if (!begun) return refused(begun.error());
    return standing(http::Response{.status = 201}, *begun).with("Location", "/work/uploads/" + begun->id);
}

http::Response upload_standing(Visit& visit)
{
    if (auto other = other_version(visit)) return std::move(*other);
    const auto file = app::partial_file(visit.reading(), std::string(visit.parameter("upload")));
    if (!file) return refused(file.error());
    return standing(http::Response{.status = 200}, *file).with("Upload-Length", std::to_string(file->length));
}

http::Response take_in_piece(Visit& visit)
{
    if (auto other = other_version(visit)) return std::move(*other);
    if (visit.request.media_type() != "application/offset+octet-stream")
        return refused(wrong_type, "uploads.content_type");
    const auto offset = number_in(visit, "upload-offset");
    if (!offset) return refused(400, "uploads.no_offset");
    if (auto wrong = wrong_checksum(visit)) return std::move(*wrong);
    const auto file = app::take_in_piece(
        visit.writing(), {std::string(visit.parameter("upload")), *offset, visit.request.content()});
    if (!file) return refused(file.error());
    return standing(no_content(), *file);
}

http::Response drop_upload(Visit& visit)
{
    if (auto other = other_version(visit)) return std::move(*other);
    const auto dropped = app::drop_file(visit.writing(), {std::string(visit.parameter("upload"))});
    if (!dropped) return refused(dropped.error());
    return in_protocol(no_content());
}

}
