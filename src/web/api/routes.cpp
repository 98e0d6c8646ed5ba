#include "web/api/routes.hpp"

#include "web/api/reading.hpp"

namespace gongkai::web {

using namespace api;

using http::Method;

std::span<const Route> api_routes()
{
    static const std::vector<Route> routes{
        {anyone, Method::get, "/api/v1/divisions/{code}", get_division},
        {anyone, Method::get, "/api/v1/villages/{code}/disclosures", get_disclosures},
        {anyone, Method::get, "/api/v1/villages/{code}/duties", get_duties},
        {anyone, Method::get, "/api/v1/villages/{code}/figures", get_figures},
        {anyone, Method::get, "/api/v1/villages/{code}/duties/{item}/{period}", get_duty},
        {anyone, Method::get, "/api/v1/editions/{code}", get_edition},
        {anyone, Method::get, "/api/v1/catalogs/{division}", get_catalog},
        {anyone, Method::get, "/api/v1/openapi.json", get_description},
    };
    return routes;
}

}
