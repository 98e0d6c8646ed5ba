#include "intake/read_workbook.hpp"

#include <fmt/format.h>

#include "intake/delimited.hpp"
#include "intake/file_kind.hpp"
#include "intake/xlsx.hpp"

namespace gongkai::intake {
namespace {

std::string in_mebibytes(std::size_t bytes)
{
    return fmt::format("{:.1f}", static_cast<double>(bytes) / (1u << 20));
}

}

Result<Workbook> read_workbook(std::string_view bytes, std::string_view file_name, const Limits& limits)
{
    if (bytes.size() > limits.file_bytes)
        return refuse({.says = "file.too_large",
                       .field = "file",
                       .with = {in_mebibytes(bytes.size()), in_mebibytes(limits.file_bytes)}});
    const auto kind = kind_of(bytes);
    if (kind == FileKind::package) return read_xlsx(bytes, limits);
    if (kind == FileKind::text) return read_delimited(bytes, file_name, limits);
    return refuse(
        {.says = std::string("file.") + boost::describe::enum_to_string(kind, "unknown"), .field = "file"});
}

std::string_view code_of(const Refusal& refusal)
{
    if (refusal.says == "file.encrypted") return "encrypted";
    const bool large = refusal.says == "file.too_large" || refusal.says == "file.too_many_cells" ||
                       refusal.says == "file.bomb";
    return large ? "too_large" : "unreadable";
}

}
