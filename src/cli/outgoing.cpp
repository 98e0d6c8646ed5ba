#include "cli/outgoing.hpp"

#include "store/divisions.hpp"

namespace gongkai::cli {

std::string site_name(Premises& premises, const Config& config)
{
    if (!config.site.name.empty()) return config.site.name;
    auto desk = premises.desk(app::Desk::Purpose::reading);
    const auto scope = store::Divisions(desk.office.db).find(config.site.scope);
    return render::say("site.name", scope ? scope->name : std::string());
}

app::Ways ways_of(Premises& premises, const Config& config)
{
    return {.outward = {config.site.base_url, site_name(premises, config)},
            .mail = !config.mail.host.empty(),
            .robots = config.robots,
            .accounts = config.accounts};
}

app::Carriers carriers_of(Premises& premises, const Config& config)
{
    app::Carriers carriers{.mail = {}, .robots = config.robots, .accounts = config.accounts};
    if (config.mail.host.empty()) return carriers;
    outlet::MailTls tls{};
    boost::describe::enum_from_string(config.mail.tls.c_str(), tls);
    carriers.mail = outlet::MailServer{.host = config.mail.host,
                                       .port = config.mail.port,
                                       .tls = tls,
                                       .user = config.mail.user,
                                       .password = config.mail.password.text,
                                       .from = config.mail.from,
                                       .from_name = site_name(premises, config),
                                       .ca_file = config.mail.ca_file};
    return carriers;
}

}
