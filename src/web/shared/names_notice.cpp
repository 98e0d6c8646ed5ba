#include "web/shared/names_notice.hpp"

#include "base/text.hpp"
#include "render/say.hpp"
#include "web/shared/catalog_columns.hpp"
#include "web/shared/wording.hpp"

namespace gongkai::web {
namespace {

using law::AfterDays;
using render::say;

Date hidden_since(const Dossier& dossier)
{
    return plus_days(*dossier.names.last_day, 1);
}

std::string rule_words(app::Office& office, const Dossier& dossier)
{
    const auto* basis = office.statutes.cite(law::after_days_basis);
    return say("names.rule", after_days_words(dossier.names.after), article(*basis), basis->gist);
}

}

std::optional<NamesNotice> names_notice(app::Office& office, const Dossier& dossier)
{
    if (!dossier.hides_names()) return {};
    const bool masked = dossier.shown == AfterDays::names_masked;
    NamesNotice notice{.title = say(masked ? "names.masked_title" : "names.title"),
                       .lines = {say(masked ? "names.masked_since" : "names.gone_since",
                                     *dossier.names.last_day, hidden_since(dossier)),
                                 rule_words(office, dossier), say("names.may_ask", dossier.edition.code)}};
    if (dossier.contact)
        notice.lines.push_back(
            say("names.ask_at", join(contact_lines(dossier.contact), say("portal.list_comma"))));
    notice.lines.push_back(say("names.still_proved"));
    return notice;
}

std::string names_hidden_words(const Dossier& dossier)
{
    if (!dossier.hides_names()) return {};
    const bool masked = dossier.shown == AfterDays::names_masked;
    return say(masked ? "names.short_masked" : "names.short_gone", hidden_since(dossier));
}

std::optional<Fact> names_until(const Dossier& dossier)
{
    if (dossier.hides_names() || !dossier.names.ends() || dossier.edition.form != domain::Form::list)
        return {};
    const bool masked = dossier.names.after == AfterDays::names_masked;
    return Fact{.term = say(masked ? "names.until" : "names.until_gone"),
                .words = render::date(*dossier.names.last_day)};
}

}
