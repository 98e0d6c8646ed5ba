#include "web/column/routes.hpp"

#include "web/column/column.hpp"
#include "web/column/embedded_list.hpp"

namespace gongkai::web {

using http::Method;

std::span<const Route> column_routes()
{
    static const std::vector<Route> routes{
        {anyone, Method::get, "/column/{division}", column::show_column},
        {anyone, Method::get, "/column/{division}/{path...}", column::show_column_file},
        {anyone, Method::get, "/embed/{division}", column::show_embedded},
    };
    return routes;
}

}
