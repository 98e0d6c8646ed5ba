#include "web/column/column_state.hpp"

#include <map>

#include "app/names_term.hpp"
#include "base/hash.hpp"
#include "base/version.hpp"
#include "domain/duty_key.hpp"
#include "domain/stage_photo.hpp"
#include "embedded.hpp"
#include "render/say.hpp"
#include "store/divisions.hpp"
#include "store/editions.hpp"
#include "web/shared/dossier.hpp"
#include "web/shared/wording.hpp"

namespace gongkai::web::column {
namespace {

using render::say;

std::string text_of(const std::optional<Date>& date)
{
    return date ? to_text(*date) : std::string();
}

// A program with other words, another style sheet or another version makes other pages.
std::string of_program()
{
    std::vector<std::string> parts{version()};
    for (const auto& folder : {"locale/", "assets/css/"})
        for (const auto& file : embedded::files_under(folder))
            parts.emplace_back(file.fingerprint);
    return fingerprint(parts);
}

std::string of_site(const Site& site)
{
    const auto& [name, domain, id_code, source] = site.government;
    const auto& column = site.column;
    return fingerprint({site.name, site.base_url, site.demonstration ? "demonstration" : "", name, domain,
                        id_code, source, column.name, column.type, column.description, column.keywords});
}

// Looks each village, item and day up once.
class Gathering {
public:
    Gathering(app::Office& office, ColumnOf& column) : office_(office), column_(column), divisions_(office.db)
    {
    }

    void gather(std::vector<store::ColumnEdition> editions)
    {
        std::map<std::string, std::size_t, std::less<>> places;
        for (auto& edition : editions) {
            const auto [place, is_first] = places.emplace(edition.disclosure, column_.listed.size());
            if (is_first) column_.listed.emplace_back();
            column_.listed[place->second].editions.push_back(std::move(edition));
        }
        for (auto& one : column_.listed)
            complete(one);
        if (column_.has_villages())
            for (auto& [code, village] : villages_)
                column_.villages.push_back(village.division);
    }

private:
    struct Village {
        domain::Division division;
        std::string made_of; // with whom its people can ask
    };

    const Village& village(const std::string& code)
    {
        const auto known = villages_.find(code);
        if (known != villages_.end()) return known->second;
        const auto division = divisions_.find(code).value();
        const auto contact = divisions_.contact(code).value_or(store::Contact());
        return villages_
            .emplace(code, Village{division, fingerprint({division.name, contact.person, contact.phone,
                                                          contact.hours, contact.place})})
            .first->second;
    }

    const std::string& made_of(const law::Item* item)
    {
        auto& known = items_[item];
        if (known.empty())
            known = item ? fingerprint({to_json_text(law::to_object(*item))}) : fingerprint({});
        return known;
    }

    // Many were published on the same day: the days are counted once.
    const domain::NamesTerm& term_of(const store::ColumnEdition& edition, std::optional<Date> replaced_on)
    {
        const auto day = shanghai_date(edition.published_at);
        auto& known = terms_[{edition.village + ' ' + edition.item, day, replaced_on}];
        if (!known) known = app::names_term(office_, {edition.village, edition.item, day, replaced_on});
        return *known;
    }

    // What today hides of each edition, so that its page is made again when that changes.
    void add_hidden(std::vector<std::string>& parts, const Listed& one)
    {
        std::optional<Date> replaced_on; // the one that counts stands first
        for (const auto& edition : one.editions) {
            const auto hidden = term_of(edition, replaced_on).on(office_.today());
            parts.push_back(boost::describe::enum_to_string(hidden, ""));
            replaced_on = shanghai_date(edition.published_at);
        }
    }

    std::size_t photos_of(const store::ColumnEdition& current)
    {
        const auto key = domain::parse_duty_key(current.period);
        if (!key || !key->stage) return 0;
        const auto edition = store::Editions(office_.db).find(current.code);
        return edition ? domain::photos_of(content_of(*edition)).size() : 0;
    }

    void complete(Listed& one)
    {
        const auto& current = one.current();
        const auto& its = village(current.village);
        const auto* item = office_.catalog(current.village).find(current.item);
        one.village = its.division.name;
        one.committee = committee_of(its.division);
        if (item)
            one.class_ = item->class_;
        else if (current.form == domain::Form::finance)
            one.class_ = law::ItemClass::finance;
        const auto& term = term_of(current, {});
        one.until = term.last_day;
        one.is_over = one.until && *one.until < office_.today();
        one.is_masked = current.form == domain::Form::list && term.on(office_.today()) != law::AfterDays::names_stay;
        if (!one.is_withdrawn()) one.photos = photos_of(current);
        std::vector<std::string> parts{column_.made_of, its.made_of, made_of(item), text_of(one.until),
                                       one.is_over ? "over" : ""};
        for (const auto& edition : one.editions)
            parts.push_back(edition.code);
        add_hidden(parts, one);
        one.made_of = fingerprint(parts);
    }

    app::Office& office_;
    ColumnOf& column_;
    store::Divisions divisions_;
    std::map<std::string, Village, std::less<>> villages_;
    std::map<const law::Item*, std::string> items_;
    std::map<std::tuple<std::string, Date, std::optional<Date>>, std::optional<domain::NamesTerm>> terms_;
};

}

app::ColumnState Listed::state_of(const store::ColumnEdition& edition) const
{
    if (is_withdrawn()) return app::ColumnState::withdrawn;
    if (edition.code != current().code) return app::ColumnState::superseded;
    return is_over ? app::ColumnState::over : app::ColumnState::posted;
}

std::string fingerprint(const std::vector<std::string>& parts)
{
    Sha256 hash;
    for (const auto& part : parts)
        hash.add(std::to_string(part.size())).add(":").add(part);
    return to_hex(hash.finish()).substr(0, 16);
}

std::string page_of(const std::string& code)
{
    return "e/" + code + ".html";
}

Result<ColumnOf> column_of(app::Office& office, const Site& site, const ColumnAsked& asked)
{
    const auto division = store::Divisions(office.db).find(asked.division);
    if (!division)
        return refuse({.kind = Refusal::Kind::missing,
                       .says = "command.no_division",
                       .field = "division",
                       .with = {asked.division}});
    ColumnOf column{.site = site,
                    .division = *division,
                    .name = say("portal.division_title", division->name),
                    .address =
                        asked.address.empty() ? site.base_url + "/column/" + division->code : asked.address,
                    .villages = {},
                    .listed = {},
                    .made_of = {}};
    column.made_of =
        fingerprint({of_program(), of_site(site), division->code, division->name, column.address});
    Gathering(office, column).gather(store::Column(office.db).editions(division->code));
    return column;
}

}
