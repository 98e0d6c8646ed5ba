#include "web/column/article_files.hpp"

#include "app/stage_photo.hpp"
#include "base/text.hpp"
#include "domain/statement.hpp"
#include "render/say.hpp"
#include "views/column.hpp"
#include "web/shared/edition_sheet.hpp"
#include "web/shared/edition_table.hpp"
#include "web/shared/edition_words.hpp"
#include "web/shared/names_notice.hpp"
#include "web/shared/wording.hpp"

namespace gongkai::web::column {
namespace {

using domain::EditionKind;
using render::say;

std::string title_of(const Dossier& dossier)
{
    const auto& edition = dossier.edition;
    return join({dossier.village.name, period_words(edition.period),
                 matter(edition.title, dossier.village.name, edition.period, edition.form)},
                " ");
}

std::vector<Fact> facts_of(const Listed& listed, const Dossier& dossier)
{
    const auto& edition = dossier.edition;
    std::vector<Fact> facts{{.term = say("column.published"), .words = shanghai_minute(edition.published_at)},
                            {.term = say("column.source"), .words = listed.committee}};
    if (!edition.reviewed_by.empty())
        facts.push_back({.term = say("column.reviewed"), .words = edition.reviewed_by});
    if (!edition.approved_by.empty())
        facts.push_back({.term = say("column.approved"), .words = edition.approved_by});
    if (dossier.is_current() && !dossier.is_withdrawn() && listed.until)
        facts.push_back({.term = say("column.posted_until"), .words = render::date(*listed.until)});
    return facts;
}

std::vector<Banner> banners_of(const Listed& listed, const Dossier& dossier)
{
    std::vector<Banner> banners;
    const auto& current = dossier.current();
    if (!dossier.is_current())
        banners.push_back(
            {"warn",
             dossier.is_withdrawn() ? say("portal.withdrawn_banner")
                                    : say("portal.superseded_banner", current.number),
             Link{.href = current.code + ".html", .words = say("portal.see_edition", current.number)}});
    if (dossier.is_withdrawn()) return banners;
    if (dossier.is_current() && listed.is_over) banners.push_back({"", say("column.is_over", *listed.until)});
    if (auto hidden = names_hidden_words(dossier); !hidden.empty())
        banners.push_back({"", say("column.is_masked", hidden)});
    return banners;
}

std::vector<Link> editions_of(const Dossier& dossier)
{
    std::vector<Link> links;
    for (const auto& edition : dossier.all)
        links.push_back(
            {.href = edition.code + ".html",
             .words = say("column.edition", event_words(edition), shanghai_minute(edition.published_at)),
             .is_here = edition.code == dossier.edition.code});
    return links;
}

// What may be taken away of an edition: only what counts and is still posted, or names nobody.
bool has_files(const Listed& listed, const store::ColumnEdition& edition)
{
    return edition.code == listed.current().code && !listed.is_withdrawn() && !listed.is_masked;
}

bool has_table(const store::ColumnEdition& edition)
{
    return edition.form == domain::Form::finance || edition.form == domain::Form::list;
}

std::vector<Link> files_of(const Listed& listed, const store::ColumnEdition& edition)
{
    std::vector<Link> links;
    if (!has_files(listed, edition)) return links;
    links.push_back({.href = edition.code + ".pdf", .words = say("column.sheet")});
    if (!has_table(edition)) return links;
    links.push_back({.href = edition.code + ".xlsx", .words = say("portal.file_xlsx")});
    links.push_back({.href = edition.code + ".csv", .words = say("portal.file_csv")});
    return links;
}

// Files of an edition share its name: e/LDG-7K4Q-3M8.1.jpg
std::string photos_beside(const Listed& listed, const store::ColumnEdition& edition)
{
    return has_files(listed, edition) ? edition.code + "." : std::string();
}

ColumnPage frame(const ColumnOf& column, const Listed& listed, const Dossier& dossier,
                 const std::string& title)
{
    auto page = column_page(column, Depth::folder);
    page.navigation = {{.href = "../index.html", .words = say("column.all")}};
    if (column.has_villages())
        page.navigation.push_back(
            {.href = "../" + dossier.village.code + "/index.html", .words = dossier.village.name});
    page.title = say("column.list_title", title, column.name);
    page.description = say("portal.edition_description", title, dossier.edition.code);
    page.original_href = column.site.base_url + "/e/" + dossier.edition.code;
    page.government = government_meta(
        column.site.government, column.site.column,
        {.title = title, .published_at = dossier.edition.published_at, .source = listed.committee});
    return page;
}

std::string html_of(const ColumnOf& column, const Listed& listed, const store::ColumnEdition& edition,
                    const Dossier& dossier)
{
    const auto title = title_of(dossier);
    ArticlePage view{.page = frame(column, listed, dossier, title),
                     .title = title,
                     .facts = facts_of(listed, dossier),
                     .banners = banners_of(listed, dossier),
                     .files = files_of(listed, edition),
                     .editions = editions_of(dossier),
                     .contacts = contact_lines(dossier.contact),
                     .code = edition.code,
                     .commitment = dossier.edition.commitment};
    if (!dossier.content) {
        view.withdrawn = dossier.current().note;
    } else {
        view.content = content_view(*dossier.content, {.photos_at = photos_beside(listed, edition)});
        view.people = people_of(dossier.edition);
        if (edition.kind == EditionKind::corrected) view.note = edition.note;
    }
    render::Out out;
    views::column_article(out, view);
    return out.take();
}

std::string sheet_of_edition(app::Office& office, const ColumnOf& column, const Dossier& dossier)
{
    return render::sheet_pdf(
        sheet_of(office, column.site, dossier),
        {.paper = render::SheetOptions::Paper::a4_portrait, .watermark = watermark_of(column.site, dossier)});
}

render::TableFile table_of_edition(const Dossier& dossier)
{
    return table_file_of(*dossier.content).value_or(render::TableFile());
}

std::string beside(const std::string& code)
{
    return "e/" + code + ".";
}

app::MakeFile open_edition(app::Office& office, const ColumnOf& column, const Listed& listed,
                           const store::ColumnEdition& edition)
{
    auto dossier = dossier_of(office, edition.code).value(); // an edition is never deleted
    return [&office, &column, &listed, &edition, dossier = std::move(dossier)](const std::string& path) {
        const auto which = path.substr(beside(edition.code).size());
        if (which == "html") return html_of(column, listed, edition, dossier);
        if (which == "pdf") return sheet_of_edition(office, column, dossier);
        if (which == "csv") return render::csv(table_of_edition(dossier));
        if (which == "xlsx") return render::xlsx(table_of_edition(dossier));
        return app::picture_asked(office, *dossier.content, which).value();
    };
}

void add_files(std::vector<app::ColumnFile>& files, const SharedColumn& column, const Listed& listed,
               const store::ColumnEdition& edition)
{
    const auto source =
        std::make_shared<const app::FileSource>([column, &listed, &edition](app::Office& office) {
            return open_edition(office, *column, listed, edition);
        });
    const auto add = [&](const std::string& which, const std::string& made_of) {
        files.push_back({beside(edition.code) + which, made_of, source});
    };
    add("html", listed.made_of);
    if (!has_files(listed, edition)) return;
    add("pdf", listed.made_of);
    const auto once = fingerprint({column->made_of, edition.code});
    for (std::size_t i = 0; i < listed.photos; ++i)
        add(domain::photo_file_name(i), once);
    if (!has_table(edition)) return;
    add("csv", once);
    add("xlsx", once);
}

}

std::vector<app::ColumnFile> article_files(const SharedColumn& column)
{
    std::vector<app::ColumnFile> files;
    for (const auto& listed : column->listed)
        for (const auto& edition : listed.editions)
            add_files(files, column, listed, edition);
    return files;
}

}
