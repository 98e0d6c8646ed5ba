#include "domain/stage_photo.hpp"

#include <charconv>

#include "base/text.hpp"
#include "domain/duty_key.hpp"

namespace gongkai::domain {
namespace {

const std::string table_name = "photos";
const std::vector<std::string> columns{"sha256", "caption", "width", "height"};

int pixels(const std::string& text)
{
    int count = 0;
    std::from_chars(text.data(), text.data() + text.size(), count);
    return count;
}

}

std::vector<StagePhoto> photos_of(const Content& content)
{
    std::vector<StagePhoto> photos;
    const auto* table = table_of(content, table_name);
    if (!table || table->columns != columns) return photos;
    for (const auto& line : table->lines)
        photos.push_back({line[0], line[1], pixels(line[2]), pixels(line[3])});
    return photos;
}

void put_photos(Content& content, const std::vector<StagePhoto>& photos)
{
    std::erase_if(content.tables, [](const Table& table) { return table.name == table_name; });
    if (photos.empty()) return;
    Table table{table_name, columns, {}};
    for (const auto& photo : photos)
        table.lines.push_back(
            {photo.digest, photo.caption, std::to_string(photo.width), std::to_string(photo.height)});
    content.tables.push_back(std::move(table));
}

std::string photo_file_name(std::size_t at)
{
    return std::to_string(at + 1) + ".jpg";
}

Content without_digests(Content content)
{
    auto photos = photos_of(content);
    for (auto& photo : photos)
        photo.digest.clear();
    put_photos(content, photos);
    return content;
}

bool takes_photos(const Draft& draft)
{
    const auto key = parse_duty_key(draft.period);
    return key && key->stage && draft.form == Form::notice && !draft.upload;
}

Result<std::string> caption_of(const std::string& typed)
{
    auto caption = trim(typed);
    if (caption.empty()) return refuse({.says = "stage_photo.caption_needed", .field = "caption"});
    if (const auto count = length_of(caption); count > longest_caption)
        return refuse({.says = "stage_photo.caption_too_long",
                       .field = "caption",
                       .with = {std::to_string(longest_caption), std::to_string(count)}});
    return caption;
}

}
