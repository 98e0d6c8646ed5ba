#pragma once
// The forms around a level's catalogue: one item, an addition, a line of a table that must be asked about.

#include "app/office.hpp"
#include "domain/catalog_layer.hpp"
#include "domain/catalog_sheet.hpp"
#include "http/form.hpp"
#include "store/catalog_layers.hpp"
#include "web/work/wording.hpp"

namespace gongkai::web::work {

struct FieldGroup {
    std::string title; // empty: no heading
    std::vector<Field> fields;
};

struct CatalogForm {
    Page page;
    Head head;
    Errors errors;
    std::vector<Fact> facts; // how it stands above, what the line says
    std::string action;
    std::string csrf;
    std::vector<std::pair<std::string, std::string>> hidden;
    std::vector<FieldGroup> groups;
    std::string button;
};

// What was typed and not taken.
struct NotTaken {
    Refusal refusal;
    const http::Form* typed = nullptr;
};

CatalogForm item_form(Visit& visit, const domain::CatalogLayer& layer, const law::Item& item, const std::optional<NotTaken>& again);
CatalogForm addition_form(Visit& visit, const domain::CatalogLayer& layer, const std::optional<NotTaken>& again);
CatalogForm line_form(Visit& visit, const domain::CatalogLayer& layer, const domain::CatalogLine& line,
                      const std::optional<NotTaken>& again);

std::string catalog_href(const domain::CatalogLayer& layer); // /work/catalog?division=…&for=…
std::string layer_href(const domain::CatalogLayer& layer);   // /work/catalog/{layer}

}
