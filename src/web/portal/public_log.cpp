#include "web/portal/public_log.hpp"

#include "app/log_files.hpp"
#include "app/log_proof.hpp"
#include "domain/edition_code.hpp"
#include "web/portal/public_page.hpp"

namespace gongkai::web::portal {
namespace {

constexpr auto for_seconds = "public, max-age=2";

http::Response for_anybody(http::Response response, std::string_view cache_control)
{
    return std::move(response)
        .with("Cache-Control", std::string(cache_control))
        .with("Access-Control-Allow-Origin", "*");
}

}

http::Response show_checkpoint(Visit& visit)
{
    return for_anybody(http::text(200, visit.house().log.checkpoint()), for_seconds);
}

http::Response show_log_key(Visit& visit)
{
    return for_anybody(http::text(200, visit.house().log.verifier().to_text() + "\n"),
                       http::cache_control::ask_again);
}

// The database answers, not the signed head: while an older backup is in place, what it still has is shown.
http::Response show_tile(Visit& visit)
{
    const auto path = "tile/" + std::string(visit.parameter("path"));
    const auto bytes = app::tile_at(visit.reading().db, path);
    if (!bytes) return http::not_found();
    auto response =
        for_anybody(http::bytes("application/octet-stream", *bytes), http::cache_control::forever);
    return path.contains(".p/") ? std::move(response) : std::move(response).keeping({"public log"});
}

http::Response show_edition_proof(Visit& visit)
{
    const auto code = domain::read_edition_code(visit.parameter("code"));
    if (!code) return http::not_found();
    const auto proof = app::prove_edition(visit.reading(), *code);
    if (!proof) return http::not_found();
    return http::as_download(for_anybody(http::text(200, proof->text), for_seconds), *code + ".tlog-proof");
}

}
