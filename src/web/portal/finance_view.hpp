#pragma once
// What stands beside a month's money: where it went, how the month compares with those before.

#include "render/out.hpp"
#include "web/shared/dossier.hpp"
#include "web/shared/page.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::portal {

struct HistoryRow { // one category over the months
    std::string name;
    std::vector<std::string> months;
};

struct History {
    std::string caption;
    std::vector<std::string> months;
    std::vector<HistoryRow> rows;
    struct Drawn {
        std::string name;
        render::Html chart;
    };
    std::vector<Drawn> charts; // the largest categories of spending
};

struct FinanceView {
    std::string changed; // one paragraph: what is different from last month
    std::vector<Length> spent;
    std::vector<Length> earned;
    render::Html chart;
    std::optional<History> history;
    std::string entries_title;
};

FinanceView finance_view(Visit& visit, const Dossier& dossier);

}
