#pragma once
// The town of the portal's and the API's tests, asked through its route tables as a visitor without a name would.

#include "render/say.hpp"
#include "support/world.hpp"
#include "web/api/routes.hpp"
#include "web/portal/routes.hpp"
#include "web/shared/front_door.hpp"

namespace gongkai::web {

struct Town {
    Town()
    {
        render::speak(render::read_catalogue(SOURCE_ROOT "/locale/zh-CN"));
        site.name = "六道沟镇村务公开";
        site.scope = support::town;
        site.base_url = "https://gk.example.gov.cn";
    }

    http::Response get(const std::string& target)
    {
        auto request = http::make_request(http::Method::get, target).value();
        return door.answer(request);
    }
    std::string page(const std::string& target) { return std::string(get(target).content()); }

    support::World world;
    Site site;
    http::PageCache cache;
    FrontDoor door{world.house(), site, cache, {portal_routes(), api_routes()}};
};

// September and October published, October corrected once; everything else is still owed.
struct PublishedTown : Town {
    PublishedTown()
    {
        world.at("2026-10-20T03:00:00Z");
        world.open_duties(Date(std::chrono::year(2026) / 7 / 1));
        september = world.publish_finance("2026-09", "六道沟村-2026-09.xlsx");
        world.at("2026-10-31T16:01:00Z"); // the first night of November in China
        world.open_duties(Date(std::chrono::year(2026) / 7 / 1));
        world.at("2026-11-23T07:42:00Z");
        world.open_duties(Date(std::chrono::year(2026) / 7 / 1));
        october = world.publish_finance("2026-10", "六道沟村-2026-10.xlsx", "第14笔未附台班记录，请补充。");
        world.at("2026-11-24T02:00:00Z");
    }
    domain::Edition september, october;
};

}
