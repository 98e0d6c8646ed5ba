#pragma once
// The words in which offices write a catalogue: heads of columns, classes, rhythms, channels, articles.

#include "law/catalog.hpp"

namespace gongkai::domain {

enum class CatalogColumn { number, group, item, first, second, contents, basis, rhythm, responsible, channels, audience, way, level, after_days };
std::optional<CatalogColumn> column_named(std::string_view head); // 公开内容（要素） → contents

// 财务 or money in the item's name → finance; 制度, 章程, 公约 → system; everything else affairs.
law::ItemClass class_named(std::string_view group, std::string_view name);

// What the words about time mean here, or why they don't tell (a key in locale/).
struct RhythmRead {
    std::optional<law::Rhythm> rhythm = {};
    std::optional<law::Event> event = {};
    std::string asks = {};
    std::string remark = {}; // read, but not to the letter
};
// `standing_days`: within how many working days our rule wants a standing item renewed; `quarter_days`: by which day of the
// next quarter a quarterly one is due.
RhythmRead read_rhythm(std::string_view words, int standing_days, int quarter_days);

// 期满后隐去姓名 → names_masked; nothing when it can't be told.
std::optional<law::AfterDays> after_days_named(std::string_view words);

std::vector<std::string> channels_named(std::string_view words);
std::vector<std::string> parts_named(std::string_view contents); // split at 、；。 and line ends, without numbering

// 《村民委员会组织法》第三十五条: the law's name without marks and the article, as far as they are there.
struct BasisRead {
    std::string law;
    std::string article;
};
std::vector<BasisRead> bases_named(std::string_view words);
std::string bare_law(std::string_view name); // 《中华人民共和国村民委员会组织法》（2025年修正） → 村民委员会组织法
std::string bare_item(std::string_view name); // for comparing names: without spaces, brackets and 情况 at the end

}
