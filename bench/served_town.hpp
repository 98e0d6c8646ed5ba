#pragma once
// A town with signed drafts behind a real server on loopback, and a director's way to approve them as a browser does.

#include "bench/signed_drafts.hpp"
#include "render/say.hpp"
#include "web/portal/routes.hpp"
#include "web/shared/front_door.hpp"
#include "web/work/routes.hpp"

#include "app/session.hpp"
#include "http/server.hpp"
#include "http/url.hpp"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <spdlog/spdlog.h>
#include <sys/socket.h>

namespace gongkai::bench {

inline web::Site some_site()
{
    spdlog::set_level(spdlog::level::off);
    render::speak(render::read_catalogue(SOURCE_ROOT "/locale/zh-CN"));
    web::Site site;
    site.name = "六道沟镇村务公开";
    site.scope = support::town;
    site.base_url = "http://127.0.0.1";
    return site;
}

class ServedTown { // a town with signed drafts behind a real server
public:
    ServedTown(int count, db::Engine engine) : drafts_(count, engine) { sign_in(); }

    std::size_t count() const { return drafts_.orders().size(); }
    std::uint16_t port() const { return server_.port(); }
    void approve(int socket, std::size_t which) const
    {
        const auto& order = drafts_.orders()[which];
        const auto body = "draft=" + order.draft + "&commitment=" + order.commitment + "&csrf=" + http::encode_segment(csrf_);
        const auto request = fmt::format("POST /work/drafts/{}/approve HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: http://127.0.0.1\r\n"
                                         "Cookie: sid={}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{}",
                                         order.draft, cookie_, body.size(), body);
        if (send(socket, request.data(), request.size(), 0) < 0) throw std::runtime_error("send");
        std::string answer(4096, '\0');
        answer.resize(static_cast<std::size_t>(std::max<ssize_t>(0, recv(socket, answer.data(), answer.size(), 0))));
        if (!answer.starts_with("HTTP/1.1 303")) throw std::runtime_error(answer);
    }
    int connect() const
    {
        const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
        const int on = 1;
        setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        sockaddr_in where{};
        where.sin_family = AF_INET;
        where.sin_port = htons(server_.port());
        where.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(socket, reinterpret_cast<sockaddr*>(&where), sizeof where) != 0) throw std::runtime_error("connect");
        return socket;
    }

private:
    void sign_in()
    {
        app::Desk desk(drafts_.house(), app::Desk::Purpose::writing, drafts_.world().clock.now(), drafts_.director());
        db::Transaction transaction(desk.office.db);
        cookie_ = app::open_session(desk.office, transaction, drafts_.director().account, "");
        transaction.commit();
        csrf_ = app::find_session(desk.office, cookie_, site_.doors)->csrf;
    }

    SignedDrafts drafts_;
    web::Site site_ = some_site();
    http::PageCache cache_;
    web::FrontDoor door_{drafts_.house(), site_, cache_, {web::portal_routes(), web::work_routes()}};
    http::Server server_{{.port = 0, .worker_threads = 32, .pages = &cache_}, [this](http::Request& request) { return door_.answer(request); }};
    std::string cookie_, csrf_;
};

}
