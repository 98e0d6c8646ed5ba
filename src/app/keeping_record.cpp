#include "app/keeping_record.hpp"

#include "base/file.hpp"
#include "base/json.hpp"

namespace gongkai::app {
namespace {

std::filesystem::path place_in(const std::filesystem::path& folder)
{
    return folder / "keeping.json";
}

}

void KeepingRecord::note_backup(const Kept& kept)
{
    backup = kept;
    if (kept.is_good()) good_backup = kept;
}

void KeepingRecord::note_drill(const Kept& kept)
{
    drill = kept;
    if (kept.is_good()) good_drill = kept;
}

KeepingRecord read_keeping_record(const std::filesystem::path& folder)
{
    const auto text = read_file(place_in(folder));
    const auto value = text ? parse_json(*text) : std::nullopt;
    if (!value) return {};
    auto record = boost::json::try_value_to<KeepingRecord>(*value);
    return record ? std::move(*record) : KeepingRecord{};
}

void write_keeping_record(const std::filesystem::path& folder, const KeepingRecord& record)
{
    write_file(place_in(folder), to_json_text(boost::json::value_from(record)) + "\n");
}

}
