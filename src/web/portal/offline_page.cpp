#include "web/portal/offline_page.hpp"

#include "app/public_log.hpp"
#include "base/ensure.hpp"
#include "base/hash.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "embedded.hpp"
#include "render/out.hpp"
#include "render/say.hpp"
#include "web/portal/public_page.hpp"
#include "web/shared/check_words.hpp"

namespace gongkai::web::portal {
namespace {

std::string carried(std::string_view path)
{
    const auto* file = embedded::find(path);
    ENSURE(file);
    return std::string(file->bytes);
}

// A module as a part of one script: what it takes from the others stands above it already.
std::string as_part(std::string_view path)
{
    std::string part;
    for (const auto& line : split(carried(path), '\n')) {
        if (line.starts_with("import ")) continue;
        part += (line.starts_with("export ") ? line.substr(7) : line) + "\n";
    }
    return part;
}

// The library's names are its own affair; of what it exports one function is needed.
std::string library()
{
    auto source = carried("assets/js/vendor/noble-ed25519.js");
    source.resize(source.rfind("export {"));
    return "const library = (() => {\n" + source + "return { verifyAsync };\n})();\n";
}

// JSON that can stand in a script element.
std::string literal(const boost::json::value& value)
{
    return replace_all(to_json_text(value), "<", "\\u003c");
}

std::string script_of(const std::string& key)
{
    return "(() => {\n'use strict';\nconst words = " + literal(check_dictionary()) +
           ";\nconst logKey = " + literal(boost::json::string(key)) + ";\n" + library() +
           as_part("assets/js/tlog.js") + "engine.library = () => Promise.resolve(library);\n" +
           as_part("assets/js/edition-check.js") + as_part("assets/js/check-words.js") +
           as_part("assets/js/check-offline.js") + "})();\n";
}

std::string policy_source(const std::string& text)
{
    const auto digest = sha256(text);
    return "'sha256-" + to_base64({reinterpret_cast<const char*>(digest.data()), digest.size()}) + "'";
}

std::string escaped(std::string_view words)
{
    render::Out out;
    out.text(words);
    return out.take();
}

std::string page_of(const std::string& key)
{
    const auto script = script_of(key), style = carried("assets/css/style.css");
    auto page = carried("assets/offline/page.html");
    for (const auto* name : {"title", "lead", "file", "help", "no_script", "how", "means", "key"})
        page = replace_all(std::move(page), std::string("[[offline.") + name + "]]",
                           escaped(render::say(std::string("check.offline.") + name)));
    page = replace_all(std::move(page), "[[key]]", escaped(key));
    page = replace_all(std::move(page), "[[policy]]",
                       "default-src 'none'; script-src " + policy_source(script) + "; style-src " +
                           policy_source(style) + "; base-uri 'none'; form-action 'none'");
    page = replace_all(std::move(page), "[[style]]", style);
    return replace_all(std::move(page), "[[script]]", script);
}

}

http::Response download_offline_page(Visit& visit)
{
    auto page = http::bytes("text/html; charset=utf-8", page_of(visit.reading().log.verifier().to_text()));
    return open_file(http::as_download(std::move(page), render::say("verify.offline_name")), {"offline"});
}

}
