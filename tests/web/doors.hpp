#pragma once
// The whole site with people signed in, asked as their browsers would.

#include "render/say.hpp"
#include "support/world.hpp"
#include "web/api/routes.hpp"
#include "web/column/routes.hpp"
#include "web/portal/routes.hpp"
#include "web/shared/front_door.hpp"
#include "web/shared/house_routes.hpp"
#include "web/work/account_routes.hpp"
#include "web/work/routes.hpp"
#include "web/work/place_routes.hpp"
#include "web/work/town_routes.hpp"

#include "base/hash.hpp"
#include "base/password_hash.hpp"
#include "http/guard.hpp"
#include "http/url.hpp"
#include "store/accounts.hpp"

#include <spdlog/spdlog.h>

namespace gongkai::web {

struct Browser { // of one person
    std::string cookie;
    std::string csrf;
};

using Typed = std::vector<std::pair<std::string, std::string>>;

inline std::string urlencoded(const Typed& fields)
{
    std::string body;
    for (const auto& [name, value] : fields)
        body += (body.empty() ? "" : "&") + http::encode_segment(name) + "=" + http::encode_segment(value);
    return body;
}

inline Site test_site()
{
    spdlog::set_level(spdlog::level::off); // a line for each of a thousand requests
    render::speak(render::read_catalogue(SOURCE_ROOT "/locale/zh-CN"));
    Site site;
    site.name = "六道沟镇村务公开";
    site.scope = support::town;
    site.base_url = "https://gk.example.gov.cn";
    site.doors.hash_cost_kib = 64;
    return site;
}

inline std::vector<std::span<const Route>> all_tables()
{
    return {house_routes(),   portal_routes(), column_routes(), api_routes(),
            account_routes(), town_routes(),   place_routes(),  work_routes()};
}

struct WholeSite {
    explicit WholeSite(db::Engine engine = db::Engine::sqlite) : world(engine) {}

    support::World world;
    Site site = test_site();
    http::PageCache cache;
    std::vector<std::span<const Route>> tables = all_tables();
    FrontDoor door{world.house(), site, cache, tables};

    http::Response ask(http::Request request, const FrontDoor* through = nullptr)
    {
        const auto& used = through ? *through : door;
        return http::respond([&](http::Request& r) { return used.answer(r); },
                             [&](const http::Request& r, const std::exception& f) { return used.our_fault(r, f); }, request);
    }
    static http::Request request(http::Method method, const std::string& target, const std::string& cookie,
                                 const std::string& body = {}, const std::string& origin = "https://gk.example.gov.cn")
    {
        std::vector<http::Header> headers{{"Host", "gk.example.gov.cn"}, {"User-Agent", "Mozilla/5.0 (Windows NT 10.0) Chrome/86"}};
        if (!cookie.empty()) headers.push_back({"Cookie", "sid=" + cookie});
        if (method != http::Method::get && method != http::Method::head && method != http::Method::options) {
            headers.push_back({"Content-Type", "application/x-www-form-urlencoded"});
            if (!origin.empty()) headers.push_back({"Origin", origin});
        }
        return http::make_request(method, target, body, std::move(headers)).value();
    }
    http::Response get(const std::string& target, const Browser& by = {})
    {
        return ask(request(http::Method::get, target, by.cookie));
    }
    http::Response post(const std::string& target, Typed fields, const Browser& by = {})
    {
        if (!by.csrf.empty()) fields.emplace_back("csrf", by.csrf);
        return ask(request(http::Method::post, target, by.cookie, urlencoded(fields)));
    }

    http::Response post_file(const std::string& target, Typed fields, const std::string& field, const std::string& name,
                             const std::string& bytes, const Browser& by = {})
    {
        fields.emplace_back("csrf", by.csrf);
        std::string body;
        for (const auto& [typed, value] : fields)
            body += "--edge\r\nContent-Disposition: form-data; name=\"" + typed + "\"\r\n\r\n" + value + "\r\n";
        body += "--edge\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name +
                "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + bytes + "\r\n--edge--\r\n";
        auto sent = request(http::Method::post, target, by.cookie, body);
        for (auto& header : sent.headers)
            if (header.name == "Content-Type") header.value = "multipart/form-data; boundary=edge";
        return ask(std::move(sent));
    }

    Browser browser(const domain::Actor& actor)
    {
        auto desk = world.as(actor);
        db::Transaction transaction(desk.office.db);
        const auto cookie = app::open_session(desk.office, transaction, actor.account, "");
        transaction.commit();
        return {cookie, app::find_session(desk.office, cookie, site.doors)->csrf};
    }
    Browser browser_of_cookie(const http::Response& response)
    {
        const auto line = std::string(response.header("set-cookie").value_or(""));
        const auto from = line.find('=') + 1;
        const auto cookie = line.substr(from, line.find(';') - from);
        auto desk = world.as({});
        const auto session = app::find_session(desk.office, cookie, site.doors);
        return {cookie, session ? session->csrf : ""};
    }
    void give_password(const domain::Actor& actor, const std::string& password)
    {
        auto desk = world.as(actor);
        db::Transaction transaction(desk.office.db);
        store::Accounts(desk.office.db).set_password(transaction, actor.account, hash_password(password, {.memory_kib = 64, .passes = 3}).value(), world.clock.at);
        transaction.commit();
    }
};

inline std::string text(const http::Response& response)
{
    return std::string(response.content());
}

inline bool says(const http::Response& response, std::string_view words)
{
    return response.content().find(words) != std::string_view::npos;
}

}
