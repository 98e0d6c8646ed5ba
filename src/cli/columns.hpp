#pragma once
// Government columns as gongkai.toml asks for them.

#include "app/push_column.hpp"
#include "cli/premises.hpp"
#include "outlet/remote_folder.hpp"
#include "web/column/served_columns.hpp"

namespace gongkai::cli {

web::Site site_of(Premises& premises, const Config& config, bool demonstration);

// That of the home page's division, and those that are configured, each once.
std::vector<web::column::KeptColumn> kept_columns(const Config& config);
web::column::ColumnAsked asked_of(const Config::Column& column);
outlet::RemoteAccess access_of(const Config::Column& column);

struct ColumnSent {
    app::ColumnWritten written; // into a folder, or into the bundle that was sent
    app::ColumnPushed pushed;
    bool is_news() const
    {
        return written.made + written.removed + pushed.sent + pushed.resumed + pushed.removed > 0;
    }
};
// Brings a configured column to where it belongs: a folder is written, another machine is sent what it lacks.
Result<ColumnSent> send_column(app::House& house, const web::Site& site, web::column::ServedColumns& kept,
                               const Config::Column& column, std::uint64_t version);

}
