#include "web/shared/edition_article.hpp"

#include "app/announcement.hpp"
#include "app/article_photo.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"
#include "render/long_picture.hpp"
#include "render/say.hpp"
#include "web/shared/edition_picture.hpp"
#include "web/shared/edition_sheet.hpp"
#include "web/shared/wording.hpp"

namespace gongkai::web {
namespace {

using render::say;

constexpr std::size_t title_length = 32, digest_length = 128; // what accounts take, with the … of what is cut
constexpr std::size_t words_in_an_article = 6000;             // more than that goes into pictures
constexpr std::size_t most_pictures = 5;
constexpr int tallest_in_an_article = 4000; // so that each stays far below the megabyte that accounts take

std::string title_of(const Dossier& dossier)
{
    const auto& edition = dossier.edition;
    auto title = dossier.village.name + period_words(edition.period) +
                 matter(edition.title, dossier.village.name, edition.period, edition.form);
    if (dossier.is_withdrawn())
        title = say("article.withdrawn", title);
    else if (edition.kind == domain::EditionKind::corrected)
        title = say("article.corrected", title);
    return shorten(title, title_length - 1);
}

std::vector<render::ArticleFigure> figures_of(const render::Sheet& sheet)
{
    if (!sheet.equation) return {};
    std::vector<render::ArticleFigure> figures;
    for (const auto* term : {&sheet.equation->opening, &sheet.equation->income, &sheet.equation->expenditure,
                             &sheet.equation->closing})
        figures.push_back({term->label, say("article.yuan", term->amount)});
    return figures;
}

bool is_short_text(const render::Sheet& sheet)
{
    std::size_t words = 0;
    for (const auto& paragraph : render::paragraphs_of(sheet))
        words += length_of(paragraph);
    return sheet.columns.empty() && words <= words_in_an_article;
}

std::vector<std::string> closing_of(const render::Sheet& sheet, const std::string& address)
{
    auto lines = sheet.signatories;
    if (!sheet.ask.empty()) lines.push_back(say("sheet.ask", sheet.ask));
    lines.push_back(say("article.page_counts", sheet.code, address));
    lines.push_back(sheet.footer);
    return lines;
}

}

render::ArticleText article_text(Visit& visit, const Dossier& dossier)
{
    const auto sheet = sheet_of(visit.reading(), visit.site, dossier);
    const auto facts = picture_facts(visit, dossier);
    render::ArticleText text{.heading = dossier.village.name + " " + sheet.title};
    std::vector<std::string> warnings;
    if (!facts.warning.empty()) warnings.push_back(facts.warning);
    for (const auto& voice : sheet.voice)
        warnings.push_back(voice.lead + voice.text);
    text.warning = join(warnings, " ");
    text.figures = figures_of(sheet);
    for (const auto& photo : sheet.photos)
        text.photos.push_back({.jpeg = app::article_photo(photo.jpeg.bytes), .caption = photo.caption});
    if (is_short_text(sheet)) {
        text.paragraphs = render::paragraphs_of(sheet);
    } else {
        const render::LongPicture picture(sheet, facts, tallest_in_an_article);
        const int shown = std::min(picture.parts(), static_cast<int>(most_pictures));
        for (int part = 1; part <= shown; ++part)
            text.pictures.push_back(picture.png(part));
        text.picture_says = say("article.picture_says", sheet.title);
        if (picture.parts() > shown) text.closing.push_back(say("article.rest", picture.parts() - shown));
    }
    for (auto& line : closing_of(sheet, facts.address))
        text.closing.push_back(std::move(line));
    return text;
}

app::QueueArticle article_of(Visit& visit, const Dossier& dossier)
{
    const auto& edition = dossier.edition;
    const auto sheet = sheet_in_words(visit.reading(), visit.site, dossier);
    const auto words = split(app::announcement(visit.reading(), edition, visit.site.base_url), '\n');
    std::vector<std::string> figures(words.begin() + 1,
                                     words.end() - 2); // between what it is and where it stands
    return {.code = edition.code,
            .title = title_of(dossier),
            .digest = shorten(join(figures, " "), digest_length - 1),
            .content = render::article_html(article_text(visit, dossier)),
            .cover = to_base64(render::picture_cover(sheet))};
}

}
