#include "web/work/draft_forms.hpp"

#include <algorithm>

#include "app/draft_access.hpp"
#include "domain/notice.hpp"
#include "render/say.hpp"

namespace gongkai::web::work {

namespace {

using render::say;

bool is_account(app::Office& office, const domain::Draft& draft)
{
    const auto* item = office.catalog(draft.village).find(draft.item);
    return item && item->ledger;
}

std::vector<std::string> headings_of(app::Office& office, const domain::Draft& draft)
{
    const auto* item = office.catalog(draft.village).find(draft.item);
    auto headings = item ? item->contents : std::vector<std::string>();
    for (const auto& section : domain::sections_of(app::content_of(draft)))
        if (std::ranges::find(headings, section.heading) == headings.end())
            headings.push_back(section.heading);
    return headings;
}

std::string text_under(const std::vector<domain::Section>& sections, const std::string& heading)
{
    const auto section = std::ranges::find(sections, heading, &domain::Section::heading);
    return section == sections.end() ? std::string() : section->text;
}

std::vector<WordsArea> areas_of(const std::vector<std::string>& headings,
                                const std::vector<domain::Section>& sections)
{
    std::vector<WordsArea> areas;
    for (std::size_t i = 0; i < headings.size(); ++i) {
        const auto name = "section." + std::to_string(i);
        Field area{.name = name + ".text", .label = headings[i]};
        area.value = text_under(sections, headings[i]);
        areas.push_back({name + ".heading", std::move(area)});
    }
    return areas;
}

Field note_field(const domain::Draft& draft, const std::optional<Typed>& typed)
{
    Field note{.name = "note", .label = say("work.note"), .help = say("work.note_help")};
    note.value = typed && typed->note ? *typed->note : draft.note;
    return note;
}

}

FileForm file_form(app::Office& office, const domain::Draft& draft)
{
    const bool account = is_account(office, draft);
    FileForm form{.title = say(draft.upload ? "work.other_file"
                               : account    ? "work.bring_ledger"
                                            : "work.bring_file"),
                  .field = {.name = "file", .label = say("work.file"), .help = say("work.file_kinds")},
                  .hints = {},
                  .button = say("work.upload"),
                  .is_folded = draft.upload.has_value() || (!account && draft.form != domain::Form::list)};
    form.field.accept = ".xlsx,.csv";
    if (account)
        form.hints = {say("work.ledger_hint_1"), say("work.ledger_hint_2"), say("work.ledger_hint_3")};
    return form;
}

std::optional<WordsForm> words_form(app::Office& office, const domain::Draft& draft,
                                    const std::optional<Typed>& typed)
{
    WordsForm form{.areas = {}, .note = {}, .button = say("work.save")};
    if (draft.corrects) form.note = note_field(draft, typed);
    if (!is_account(office, draft) && !draft.upload) {
        const bool again = typed && !typed->sections.empty();
        form.areas = areas_of(headings_of(office, draft),
                              again ? typed->sections : domain::sections_of(app::content_of(draft)));
    }
    if (form.areas.empty() && !form.note) return {};
    return form;
}

Field nothing_field(const domain::Draft& draft, const std::optional<Typed>& typed)
{
    Field field{.name = "reason", .label = say("work.nothing_reason"), .help = say("work.nothing_help")};
    if (draft.form == domain::Form::nothing) field.value = draft.note;
    if (typed && typed->nothing) field.value = *typed->nothing;
    return field;
}

FoundPlace typed_number(const Refusal& obstacle)
{
    Choice explain{
        .words = say("work.keep_explanation"),
        .sends = sends(app::FileDecision::false_alarm, {{"cell", obstacle.field}}),
        .reason =
            Field{.name = "text", .label = say("work.why_not_personal"), .help = say("work.reviewers_see")},
        .offer = say("work.not_personal"),
        .id = "explain-" + std::to_string(std::hash<std::string>()(obstacle.field))};
    return {.tone = tone_class(Tone::bad),
            .title = say("work.settle_first"),
            .where = say("work.in_the_text"),
            .words = say(obstacle),
            .choices = {std::move(explain)}};
}

}
