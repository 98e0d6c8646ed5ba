#include "app/name_contact.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "privacy/scan.hpp"

namespace gongkai::app {
namespace {

constexpr std::size_t longest_words = 60; // it must fit one line of the sheet
constexpr std::size_t fewest_digits = 7;  // a town's own number, without the area code

Result<std::string> words(const std::string& typed, const char* field)
{
    auto text = trim(typed);
    if (text.empty()) return refuse({.says = "form.missing", .field = field});
    if (length_of(text) > longest_words)
        return refuse({.says = "contact.too_long", .field = field, .with = {std::to_string(longest_words)}});
    if (!privacy::scan_text(text).empty())
        return refuse({.says = "contact.number_elsewhere", .field = field});
    return text;
}

// Digits, and what people put between them.
Result<std::string> phone(const std::string& typed)
{
    auto text = trim(to_half_width(typed));
    const auto digits = std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; });
    const bool odd = text.find_first_not_of("0123456789-+ ,()") != std::string::npos;
    const bool personal = std::ranges::any_of(privacy::scan_text(text), [](const privacy::Finding& finding) {
        return finding.kind == privacy::Kind::identity || finding.kind == privacy::Kind::bank_card;
    });
    if (odd || personal || std::size_t(digits) < fewest_digits)
        return refuse({.says = "contact.no_phone", .field = "phone", .with = {text}});
    return text;
}

}

Result<store::Contact> name_contact(Office& office, const NameContact& order)
{
    TRY(domain::require(office.actor, {domain::Role::clerk, domain::Role::town_officer}, order.village));
    store::Divisions divisions(office.db);
    const auto village = divisions.find(order.village);
    if (!village || !domain::is_village_level(village->kind))
        return refuse({.kind = Refusal::Kind::missing, .says = "page.not_found"});
    const store::Contact contact{.village = order.village,
                                 .person = TRY(words(order.person, "person")),
                                 .phone = TRY(phone(order.phone)),
                                 .hours = TRY(words(order.hours, "hours")),
                                 .place = TRY(words(order.place, "place"))};
    db::Transaction transaction(office.db);
    divisions.put_contact(transaction, contact);
    record(office, transaction, "name_contact", order.village, order.village);
    transaction.commit();
    return contact;
}

}
