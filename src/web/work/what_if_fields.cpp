#include "web/work/what_if_fields.hpp"

#include "law/trial.hpp"
#include "render/say.hpp"
#include "store/catalog_layers.hpp"
#include "store/divisions.hpp"
#include "store/happenings.hpp"
#include "web/shared/wording.hpp"
#include "web/work/today_view.hpp"

#include <algorithm>
#include <array>

namespace gongkai::web::work {
namespace {

using domain::Role;
using render::say;

class Fields {
public:
    Fields(Visit& visit, const TypedWhatIf& typed, const std::optional<Refusal>& refusal)
        : office_(visit.reading()), typed_(typed), refusal_(refusal), scopes_(scopes_of(office_.actor, {Role::town_officer}))
    {
    }

    TitledFields all()
    {
        if (typed_.kind == "rules")
            return {{say("what_if.group.whom"), {scope(), text("year", year(), true)}},
                    {say("what_if.group.days"), {rule(), text("days", typed_.days, true), unit(), text("from", typed_.from, true)}},
                    {say("what_if.group.file"), {whose(), file(), toml()}},
                    {say("what_if.group.layer"), {layer(), text("layer_from", typed_.layer_from, true)}}};
        if (typed_.kind == "move")
            return {{"", {village(), happenings(), text("happened_on", typed_.happened_on, true)}}};
        return {{"", {village(), item(), stage(), text("happened_on", typed_.happened_on, true)}}};
    }

private:
    Field made(const std::string& name, const std::string& value, bool is_required = false)
    {
        Field field{.name = name, .label = say("what_if.field." + name), .help = say("what_if.help." + name)};
        field.value = value;
        field.is_required = is_required;
        if (refusal_ && refusal_->field == name) field.error = say(*refusal_);
        return field;
    }

    Field text(const std::string& name, const std::string& value, bool is_short)
    {
        auto field = made(name, value, name == "happened_on" || name == "year");
        field.is_short = is_short;
        return field;
    }

    std::string year() const
    {
        return typed_.year.empty() ? std::to_string(static_cast<int>(office_.today().year())) : typed_.year;
    }

    static void offer(Field& field, const std::string& value, std::string words, const std::string& chosen)
    {
        field.options.push_back({.value = value, .words = std::move(words), .is_chosen = value == chosen});
    }

    std::vector<domain::Division> villages() const
    {
        std::vector<domain::Division> all;
        for (const auto& scope : scopes_)
            for (auto& one : store::Divisions(office_.db).villages_within(scope)) all.push_back(std::move(one));
        return all;
    }


    Field village()
    {
        auto field = made("village", typed_.village, true);
        field.type = "select";
        for (const auto& one : villages()) offer(field, one.code, one.name, typed_.village);
        return field;
    }

    // Of villages and communities alike: what isn't on the list of the village that was chosen is refused in words.
    Field item()
    {
        auto field = made("item", typed_.item, true);
        field.type = "select";
        std::vector<std::string> offered;
        for (const auto& village : villages()) {
            for (const auto& one : office_.catalog(village.code).items) {
                const bool has_rhythm = one.rhythm == law::Rhythm::monthly || one.rhythm == law::Rhythm::quarterly;
                if (has_rhythm || std::ranges::find(offered, one.code) != offered.end()) continue;
                offered.push_back(one.code);
                offer(field, one.code, say("what_if.item", one.name, rhythm_words(one)), typed_.item);
            }
        }
        return field;
    }

    Field stage()
    {
        auto field = made("stage", typed_.stage);
        field.type = "select";
        offer(field, "", say("what_if.no_stage"), typed_.stage);
        for (const std::string one : {"before", "during", "after"}) offer(field, one, say("happening_page.stage." + one), typed_.stage);
        return field;
    }

    Field happenings()
    {
        auto field = made("moves", typed_.moves, true);
        field.type = "select";
        for (const auto& village : villages())
            for (const auto& one : store::Happenings(office_.db).that_count(village.code))
                offer(field, one.id, say("what_if.happening", village.name, render::date(one.happened_on), one.words), typed_.moves);
        return field;
    }

    Field scope()
    {
        auto field = made("scope", typed_.scope, true);
        field.type = "select";
        for (const auto& scope : scopes_) {
            offer(field, scope, say("what_if.whole", village_name(office_, scope)), typed_.scope);
            for (const auto& one : store::Divisions(office_.db).villages_within(scope)) offer(field, one.code, one.name, typed_.scope);
        }
        return field;
    }

    Field rule()
    {
        auto field = made("rule", typed_.rule);
        field.type = "select";
        offer(field, "", say("what_if.no_rule"), typed_.rule);
        for (const auto* one : law::rules_to_try(office_.statutes)) offer(field, one->id, one->asks, typed_.rule);
        return field;
    }

    Field unit()
    {
        auto field = made("unit", typed_.unit);
        field.type = "select";
        offer(field, "", say("what_if.unit_as_now"), typed_.unit);
        for (const std::string one : {"days", "working_days"}) offer(field, one, say("what_if.counted_in." + one), typed_.unit);
        return field;
    }

    // From the province down to the officer's own level.
    Field whose()
    {
        auto field = made("division", typed_.division);
        field.type = "select";
        for (const auto& scope : scopes_)
            for (const std::size_t length : {std::size_t(9), std::size_t(6), std::size_t(4), std::size_t(2)})
                if (length <= scope.size())
                    offer(field, scope.substr(0, length), village_name(office_, scope.substr(0, length)), typed_.division);
        return field;
    }

    Field file()
    {
        auto field = made("file", {});
        field.type = "file";
        field.accept = ".toml";
        return field;
    }

    Field toml()
    {
        auto field = made("toml", typed_.toml);
        field.type = "area";
        return field;
    }

    Field layer()
    {
        auto field = made("layer", typed_.layer);
        field.type = "select";
        offer(field, "", say("what_if.no_layer_chosen"), typed_.layer);
        for (const auto& scope : scopes_) {
            for (const auto kind : {law::AppliesTo::village, law::AppliesTo::community}) offer_draft(field, scope, kind);
            for (const auto& one : store::Divisions(office_.db).villages_within(scope)) offer_draft(field, one.code, app::applies_to(one.code));
        }
        return field;
    }

    void offer_draft(Field& field, const std::string& division, law::AppliesTo kind)
    {
        const auto draft = store::CatalogLayers(office_.db).open(division, kind);
        if (draft) offer(field, draft->id, say("what_if.layer", village_name(office_, division), draft->document), typed_.layer);
    }

    app::Office& office_;
    const TypedWhatIf& typed_;
    const std::optional<Refusal>& refusal_;
    std::vector<std::string> scopes_;
};

}

TitledFields what_if_fields(Visit& visit, const TypedWhatIf& typed, const std::optional<Refusal>& refusal)
{
    return Fields(visit, typed, refusal).all();
}

}
