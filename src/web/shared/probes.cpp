#include "web/shared/probes.hpp"

#include <array>
#include <map>

#include "app/keeping_record.hpp"
#include "base/hash.hpp"
#include "render/say.hpp"
#include "web/shared/operations.hpp"

namespace gongkai::web {

namespace {

using State = app::Dependency::State;

std::string_view name_of(State state)
{
    switch (state) {
    case State::ok: return "ok";
    case State::warning: return "warning";
    case State::failed: return "failed";
    }
    std::unreachable();
}

boost::json::object details(const std::vector<app::Dependency>& dependencies)
{
    boost::json::object named;
    for (const auto& one : dependencies) {
        boost::json::object told{{"state", name_of(one.state)}};
        if (!one.says.empty()) told["says"] = render::spoken().say(one.says, one.with);
        named[one.name] = std::move(told);
    }
    return named;
}

void add_age(std::vector<Reading>& readings, const std::string& name, const std::string& help,
             const std::optional<app::Kept>& kept, Instant now)
{
    if (!kept) return;
    const std::chrono::duration<double> age = now - kept->moment();
    readings.push_back({name, help, age.count()});
}

void add_keeping(std::vector<Reading>& readings, const Operations& operations, Instant now)
{
    const auto record = app::read_keeping_record(operations.watched.folder);
    add_age(readings, "gongkai_backup_age_seconds", "Since the last backup that succeeded.",
            record.good_backup, now);
    add_age(readings, "gongkai_drill_age_seconds", "Since a backup was last proved by restoring it.",
            record.good_drill, now);
    if (record.drill)
        readings.push_back({"gongkai_drill_good", "1 when the last restore drill found nothing wrong.",
                            record.drill->is_good() ? 1.0 : 0.0});
}

void add_server(std::vector<Reading>& readings, const http::Server& server)
{
    constexpr auto counter = Reading::Kind::counter;
    readings.push_back(
        {"gongkai_http_connections", "Open connections.", static_cast<double>(server.connections())});
    readings.push_back({"gongkai_http_requests_waiting", "Requests that wait for a worker.",
                        static_cast<double>(server.waiting())});
    readings.push_back({"gongkai_page_cache_hits_total", "Answers from the page cache.",
                        static_cast<double>(server.pages_found()), counter});
    readings.push_back({"gongkai_page_cache_misses_total", "Pages the cache was asked for and didn't have.",
                        static_cast<double>(server.pages_missed()), counter});
}

bool is_loopback(std::string_view address)
{
    return address.starts_with("127.") || address == "::1" || address.starts_with("::ffff:127.");
}

}

bool is_insider(const http::Request& request, const std::string& token)
{
    constexpr std::array<std::string_view, 4> marks{"x-forwarded-for", "x-forwarded-proto", "forwarded",
                                                    "via"};
    const bool through_proxy =
        std::ranges::any_of(marks, [&](auto mark) { return request.header(mark).has_value(); });
    if (is_loopback(request.remote) && !through_proxy) return true;
    return !token.empty() &&
           sha256(request.header("authorization").value_or("")) == sha256("Bearer " + token);
}

std::optional<http::Response> Probes::answer(http::Request& request) const
{
    using Tell = http::Response (Probes::*)(const http::Request&) const;
    static const std::map<std::string_view, Tell> known{{"/livez", &Probes::life},
                                                        {"/healthz", &Probes::life},
                                                        {"/readyz", &Probes::readiness},
                                                        {"/metrics", &Probes::figures}};
    const auto found = known.find(request.path);
    if (found == known.end()) return {};
    request.route = request.path;
    if (request.method != http::Method::get && request.method != http::Method::head)
        return http::text(405, "").with("Allow", "GET, HEAD");
    return (this->*found->second)(request).with("Cache-Control", std::string(http::cache_control::never));
}

http::Response Probes::life(const http::Request&) const
{
    return http::json(200, boost::json::object{{"alive", true}});
}

http::Response Probes::readiness(const http::Request& request) const
{
    const auto dependencies = operations_.condition(house_, house_.clock.now());
    boost::json::object told{{"ready", app::is_ready(dependencies)}};
    if (is_insider(request, operations_.watched.token)) told["dependencies"] = details(dependencies);
    const int status = app::is_ready(dependencies) ? 200 : app::is_out_of_storage(dependencies) ? 507 : 503;
    return http::json(status, boost::json::value(std::move(told)));
}

http::Response Probes::figures(const http::Request& request) const
{
    if (!is_insider(request, operations_.watched.token)) return http::text(404, "404\n");
    return http::bytes("text/plain; version=0.0.4; charset=utf-8", operations_.metrics.text(readings()));
}

void Probes::add_house(std::vector<Reading>& readings, Instant now) const
{
    const bool is_ready = app::is_ready(operations_.condition(house_, now));
    readings.push_back(
        {"gongkai_ready", "1 when everything the server depends on is well.", is_ready ? 1.0 : 0.0});
    readings.push_back(
        {"gongkai_log_size", "Leaves of the public log.", static_cast<double>(house_.log.head().size)});
    const bool signs = house_.log.standing() == app::LogStanding::signing;
    readings.push_back(
        {"gongkai_log_signing", "1 when this process may add to the public log.", signs ? 1.0 : 0.0});
    std::error_code gone;
    const auto space = std::filesystem::space(operations_.watched.folder, gone);
    if (!gone)
        readings.push_back({"gongkai_disk_free_bytes", "Left on the disk of the data folder.",
                            static_cast<double>(space.available)});
    if (const auto differences = house_.duties->differences(); differences >= 0)
        readings.push_back({"gongkai_duty_differences",
                            "Between the duties in memory and in the database, when they were last compared.",
                            static_cast<double>(differences)});
    if (is_ready)
        readings.push_back({"gongkai_duties_overdue",
                            "Duties of the site's scope that are past their day and not fulfilled.",
                            static_cast<double>(operations_.overdue(house_, scope_, now))});
}

std::vector<Reading> Probes::readings() const
{
    constexpr auto counter = Reading::Kind::counter;
    const auto now = house_.clock.now();
    const auto waits = db::waits();
    const std::chrono::duration<double> up = now - operations_.watched.started_at;
    std::vector<Reading> readings{
        {"gongkai_up_seconds", "Since the server started.", up.count()},
        {"gongkai_page_cache_bytes", "Held by the page cache.", static_cast<double>(cache_.bytes())},
        {"gongkai_database_waits_total", "Waits for a connection to the database.",
         static_cast<double>(waits.count), counter},
        {"gongkai_database_waits_failed_total", "Of these, given up.", static_cast<double>(waits.given_up),
         counter},
        {"gongkai_database_wait_seconds_total", "Spent in these waits.", waits.took.count(), counter}};
    if (const auto* server = operations_.server.load()) add_server(readings, *server);
    add_house(readings, now);
    add_keeping(readings, operations_, now);
    return readings;
}

}
