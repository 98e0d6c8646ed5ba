#include "cli/columns.hpp"

#include "app/push_column.hpp"
#include "cli/outgoing.hpp"

namespace gongkai::cli {

web::Site site_of(Premises& premises, const Config& config, bool demonstration)
{
    const auto& g = config.government;
    return {.name = site_name(premises, config),
            .scope = config.site.scope,
            .base_url = config.site.base_url,
            .demonstration = demonstration,
            .government = {g.site_name, g.site_domain, g.site_id_code, g.content_source},
            .column = {g.column_name, g.column_type, g.column_description, g.column_keywords},
            .doors = {},
            .sends_mail = !config.mail.host.empty(),
            .columns = std::make_shared<web::column::ServedColumns>(kept_columns(config))};
}

web::column::ColumnAsked asked_of(const Config::Column& column)
{
    return {.division = column.division, .address = column.address};
}

std::vector<web::column::KeptColumn> kept_columns(const Config& config)
{
    const auto folder = std::filesystem::absolute(config.store.folder) / "column";
    std::vector<web::column::KeptColumn> kept;
    const auto add = [&](web::column::ColumnAsked asked) {
        const auto is_same = [&](const auto& one) { return one.asked.division == asked.division; };
        if (!asked.division.empty() && std::ranges::none_of(kept, is_same))
            kept.push_back({asked, folder / asked.division});
    };
    for (const auto& column : config.columns)
        add(asked_of(column));
    add({.division = config.site.scope});
    return kept;
}

outlet::RemoteAccess access_of(const Config::Column& column)
{
    return {.url = column.to,
            .user = column.user,
            .password = column.password.text,
            .key_file = column.key_file,
            .known_hosts = column.known_hosts,
            .ca_file = column.ca_file};
}

Result<ColumnSent> send_column(app::House& house, const web::Site& site, web::column::ServedColumns& kept,
                               const Config::Column& column, std::uint64_t version)
{
    ColumnSent sent;
    if (!outlet::remote_kind_of(column.to)) {
        sent.written = TRY(web::column::build_column(house, site, asked_of(column), column.to));
        return sent;
    }
    const auto bundle = TRY(kept.folder_of(house, site, column.division, version));
    const auto remote = outlet::open_remote_folder(access_of(column));
    sent.written.manifest = kept.manifest_of(column.division);
    sent.pushed = TRY(app::push_column(bundle, sent.written.manifest, *remote));
    return sent;
}

}
