#include "app/announcement.hpp"

#include "app/period_words.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "domain/statement.hpp"
#include "render/say.hpp"
#include "store/divisions.hpp"

namespace gongkai::app {
namespace {

using domain::EditionKind;
using render::say;
using Lines = std::vector<std::string>;

constexpr std::size_t longest_matter = 80, longest_reason = 200; // code points

std::string opening(Office& office, const domain::Edition& edition)
{
    const auto division = store::Divisions(office.db).find(edition.village);
    const auto village = division ? division->name : edition.village;
    const auto what = shorten(matter(edition.title, village, edition.period, edition.form), longest_matter);
    const auto period = period_words(edition.period);
    switch (edition.kind) {
    case EditionKind::published: return say("announcement.published", village, period, what);
    case EditionKind::corrected: return say("announcement.corrected", village, period, what, edition.number);
    case EditionKind::withdrawn: return say("announcement.withdrawn", village, period, what);
    }
    std::unreachable();
}

Lines account_figures(const domain::Content& content)
{
    const auto book = domain::to_book(content);
    if (!book) return {};
    return {say("announcement.income", book->income), say("announcement.expenditure", book->expenditure),
            say("announcement.closing", book->closing)};
}

Lines list_figures(const domain::Content& content)
{
    const Money sum{std::strtoll(domain::field_of(content, "sum").c_str(), nullptr, 10)};
    return {say("announcement.people", domain::field_of(content, "people")), say("announcement.sum", sum)};
}

Lines figures_of(const domain::Content& content)
{
    switch (content.form) {
    case domain::Form::finance: return account_figures(content);
    case domain::Form::list: return list_figures(content);
    case domain::Form::nothing:
        return {say("announcement.nothing", shorten(domain::field_of(content, "reason"), longest_reason))};
    case domain::Form::notice: return {};
    }
    std::unreachable();
}

}

std::string edition_address(const std::string& base_url, const std::string& code)
{
    return base_url + "/e/" + code;
}

std::string announcement(Office& office, const domain::Edition& edition, const std::string& base_url)
{
    Lines lines{opening(office, edition)};
    if (edition.kind == EditionKind::corrected)
        lines.push_back(say("announcement.corrected_because", shorten(edition.note, longest_reason)));
    if (edition.kind == EditionKind::withdrawn) {
        lines.push_back(say("announcement.withdrawn_because", shorten(edition.note, longest_reason)));
        lines.push_back(say("announcement.do_not_pass_on"));
    } else {
        for (auto& figure : figures_of(from_json<domain::Content>(edition.content).value()))
            lines.push_back(std::move(figure));
    }
    lines.push_back(say("announcement.see", edition_address(base_url, edition.code)));
    lines.push_back(say("announcement.page_counts", edition.code));
    return join(lines, "\n");
}

}
