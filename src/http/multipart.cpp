#include "base/text.hpp"
#include "http/form.hpp"

// multipart/form-data (RFC 7578), read in place: files are views into the request's body.

namespace gongkai::http {

namespace {

struct PartHead {
    std::string field;
    std::optional<std::string> file_name;
    std::string media_type = "application/octet-stream";
};

// name="a b" of Content-Disposition; browsers write " as %22 and line breaks as %0D%0A (WHATWG HTML).
std::optional<std::string> disposition_value(std::string_view line, std::string_view key)
{
    const auto wanted = fmt::format("; {}=\"", key);
    const auto at = line.find(wanted);
    if (at == std::string_view::npos) return {};
    const auto value = line.substr(at + wanted.size());
    const auto end = value.find('"');
    if (end == std::string_view::npos) return {};
    return replace_all(std::string(value.substr(0, end)), "%22", "\"");
}

std::string last_part(std::string_view file_name)
{
    const auto slash = file_name.find_last_of("/\\");
    return std::string(slash == std::string_view::npos ? file_name : file_name.substr(slash + 1));
}

std::optional<PartHead> parse_part_head(std::string_view head)
{
    PartHead part;
    bool named = false;
    while (!head.empty()) {
        const auto line = head.substr(0, head.find("\r\n"));
        head.remove_prefix(std::min(head.size(), line.size() + 2));
        const auto colon = line.find(':');
        if (colon == std::string_view::npos) return {};
        const auto name = line.substr(0, colon);
        auto value = line.substr(colon + 1);
        value.remove_prefix(std::min(value.find_first_not_of(" \t"), value.size()));
        if (equal_ignoring_case(name, "content-type")) part.media_type = value;
        if (!equal_ignoring_case(name, "content-disposition")) continue;
        const auto field = disposition_value(value, "name");
        if (named || !field || !value.starts_with("form-data;")) return {};
        part.field = *field;
        part.file_name = disposition_value(value, "filename");
        named = true;
    }
    if (!named) return {};
    return part;
}

Result<> add_part(Form& form, PartHead head, std::string_view bytes)
{
    if (!is_utf8(head.field)) return refuse({.says = "form.unreadable"});
    if (head.file_name) {
        if (head.file_name->empty() && bytes.empty()) return {}; // nothing was chosen
        if (!is_utf8(*head.file_name)) return refuse({.says = "form.unreadable", .field = head.field});
        form.uploads.push_back({std::move(head.field), last_part(*head.file_name), head.media_type, bytes});
        return {};
    }
    if (!is_utf8(bytes)) return refuse({.says = "form.unreadable", .field = head.field});
    form.fields.push_back({std::move(head.field), std::string(bytes)});
    return {};
}

bool is_boundary(std::string_view boundary)
{
    return !boundary.empty() && boundary.size() <= 70 &&
           std::ranges::all_of(boundary, [](char c) { return c >= ' ' && c < 0x7f; });
}

}

Result<Form> parse_multipart(std::string_view bytes, std::string_view boundary, const FormLimits& limits)
{
    const auto broken = [] { return refuse({.says = "form.unreadable"}); };
    if (!is_boundary(boundary)) return broken();
    const std::string delimiter = "\r\n--" + std::string(boundary);
    Form form;
    if (!bytes.starts_with(std::string_view(delimiter).substr(2))) return broken();
    bytes.remove_prefix(delimiter.size() - 2);
    for (std::size_t parts = 0; !bytes.starts_with("--"); ++parts) {
        if (parts == limits.parts) return refuse({.says = "form.too_many_parts"});
        if (!bytes.starts_with("\r\n")) return broken();
        bytes.remove_prefix(2);
        const auto head_end = bytes.substr(0, limits.name_bytes * 4).find("\r\n\r\n");
        if (head_end == std::string_view::npos) return broken();
        auto head = parse_part_head(bytes.substr(0, head_end));
        if (!head || head->field.size() > limits.name_bytes) return broken();
        bytes.remove_prefix(head_end + 4);
        const auto end = bytes.find(delimiter);
        if (end == std::string_view::npos) return broken();
        TRY(add_part(form, std::move(*head), bytes.substr(0, end)));
        bytes.remove_prefix(end + delimiter.size());
    }
    return form;
}

}
