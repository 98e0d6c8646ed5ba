#include "web/work/contact_view.hpp"

#include "render/say.hpp"
#include "web/shared/page_for.hpp"
#include "web/work/in_charge.hpp"

namespace gongkai::web::work {

namespace {

using render::say;

Field field(const ContactForm& form, const std::string& name, const std::string& value,
            const std::optional<Mistaken>& mistaken)
{
    Field made{.name = name, .label = say("contact." + name), .help = say("contact." + name + "_help")};
    made.value = value;
    if (mistaken && mistaken->typed.village == form.village && mistaken->refusal.field == name)
        made.error = say(mistaken->refusal);
    return made;
}

ContactForm form_of(app::Office& office, const domain::Division& village,
                    const std::optional<Mistaken>& mistaken)
{
    auto now = store::Divisions(office.db).contact(village.code).value_or(store::Contact{});
    const bool again = mistaken && mistaken->typed.village == village.code;
    if (again) now = mistaken->typed;
    ContactForm form{.village = village.code, .name = village.name, .fields = {}, .is_open = again};
    form.fields = {field(form, "person", now.person, mistaken), field(form, "phone", now.phone, mistaken),
                   field(form, "hours", now.hours, mistaken), field(form, "place", now.place, mistaken)};
    return form;
}

}

ContactsPage contacts_page(Visit& visit, const std::optional<Mistaken>& mistaken)
{
    auto& office = visit.reading();
    ContactsPage view{.page = page_for(visit, say("contact.title")),
                      .head = {.crumbs = {{.href = "/work", .words = say("work.today")}},
                               .title = say("contact.title"),
                               .lead = say("contact.means")},
                      .errors = {},
                      .csrf = visit.session->csrf,
                      .forms = {}};
    view.page.width = Width::narrow;
    if (auto notice = notice_of(visit.request)) view.page.banners.push_back(std::move(*notice));
    if (mistaken) view.errors = errors_of(mistaken->refusal);
    for (const auto& village : villages_in_charge(office, {domain::Role::clerk, domain::Role::town_officer}))
        view.forms.push_back(form_of(office, village, mistaken));
    if (view.forms.size() == 1) view.forms.front().is_open = true;
    return view;
}

}
