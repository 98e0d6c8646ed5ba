#include "app/record_happening.hpp"

#include <algorithm>

#include "app/happening_rules.hpp"
#include "app/said_words.hpp"
#include "base/ensure.hpp"
#include "store/happenings.hpp"

namespace gongkai::app {
namespace {

constexpr std::size_t longest_name = 40; // of a project

// A project that is known, or the next number with a name of its own.
Result<> name_project(Office& office, domain::Happening& happening, const RecordHappening& order)
{
    if (!order.stage) return {};
    store::Happenings happenings(office.db);
    if (!order.project) {
        happening.project_name = TRY(said_words(order.project_name, "project_name", "happening.name_project", longest_name));
        happening.project = happenings.last_project(order.village) + 1;
        return {};
    }
    const auto projects = domain::projects_of(happenings.that_count(order.village));
    const auto known = std::ranges::find(projects, *order.project, &domain::Project::number);
    if (known == projects.end() || known->item != order.item)
        return refuse({.says = "happening.project_unknown", .field = "project"});
    happening.project = known->number;
    happening.project_name = known->name;
    return {};
}

Result<CheckedHappening> read_order(Office& office, const RecordHappening& order)
{
    TRY(domain::require(office.actor, {domain::Role::clerk, domain::Role::town_officer}, order.village));
    domain::Happening happening{.id = {},
                                .village = order.village,
                                .item = order.item,
                                .happened_on = order.happened_on,
                                .words = {},
                                .stage = order.stage};
    TRY(name_project(office, happening, order));
    auto is_fit = TRY(checked(office, std::move(happening)));
    is_fit.happening.words = TRY(said_words(order.words, "words", "happening.say_what"));
    return is_fit;
}

// The same words about the same day are the same thing, said twice; a project's name makes it the same project.
std::optional<domain::Happening> said_before(Office& office, const domain::Happening& said)
{
    for (auto& known : store::Happenings(office.db).that_count(said.village))
        if (known.item == said.item && known.happened_on == said.happened_on && known.words == said.words &&
            known.stage == said.stage && known.project_name == said.project_name)
            return std::move(known);
    return {};
}

}

Result<law::Due> look_at_happening(Office& office, const RecordHappening& order)
{
    return TRY(read_order(office, order)).due;
}

Result<RecordedHappening> record_happening(Office& office, const RecordHappening& order)
{
    db::Transaction transaction(office.db);
    auto is_fit = TRY(read_order(office, order));
    if (auto known = said_before(office, is_fit.happening)) {
        const auto duty = duty_started_by(office, known->id);
        ENSURE(duty.has_value());
        return RecordedHappening{std::move(*known), duty->duty()};
    }
    auto recorded = put_happening(office, transaction, std::move(is_fit));
    record(office, transaction, "record_happening", order.village, recorded.happening.id);
    transaction.commit();
    return recorded;
}

}
