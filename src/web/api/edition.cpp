// One edition with all that is needed to compute its commitment again (docs/commitment.md).

#include "domain/edition_code.hpp"
#include "web/api/answer.hpp"
#include "web/api/reading.hpp"
#include "web/shared/dossier.hpp"

namespace gongkai::web::api {
namespace {

boost::json::array history_of(const Visit& visit, const Dossier& dossier)
{
    boost::json::array history;
    for (const auto& edition : dossier.all)
        history.push_back({{"code", edition.code},
                           {"number", edition.number},
                           {"kind", boost::describe::enum_to_string(edition.kind, "")},
                           {"note", edition.note},
                           {"commitment", edition.commitment},
                           {"published_at", to_text(edition.published_at)},
                           {"page", visit.site.base_url + "/e/" + edition.code}});
    return history;
}

const char* state_of(const Dossier& dossier)
{
    if (dossier.is_withdrawn()) return "withdrawn";
    return dossier.is_current() ? "current" : "superseded";
}

boost::json::object names_of(const Dossier& dossier)
{
    const auto& names = dossier.names;
    return {{"after_days", boost::json::value_from(names.after)},
            {"shown_until", names.ends() ? boost::json::value(to_text(*names.last_day)) : nullptr},
            {"hidden", dossier.hides_names()}};
}

boost::json::object object_of(const Visit& visit, const Dossier& dossier)
{
    const auto& edition = dossier.edition;
    auto object = boost::json::value_from(edition).as_object();
    for (const auto* ours : {"id", "disclosure", "content", "salts"}) object.erase(ours);
    object["village_name"] = dossier.village.name;
    object["state"] = state_of(dossier);
    object["page"] = visit.site.base_url + "/e/" + edition.code;
    object["commitment_format"] = "gongkai-commitment/1";
    object["content"] = dossier.content ? boost::json::value_from(*dossier.content) : nullptr;
    // With its salt a hidden name could be found by trying: edition.json has those of the texts that are shown.
    const bool is_whole = dossier.content && !dossier.hides_names();
    object["salts"] = is_whole ? boost::json::value(edition.salts) : nullptr;
    object["names"] = names_of(dossier);
    object["history"] = history_of(visit, dossier);
    return object;
}

}

http::Response get_edition(Visit& visit)
{
    const auto code = domain::read_edition_code(visit.parameter("code"));
    if (!code) return refused(visit, code.error());
    const auto dossier = dossier_of(visit.reading(), *code);
    if (!dossier) return not_there(visit);
    return answer(object_of(visit, *dossier), {dossier->village.code});
}

}
