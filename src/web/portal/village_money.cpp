#include "web/portal/village_money.hpp"

#include "domain/statement.hpp"
#include "render/say.hpp"
#include "web/shared/wording.hpp"
#include "web/shared/content_view.hpp"
#include "web/shared/dossier.hpp"

#include <algorithm>

namespace gongkai::web::portal {
namespace {

using render::say;

constexpr int months_looked_back = 24;

std::optional<domain::Edition> last_month(app::Office& office, const domain::Division& village)
{
    const auto& item = office.catalog(village.code).monthly_finance();
    for (auto& edition : store::Editions(office.db).current_of_item(village.code, item.code, months_looked_back))
        if (edition.kind != domain::EditionKind::withdrawn && edition.form == domain::Form::finance) return edition;
    return {};
}

std::string largest_words(const domain::Book& book)
{
    if (book.entries.empty()) return say("portal.no_entries");
    const auto income = std::ranges::max_element(book.entries, {}, &domain::Entry::income);
    const auto spent = std::ranges::max_element(book.entries, {}, &domain::Entry::expenditure);
    std::string words;
    if (income->income > Money{}) words += say("portal.largest_income", income->gist, income->income);
    if (spent->expenditure > Money{}) words += say("portal.largest_expenditure", spent->gist, spent->expenditure);
    return words + say("portal.entry_count", book.entries.size());
}

std::string review_words(const domain::Edition& edition)
{
    if (!edition.reservation.empty()) return say("portal.reviewed_with_reservation");
    return edition.reviewed_by.empty() ? std::string() : say("portal.reviewed");
}

MonthMoney month_money(const domain::Edition& edition, Date today)
{
    const auto content = content_of(edition);
    const auto book = domain::to_book(content);
    MonthMoney money;
    const auto month = book && book->period ? *book->period : Month();
    money.title = say("portal.money_of", static_cast<unsigned>(month.month()));
    money.lead = say("portal.money_lead", month, day_words(shanghai_date(edition.published_at), today)) +
                 review_words(edition);
    money.equation = *content_view(content).equation;
    if (book) money.words = largest_words(*book);
    money.all = {.href = "/" + edition.village + "/finance/" + edition.period,
                 .words = say("portal.every_entry"), .is_plain = false};
    return money;
}

Empty no_money_yet(app::Office& office, const domain::Division& village)
{
    const auto& item = office.catalog(village.code).monthly_finance();
    const auto today = office.today();
    Empty empty{.title = say("portal.no_money"), .words = say("portal.no_money_means")};
    for (const auto& duty : store::Duties(office.db).of_village(village.code, plus_days(today, -31), plus_days(today, 62)))
        if (duty.item == item.code && !duty.fulfilled_at) {
            empty.words = say(duty.due_on < today ? "portal.no_money_overdue" : "portal.no_money_until",
                              period_words(duty.period), render::date(duty.due_on));
            break;
        }
    return empty;
}

}

void add_money(Visit& visit, const domain::Division& village, VillagePage& view)
{
    auto& office = visit.reading();
    if (const auto edition = last_month(office, village)) view.money = month_money(*edition, office.today());
    else view.no_money = no_money_yet(office, village);
}

}
