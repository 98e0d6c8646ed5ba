#include "web/work/town_routes.hpp"

#include <array>

#include "web/work/area.hpp"
#include "web/work/catalog.hpp"
#include "web/work/duty.hpp"
#include "web/work/figures.hpp"
#include "web/work/grid.hpp"
#include "web/work/last_day.hpp"
#include "web/work/what_if.hpp"

namespace gongkai::web {

namespace {

using http::Method;

constexpr std::size_t usual = 64 * 1024;
constexpr std::size_t largest_table = (20u << 20) + usual; // as intake takes it, with the other fields of its form
constexpr std::size_t longest_rules = 1024 * 1024;

}

std::span<const Route> town_routes()
{
    static const std::array routes{
        Route{town_officer, Method::post, "/work/duties/{village}/{item}/{period}/excuse", work::excuse_duty, usual},
        Route{town_officer, Method::get, "/work/villages/{village}/last-day", work::last_day, usual},
        Route{town_officer, Method::post, "/work/villages/{village}/last-day", work::end_village, usual},
        Route{monitor, Method::get, "/work/area", work::area, usual},
        Route{monitor, Method::get, "/work/area/{division}", work::area, usual},
        Route{monitor, Method::get, "/work/grid", work::duty_grid, usual},
        Route{monitor, Method::get, "/work/grid/table.xlsx", work::download_grid_table, usual},
        Route{monitor, Method::get, "/work/grid/chart.pdf", work::download_grid_chart, usual},
        Route{monitor, Method::get, "/work/figures", work::figures, usual},
        Route{monitor, Method::get, "/work/statistics", work::statistics, usual},
        Route{monitor, Method::get, "/work/statistics/table.xlsx", work::download_statistics_table, usual},
        Route{monitor, Method::get, "/work/statistics/form.json", work::download_statistics_form, usual},
        Route{town_officer, Method::get, "/work/what-if", work::what_if, usual},
        Route{town_officer, Method::post, "/work/what-if", work::what_if_rules, longest_rules},
        Route{monitor, Method::get, "/work/catalog", work::catalog, usual},
        Route{monitor, Method::post, "/work/catalog", work::draft_catalog, usual},
        Route{monitor, Method::get, "/work/catalog/{layer}/items/{item}", work::catalog_item, usual},
        Route{monitor, Method::post, "/work/catalog/{layer}/items/{item}", work::change_catalog_item, usual},
        Route{monitor, Method::post, "/work/catalog/{layer}/undo", work::undo_catalog_change, usual},
        Route{monitor, Method::post, "/work/catalog/{layer}/consult", work::consult_catalog, usual},
        Route{monitor, Method::post, "/work/catalog/{layer}/adopt", work::adopt_catalog, usual},
        Route{monitor, Method::post, "/work/catalog/{layer}/discard", work::discard_catalog, usual},
        Route{monitor, Method::get, "/work/catalog/{layer}/lines", work::catalog_lines, usual},
        Route{monitor, Method::post, "/work/catalog/{layer}/file", work::import_catalog, largest_table},
        Route{monitor, Method::get, "/work/catalog/{layer}/lines/{line}", work::catalog_line, usual},
        Route{monitor, Method::post, "/work/catalog/{layer}/lines/{line}", work::answer_catalog_line, usual},
    };
    return routes;
}

}
