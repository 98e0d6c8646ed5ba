#include "town.hpp"

#include "app/hand_in_draft.hpp"
#include "app/import_divisions.hpp"
#include "app/invite.hpp"
#include "app/open_duties.hpp"
#include "app/publish_draft.hpp"
#include "app/publisher.hpp"
#include "app/review_draft.hpp"
#include "app/session.hpp"
#include "app/start_draft.hpp"
#include "app/take_in_file.hpp"
#include "embedded.hpp"
#include "intake/read_workbook.hpp"
#include "store/accounts.hpp"
#include "store/divisions.hpp"
#include "store/drafts.hpp"
#include "store/duties.hpp"
#include "store/editions.hpp"

namespace gongkai::endurance {

namespace {

constexpr auto town = "220681101";
constexpr Month first_month = std::chrono::year(2024) / 1;
constexpr std::size_t months = 22;

cli::Config config_of(const std::filesystem::path& folder)
{
    cli::Config config;
    config.site.scope = town;
    config.store.folder = folder.string();
    config.duties.from = to_text(Date(first_month / 1));
    return config;
}

template<class T>
T granted(Result<T> result)
{
    if (!result) throw Refused(result.error().says);
    return std::move(result).value();
}

// Every month opens and closes with 500.00.
std::string ledger_of(const std::string& village, const std::string& period)
{
    return fmt::format(
        "{0}{1}年{2}月收支明细表,,,,\n单位：元,,,,\n日期,凭证号,摘要,收入,支出\n,,上月结余 500.00,,\n"
        "{3}-03,记001,维修路灯,,120.00\n{3}-09,记002,发包收入,120.00,\n",
        village, period.substr(0, 4), std::stoi(period.substr(5)), period);
}

}

Town::Town(const std::filesystem::path& folder) : config_(config_of(folder)), premises_(config_, clock_)
{
    if (const auto signing = premises_.sign(); !signing) throw Refused(signing.error().says);
    auto desk = as({});
    for (const auto& village : store::Divisions(desk.office.db).villages_within(town))
        villages_.push_back(village.code);
}

app::Desk Town::as(const domain::Actor& actor)
{
    return app::Desk(premises_.house, app::Desk::Purpose::writing, clock_.now(), actor);
}

domain::Actor Town::person(const std::string& login, domain::Role role)
{
    std::vector<domain::Grant> grants;
    for (const auto& village : villages_)
        grants.push_back({role, village});
    auto desk = as({});
    return app::actor_of(desk.office, app::create_demo_person(desk.office, {login, login, grants}).account);
}

void Town::found()
{
    {
        auto desk = as({});
        const auto* file = embedded::find("demo/divisions.csv");
        app::import_divisions(desk.office.db,
                              intake::read_workbook(file->bytes, "divisions.csv")->sheets.front());
        for (const auto& village : store::Divisions(desk.office.db).villages_within(town))
            villages_.push_back(village.code);
        granted(app::open_duties(desk.office, {.from = Date(first_month / 1), .scope = town, .item = item}));
    }
    person("clerk", domain::Role::clerk);
    person("chair", domain::Role::supervisor_chair);
    person("director", domain::Role::director);
}

const domain::Actor& Town::known(domain::Actor& actor, const std::string& login)
{
    if (!actor.account.empty()) return actor;
    auto desk = as({});
    const auto account = store::Accounts(desk.office.db).by_login(login);
    if (!account) throw std::runtime_error("there is no " + login);
    return actor = app::actor_of(desk.office, account->id);
}

Place Town::next_place()
{
    auto desk = as({});
    const store::Editions editions(desk.office.db);
    const store::Drafts drafts(desk.office.db);
    const store::Duties duties(desk.office.db);
    for (; next_ < villages_.size() * months; ++next_) {
        const Place place{villages_[next_ % villages_.size()],
                          to_text(plus_months(first_month, static_cast<int>(next_ / villages_.size())))};
        if (!duties.find(place.village, item, place.period)) continue; // a community may have no such duty
        if (!editions.disclosure(place.village, item, place.period) &&
            !drafts.open(place.village, item, place.period))
            return place;
    }
    throw std::runtime_error("everything is published");
}

domain::Draft Town::prepare(const Place& place, const Witness& witness)
{
    const auto& clerk = known(clerk_, "clerk");
    const auto& chair = known(chair_, "chair");
    auto desk = as(clerk);
    auto draft = granted(app::start_draft(desk.office, {place.village, item, place.period}));
    draft = granted(app::take_in_file(
        desk.office, {draft.id, draft.version, "ledger.csv",
                      ledger_of(store::Divisions(desk.office.db).find(place.village)->name, place.period)}));
    if (witness.file_taken) witness.file_taken(draft);
    draft = granted(app::hand_in_draft(desk.office, {draft.id, draft.version}));
    desk.office.actor = chair;
    return granted(app::review_draft(desk.office, {.draft = draft.id, .commitment = draft.commitment}));
}

void Town::publish(const Place& place, const Witness& witness)
{
    const auto draft = prepare(place, witness);
    const auto& director = known(director_, "director");
    if (witness.about_to_publish) witness.about_to_publish(place);
    auto& house = premises_.house;
    const auto edition = granted(house.publisher.carry_out(house, clock_.now(), director, app::publish_draft,
                                                           {draft.id, draft.commitment}));
    if (witness.published) witness.published(edition);
}

std::string Town::open_session(const std::string& login)
{
    domain::Actor actor;
    const auto account = known(actor, login).account;
    auto desk = as(actor);
    db::Transaction transaction(desk.office.db);
    auto cookie = app::open_session(desk.office, transaction, account, "");
    transaction.commit();
    return cookie;
}

}
