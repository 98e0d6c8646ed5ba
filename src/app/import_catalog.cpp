#include "app/import_catalog.hpp"

#include "app/catalog_access.hpp"
#include "base/ensure.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "intake/read_workbook.hpp"
#include "privacy/scan.hpp"

#include <algorithm>

namespace gongkai::app {
namespace {

using store::LineState;

// One import or answer in the making: the changes of the draft, and which of them are new.
class Taking {
public:
    Taking(Office& office, const domain::CatalogLayer& layer)
        : office_(office), layer_(layer), layers_(office.db), changes_(layers_.changes(layer.id)),
          codes_(layers_.codes(layer.division)),
          above_(office.catalogs().above(layer.division, layer.applies_to, office.today()))
    {
    }

    const law::Catalog& above() const { return above_; }

    // What the line changes, if the law lets it; known when it changes nothing.
    Result<LineState> take(const domain::CatalogLine& line)
    {
        auto change = domain::change_of(line, above_, code_for(line));
        if (!change) return LineState::known;
        TRY(tells_no_number(*change));
        auto all = changes_;
        std::erase_if(all, [&](const auto& one) { return one.item == change->item && one.kind == change->kind; });
        all.push_back(*change);
        for (const auto& refused : preview(office_, layer_, all).refused)
            if (refused.item == change->item && refused.kind == change->kind) return refuse(refused.refusal);
        changes_ = std::move(all);
        codes_.push_back(change->item);
        taken_.push_back(std::move(*change));
        return LineState::taken;
    }

    void keep(db::Transaction& transaction)
    {
        for (const auto& change : taken_) layers_.put(transaction, layer_.id, change);
    }

private:
    // A table read twice changes its own additions; it doesn't make them again.
    std::string code_for(const domain::CatalogLine& line) const
    {
        for (const auto& change : changes_)
            if (change.kind == law::ChangeKind::add && change.name == line.name) return change.item;
        return domain::next_code(layer_.division, codes_);
    }

    static Result<> tells_no_number(const law::ItemChange& change)
    {
        auto words = change.contents;
        words.push_back(change.name);
        words.push_back(change.basis_words);
        for (const auto& text : words)
            if (!privacy::scan_text(text).empty()) return refuse({.says = "catalog.number_elsewhere", .field = "name"});
        return {};
    }

    Office& office_;
    const domain::CatalogLayer& layer_;
    store::CatalogLayers layers_;
    std::vector<law::ItemChange> changes_, taken_;
    std::vector<std::string> codes_;
    law::Catalog above_;
};

store::CatalogLineRow row_of(const std::string& layer, const domain::CatalogLine& line, LineState state)
{
    return {.layer = layer, .line = line.line, .state = state, .says = to_json(line)};
}

// Asked about: what couldn't be read, and what the law refuses as it stands.
store::CatalogLineRow settle(Taking& taking, const std::string& layer, domain::CatalogLine line)
{
    if (!line.asks.empty()) return row_of(layer, line, LineState::asked);
    const auto state = taking.take(line);
    if (state) return row_of(layer, line, *state);
    line.asks.push_back(state.error().says == "catalog.number_elsewhere" ? "catalog_line.personal" : "catalog_line.refused");
    return row_of(layer, line, LineState::asked);
}

std::vector<std::string> lines_typed(const std::string& typed)
{
    std::vector<std::string> lines;
    for (const auto& line : split(typed, '\n'))
        if (auto words = trim(line); !words.empty()) lines.push_back(std::move(words));
    return lines;
}

Result<domain::CatalogLine> answered(domain::CatalogLine line, const AnswerCatalogLine& order)
{
    if (!trim(order.name).empty()) line.name = trim(order.name);
    if (auto parts = lines_typed(order.contents); !parts.empty()) line.parts = std::move(parts);
    if (order.class_) line.class_ = *order.class_;
    if (!order.rhythm) return refuse({.says = "catalog.rhythm_needed", .field = "rhythm"});
    line.reads = order.rhythm;
    line.event = order.event;
    return line;
}

Result<store::CatalogLineRow> asked_line(Office& office, const domain::CatalogLayer& layer, std::int64_t line)
{
    const auto rows = store::CatalogLayers(office.db).lines(layer.id);
    const auto row = std::ranges::find(rows, line, &store::CatalogLineRow::line);
    if (row == rows.end()) return refuse({.kind = Refusal::Kind::missing, .says = "page.not_found"});
    if (row->state != LineState::asked) return refuse({.kind = Refusal::Kind::conflict, .says = "catalog_line.answered"});
    return *row;
}

}

Result<domain::CatalogLayer> import_catalog(Office& office, const ImportCatalog& order)
{
    auto layer = TRY(layer_to_change(office, order.layer, order.version, domain::LayerEvent::change));
    if (order.bytes.empty()) return refuse({.says = "file.none_chosen", .field = "file"});
    const auto book = TRY(intake::read_workbook(order.bytes, order.file_name));
    Taking taking(office, layer);
    const auto lines = TRY(domain::read_catalog_sheet(book, office.statutes, taking.above(), office.today()));
    std::vector<store::CatalogLineRow> rows;
    for (const auto& line : lines) rows.push_back(settle(taking, layer.id, line));
    db::Transaction transaction(office.db);
    store::CatalogLayers layers(office.db);
    layers.clear_lines(transaction, layer.id);
    for (const auto& row : rows) layers.put_line(transaction, row);
    taking.keep(transaction);
    TRY(layers.save(transaction, layer));
    record(office, transaction, "import_catalog", layer.division, layer.id);
    transaction.commit();
    return layer;
}

Result<domain::CatalogLayer> answer_catalog_line(Office& office, const AnswerCatalogLine& order)
{
    auto layer = TRY(layer_to_change(office, order.layer, order.version, domain::LayerEvent::change));
    auto row = TRY(asked_line(office, layer, order.line));
    Taking taking(office, layer);
    if (order.answer == LineAnswer::take) {
        const auto line = TRY(answered(line_of(row), order));
        row = row_of(layer.id, line, TRY(taking.take(line)));
    } else
        row.state = order.answer == LineAnswer::as_above ? LineState::known : LineState::left_aside;
    db::Transaction transaction(office.db);
    store::CatalogLayers layers(office.db);
    layers.put_line(transaction, row);
    taking.keep(transaction);
    TRY(layers.save(transaction, layer));
    record(office, transaction, "answer_catalog_line", layer.division, layer.id);
    transaction.commit();
    return layer;
}

domain::CatalogLine line_of(const store::CatalogLineRow& row)
{
    auto written = parse_json(row.says);
    ENSURE(written && written->is_object());
    // What was read before this column was known says nothing of it.
    written->as_object().emplace("after_days", nullptr);
    auto line = boost::json::try_value_to<domain::CatalogLine>(*written);
    ENSURE(line.has_value());
    return std::move(*line);
}

}
