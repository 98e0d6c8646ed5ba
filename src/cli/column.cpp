// gongkai column build, check, push.

#include <fmt/format.h>

#include "app/bundle_folder.hpp"
#include "app/check_column.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "cli/columns.hpp"
#include "cli/copies.hpp"
#include "cli/commands.hpp"
#include "outlet/http_get.hpp"
#include "render/say.hpp"

namespace gongkai::cli {
namespace {

using render::say;

constexpr std::size_t strangers_named = 20;

bool is_address(const std::string& place)
{
    return place.starts_with("http://") || place.starts_with("https://");
}

boost::json::object object_of(const app::ColumnWritten& written, const std::vector<std::string>& missing)
{
    return {{"division", written.manifest.division},
            {"made", written.made},
            {"kept", written.kept},
            {"removed", written.removed},
            {"editions", written.manifest.editions.size()},
            {"made_at", written.manifest.made_at},
            {"missing_tags", boost::json::value_from(missing)}};
}

// A no of a command as JSON too: scripts read it on standard output, people on standard error.
int refuse_to(const Refusal& refusal, Format format)
{
    if (format == Format::json)
        print_json(boost::json::object{{"refused", {{"says", say(refusal)}, {"field", refusal.field}}}});
    return refuse_aloud(refusal);
}

int tell(const app::ColumnManifest& manifest, const app::CheckedColumn& checked, Format format)
{
    for (const auto& difference : checked.differences)
        fmt::print(stderr, "{}\n", say(difference.what));
    const bool is_sound = checked.differences.empty();
    if (format == Format::json) {
        boost::json::array differences;
        for (const auto& one : checked.differences)
            differences.push_back({{"path", one.path}, {"code", one.what.says}, {"says", say(one.what)}});
        print_json(boost::json::object{{"verdict", is_sound ? "sound" : "differs"},
                                       {"division", manifest.division},
                                       {"files", checked.files},
                                       {"editions", checked.editions},
                                       {"differences", std::move(differences)}});
    } else if (is_sound) {
        print_words(say("column.checked", manifest.name, checked.files, checked.editions) + "\n");
    } else {
        fmt::print(stderr, "{}\n", say("column.differences", manifest.name, checked.differences.size()));
    }
    return is_sound ? done : refused;
}

}

int column_build(const Config& config, const ColumnQuestion& asked, Format format)
{
    const SystemClock clock;
    Premises premises(config, clock);
    const auto site = site_of(premises, config, asked.demonstration);
    const auto written =
        web::column::build_column(premises.house, site, {asked.division, asked.address}, asked.place);
    if (!written) return refuse_to(written.error(), format);
    const auto missing = web::column::missing_tags(site);
    if (format == Format::json) {
        print_json(object_of(*written, missing));
        return done;
    }
    print_words(say("column.built", written->manifest.name, written->made, written->kept, written->removed,
                    written->manifest.editions.size(), asked.place) +
                "\n");
    if (!missing.empty()) fmt::print(stderr, "{}\n", say("column.missing_tags", join(missing, " ")));
    return done;
}

int column_check(const Config& config, const ColumnQuestion& asked, Format format)
{
    const SystemClock clock;
    Premises premises(config, clock);
    outlet::HttpClient client;
    const auto source = column_source(asked.place, client);
    const auto manifest = app::manifest_from(source);
    if (!manifest) return refuse_to(manifest.error(), format);
    const auto plan = plan_for(premises.house, site_of(premises, config, asked.demonstration),
                               {.division = manifest->division, .address = manifest->address});
    if (!plan) return refuse_to(plan.error(), format);
    auto checked = app::check_column(premises.house, *plan, *manifest, source);
    if (!checked) return refuse_to(checked.error(), format);
    if (!is_address(asked.place))
        for (const auto& path : app::strange_files(asked.place, *manifest, strangers_named))
            checked->differences.push_back({path, {.says = "column.file_strange", .with = {path}}});
    return tell(*manifest, *checked, format);
}

int column_push(const Config& config, const ColumnQuestion& asked, Format format)
{
    const SystemClock clock;
    Premises premises(config, clock);
    const auto site = site_of(premises, config, asked.demonstration);
    boost::json::array all;
    int worst = done, tried = 0;
    for (const auto& column : config.columns) {
        if (column.to.empty() || (!asked.division.empty() && column.division != asked.division)) continue;
        ++tried;
        const auto sent = send_column(premises.house, site, *site.columns, column, 0);
        if (!sent) {
            all.push_back({{"division", column.division},
                           {"to", column.to},
                           {"refused", {{"says", say(sent.error())}}}});
            worst = refuse_aloud(sent.error());
            continue;
        }
        const auto count = sent->written.made + sent->pushed.sent,
                   gone = sent->written.removed + sent->pushed.removed;
        all.push_back({{"division", column.division},
                       {"to", column.to},
                       {"sent", count},
                       {"resumed", sent->pushed.resumed},
                       {"removed", gone}});
        const auto& name = sent->written.manifest.name;
        if (format == Format::words)
            print_words((sent->is_news()
                             ? say("column.pushed", name, column.to, count, sent->pushed.resumed, gone)
                             : say("column.pushed_nothing", name, column.to)) +
                        "\n");
    }
    if (tried == 0)
        return refuse_to({.kind = Refusal::Kind::missing, .says = "column.nowhere_to_push"}, format);
    if (format == Format::json) print_json(all);
    return worst;
}

}
