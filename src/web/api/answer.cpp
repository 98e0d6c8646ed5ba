#include "web/api/answer.hpp"

#include "web/shared/refusal_page.hpp"

namespace gongkai::web::api {
namespace {

http::Response for_any_site(http::Response response)
{
    return std::move(response).with("Access-Control-Allow-Origin", "*");
}

}

http::Response answer(boost::json::object object, std::vector<std::string> tags)
{
    object["licence"] = "https://creativecommons.org/licenses/by/4.0/";
    return for_any_site(http::json(200, boost::json::value(std::move(object))))
        .with("Cache-Control", std::string(http::cache_control::ask_again))
        .keeping(std::move(tags));
}

http::Response not_there(const Visit& visit)
{
    return for_any_site(refusal_page(visit, 404));
}

http::Response refused(const Visit& visit, const Refusal& refusal)
{
    return for_any_site(refusal_page(visit, refusal));
}

}
