#include "cli/demo_seed.hpp"

#include "app/add_stage_photo.hpp"
#include "app/correct_edition.hpp"
#include "app/hand_in_draft.hpp"
#include "app/invite.hpp"
#include "app/name_contact.hpp"
#include "app/open_duties.hpp"
#include "app/publish_draft.hpp"
#include "app/record_happening.hpp"
#include "app/review_draft.hpp"
#include "app/start_draft.hpp"
#include "app/take_in_file.hpp"
#include "app/write_draft.hpp"
#include "base/hash.hpp"
#include "cli/demo_places.hpp"
#include "cli/serve.hpp"
#include "embedded.hpp"
#include "store/divisions.hpp"
#include "store/duties.hpp"
#include "store/editions.hpp"
#include "store/happenings.hpp"

#include <map>
#include <stdexcept>

namespace gongkai::cli {
namespace {

template<class T>
T must(Result<T> result)
{
    if (!result) throw std::runtime_error("demo: " + result.error().says + ": " + render::say(result.error()));
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

using domain::Role;

struct Staff { // of one village
    std::map<Role, domain::Actor> by_role;
    const domain::Actor& chair() const { return by_role.at(Role::supervisor_chair); }
    const domain::Actor& clerk() const { return by_role.at(Role::clerk); }
    const domain::Actor& director() const { return by_role.at(Role::director); }
};

class Play {
public:
    Play(Premises& premises, const DemoTown& town) : premises_(premises), town_(town) {}

    std::vector<DemoLink> act()
    {
        admit_people();
        open_duties();
        for (const auto& village : villages()) {
            name_contact(village);
            tell_year(village);
        }
        for (const auto& happening : town_.happenings) tell_happening(happening);
        for (const auto& item : town_.standing) show_standing(item);
        seed_demo_places(
            premises_, [&](const std::string& village) { return staff_[village].clerk(); },
            [&](const std::string& village) { return staff_[village].by_role.at(Role::supervisor_chair); });
        for (const auto& correction : town_.corrections) correct(correction);
        return links_;
    }

private:
    app::Desk desk(Instant at, domain::Actor actor)
    {
        return app::Desk(premises_.house, app::Desk::Purpose::writing, at, std::move(actor));
    }

    std::vector<domain::Division> villages()
    {
        return store::Divisions(premises_.desk(app::Desk::Purpose::reading).office.db).villages_within(town_.town);
    }

    // The people named in town.toml; where a village has none, four drawn ones without links.
    void admit_people()
    {
        for (const auto& person : town_.people) links_.push_back({person, admit(person)});
        int drawn = 0;
        for (const auto& village : villages())
            for (const auto role : {Role::clerk, Role::supervisor_chair, Role::director, Role::secretary})
                if (!staff_[village.code].by_role.contains(role)) {
                    const auto n = static_cast<std::size_t>(drawn++);
                    admit({village.code, role,
                           town_.surnames[n % town_.surnames.size()] + town_.given[(n * 5 + 3) % town_.given.size()]});
                }
    }

    std::string admit(const DemoPerson& person)
    {
        auto writing = desk(town_.starts_at, {});
        const std::vector<domain::Grant> grants{{person.role, person.village}};
        const auto invited = app::create_demo_person(
            writing.office, {"demo-" + std::to_string(++admitted_), person.name, grants});
        staff_[person.village].by_role[person.role] = {invited.account, person.name, grants};
        return invited.token;
    }

    // On the first of each month, as the nights of a server would have done: what was asked on a day can be asked again.
    void open_duties()
    {
        for (auto month = month_of(town_.history_from); month <= month_of(shanghai_date(town_.starts_at));
             month = plus_months(month, 1))
            open_duties(Instant(shanghai_midnight(first_day(month)) + std::chrono::minutes(1)));
        open_duties(Instant(shanghai_midnight(town_.standing_from) + std::chrono::minutes(1)));
        open_duties(town_.starts_at);
    }

    void open_duties(Instant at)
    {
        auto writing = desk(at, {});
        must(app::open_duties(writing.office, {.from = town_.duties_from, .scope = town_.town, .standing_from = town_.standing_from}));
        for (const auto& village : store::Divisions(writing.office.db).villages_within(town_.town))
            if (is_told_at_length(village.code))
                must(app::open_duties(writing.office,
                                      {.from = town_.history_from,
                                       .scope = village.code,
                                       .item = writing.office.catalog(village.code).monthly_finance().code}));
    }

    void name_contact(const domain::Division& village)
    {
        auto writing = desk(town_.starts_at, staff_[village.code].clerk());
        must(app::name_contact(writing.office, {.village = village.code,
                                                .person = staff_[village.code].chair().name,
                                                .phone = town_.phone,
                                                .hours = town_.hours,
                                                .place = town_.place}));
    }

    bool is_told_at_length(const std::string& village) const
    {
        return std::ranges::any_of(town_.people, [&](const DemoPerson& p) { return p.village == village; });
    }

    std::string ledger(const std::string& village)
    {
        auto reading = premises_.desk(app::Desk::Purpose::reading);
        return reading.office.catalog(village).monthly_finance().code;
    }

    void tell_year(const domain::Division& village)
    {
        const auto item = ledger(village.code);
        Money opening = first_opening(village.name);
        for (const auto& duty : duties_of(village.code)) {
            if (duty.item != item) tell_quarter(village, duty);
            else opening = tell_month(village, duty, opening);
        }
    }

    std::vector<store::DutyRow> duties_of(const std::string& village)
    {
        auto reading = premises_.desk(app::Desk::Purpose::reading);
        return store::Duties(reading.office.db).of_village(village, town_.history_from, shanghai_date(town_.starts_at));
    }

    // 六道沟村's and 经建村's September ledgers are real files; the months before lead up to their openings.
    Money first_opening(const std::string& village)
    {
        const auto target = village == sample_village() ? Money{7711332} : Money{1234567};
        if (!embedded::find(sample_of(village, "2026-09"))) return Money{2000000};
        auto balance = target;
        for (auto month = plus_months(month_of(town_.history_from), -1); month < *parse_month("2026-09");
             month = plus_months(month, 1))
            balance = balance - make_ledger(town_, village, month, Money{}).closing;
        return balance;
    }

    std::string sample_village()
    {
        auto reading = premises_.desk(app::Desk::Purpose::reading);
        return store::Divisions(reading.office.db).find(town_.reservation.village)->name;
    }

    static std::string sample_of(const std::string& village, const std::string& period)
    {
        return "demo/ledgers/" + village + "-" + period + ".xlsx";
    }

    Money tell_month(const domain::Division& village, const store::DutyRow& duty, Money opening)
    {
        const auto made = make_ledger(town_, village.name, *parse_month(duty.period), opening);
        const auto* sample = embedded::find(sample_of(village.name, duty.period));
        const auto at = moment(village.code, duty);
        if (!at) return made.closing;
        const auto name = village.name + "-" + duty.period + (sample ? ".xlsx" : ".csv");
        publish(village.code, duty, *at, [&](app::Office& office, const domain::Draft& draft) {
            return must(app::take_in_file(office, {draft.id, draft.version, name, sample ? std::string(sample->bytes) : made.csv}));
        });
        return made.closing;
    }

    void tell_quarter(const domain::Division& village, const store::DutyRow& duty)
    {
        const auto at = moment(village.code, duty);
        if (!at) return;
        const auto* notice = town_.notice(duty.item);
        const auto sample_name = village.name + "-" + duty.item + "-" + duty.period + ".csv";
        const auto* sample = embedded::find("demo/ledgers/" + sample_name);
        const auto* list = town_.list(village.code, duty.item);
        publish(village.code, duty, *at, [&](app::Office& office, const domain::Draft& draft) {
            if (sample)
                return must(app::take_in_file(office,
                                              {draft.id, draft.version, sample_name, std::string(sample->bytes)}));
            if (list)
                return must(app::take_in_file(office, {draft.id, draft.version, village.name + "-" + duty.period + ".csv",
                                                       make_list(town_, *list, village.name)}));
            if (!notice)
                return must(app::declare_nothing(office, {draft.id, draft.version, town_.nothing_reason}));
            return must(app::write_draft(
                office, {draft.id, draft.version, {}, sections(office, village.code, *notice), {}}));
        });
    }

    static Instant nine_o_clock(Date day) { return Instant(shanghai_midnight(day) + std::chrono::hours(9)); }

    void tell_happening(const DemoHappening& told)
    {
        domain::Duty duty;
        {
            auto writing = desk(nine_o_clock(told.said_on), staff_[told.village].clerk());
            app::RecordHappening order{.village = told.village, .item = told.item, .happened_on = told.on, .words = told.words};
            law::Stage stage{};
            if (boost::describe::enum_from_string(told.stage.c_str(), stage)) order.stage = stage;
            for (const auto& project : domain::projects_of(store::Happenings(writing.office.db).that_count(told.village)))
                if (project.name == told.project) order.project = project.number;
            order.project_name = told.project;
            duty = must(app::record_happening(writing.office, order)).duty;
        }
        if (told.published_on) show(told, duty.period);
    }

    void show_standing(const DemoHappening& told) { show(told, to_text(town_.standing_from)); }

    void show(const DemoHappening& told, const std::string& period)
    {
        store::DutyRow duty;
        duty.village = told.village;
        duty.item = told.item;
        duty.period = period;
        publish(told.village, duty, nine_o_clock(*told.published_on), [&](app::Office& office, const domain::Draft& draft) {
            auto written = must(app::write_draft(
                office, {draft.id, draft.version, {}, sections(office, told.village, {told.item, told.texts}), {}}));
            return told.photo.empty() ? written : with_photo(office, written, told);
        });
    }

    static domain::Draft with_photo(app::Office& office, const domain::Draft& draft, const DemoHappening& told)
    {
        auto photo = must(intake::read_shown_photo(embedded::find("demo/photos/" + told.photo)->bytes));
        return must(app::add_stage_photo(office, {draft.id, draft.version, told.caption, std::move(photo)}));
    }

    static std::vector<domain::Section> sections(app::Office& office, const std::string& village,
                                                 const DemoTown::Notice& notice)
    {
        std::vector<domain::Section> written;
        for (const auto& heading : office.catalog(village).find(notice.item)->contents)
            written.push_back({heading, notice.texts[written.size() % notice.texts.size()]});
        return written;
    }

    // A few days before it is due, unless town.toml says late or never; what isn't due yet is left to the visitor.
    std::optional<Instant> moment(const std::string& village, const store::DutyRow& duty)
    {
        const auto* gap = town_.gap(village, duty.item);
        const bool is_latest = plus_days(duty.due_on, 62) > shanghai_date(town_.starts_at);
        if (gap && is_latest && gap->late_days < 0) return {};
        const int spread = sha256(village + duty.item + duty.period)[0] % 4;
        const int offset = gap && is_latest ? gap->late_days : -1 - spread;
        const auto day = plus_days(duty.due_on, offset);
        if (day >= shanghai_date(town_.starts_at) || duty.due_on > shanghai_date(town_.starts_at)) return {};
        return Instant(shanghai_midnight(std::max(day, duty.opens_on)) + std::chrono::hours(9) +
                       std::chrono::minutes(7 * spread));
    }

    template<class Write>
    void publish(const std::string& village, const store::DutyRow& duty, Instant at, Write write)
    {
        const auto& staff = staff_[village];
        domain::Draft draft;
        {
            auto writing = desk(at, staff.clerk());
            draft = must(app::start_draft(writing.office, {duty.village, duty.item, duty.period}));
            draft = write(writing.office, draft);
        }
        const auto& r = town_.reservation;
        const bool reserved = r.village == village && r.item == duty.item && r.period == duty.period;
        make_public(staff, draft, at, reserved ? std::optional(r.says) : std::nullopt);
    }

    // Handed in, signed three hours later, approved two hours after that.
    void make_public(const Staff& staff, domain::Draft draft, Instant at, const std::optional<std::string>& reservation)
    {
        {
            auto writing = desk(at, staff.clerk());
            draft = must(app::hand_in_draft(writing.office, {draft.id, draft.version}));
        }
        {
            auto writing = desk(Instant(at + std::chrono::hours(3)), staff.chair());
            draft = must(app::review_draft(
                writing.office,
                {.draft = draft.id,
                 .commitment = draft.commitment,
                 .verdict = reservation ? domain::ReviewVerdict::reserved : domain::ReviewVerdict::agreed,
                 .says = reservation}));
        }
        auto writing = desk(Instant(at + std::chrono::hours(5)), staff.director());
        must(app::publish_draft(writing.office, {draft.id, draft.commitment}));
    }

    void correct(const DemoCorrection& told)
    {
        const auto& staff = staff_[told.village];
        const auto at = nine_o_clock(told.on);
        domain::Draft draft;
        {
            auto writing = desk(at, staff.clerk());
            const auto edition = store::Editions(writing.office.db).current(told.village, told.item, told.period);
            if (!edition) return; // the demonstration begins later than what is corrected
            draft = must(app::correct_edition(writing.office, {edition->code}));
            draft = must(app::write_draft(
                writing.office, {draft.id, draft.version, {}, sections(writing.office, told.village, {told.item, told.texts}), told.note}));
        }
        make_public(staff, draft, at, {});
    }

    Premises& premises_;
    const DemoTown& town_;
    std::map<std::string, Staff> staff_;
    int admitted_ = 0;
    std::vector<DemoLink> links_;
};

}

std::vector<DemoLink> seed_demo(Premises& premises, const DemoTown& town)
{
    ensure_divisions(premises);
    return Play(premises, town).act();
}

}
