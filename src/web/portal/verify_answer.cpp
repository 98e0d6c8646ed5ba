#include "web/portal/verify_answer.hpp"

#include <set>

#include "app/log_proof.hpp"
#include "app/public_log.hpp"
#include "app/verify_export.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"
#include "render/say.hpp"
#include "store/log_entries.hpp"
#include "tlog/proof_file.hpp"
#include "web/shared/check_words.hpp"
#include "web/shared/edition_sheet.hpp"
#include "web/shared/wording.hpp"

namespace gongkai::web::portal {
namespace {

using domain::SheetMark;
using render::say;

std::string address_of(const domain::Edition& edition)
{
    return "/e/" + edition.code;
}

std::string which_words(const Dossier& dossier)
{
    const auto& edition = dossier.edition;
    return say("verify.which", dossier.village.name, period_words(edition.period),
               matter(edition.title, dossier.village.name, edition.period, edition.form), edition.number,
               say("portal.day_and_minute", shanghai_date(edition.published_at),
                   shanghai_minute(edition.published_at).substr(11)));
}

Tag standing_of(const Dossier& dossier)
{
    if (dossier.is_withdrawn()) return tag(Tone::bad, say("portal.withdrawn"));
    return dossier.is_current() ? tag(Tone::ok, say("portal.in_force"))
                                : tag(Tone::warn, say("portal.superseded"));
}

std::vector<Fact> facts_of(const Dossier& dossier)
{
    const auto& edition = dossier.edition;
    return {{.term = say("part.code"), .words = edition.code},
            {.term = say("portal.fact_edition"), .words = say("portal.edition_number", edition.number)},
            {.term = say("portal.fact_period"), .words = period_words(edition.period)},
            {.term = say("verify.state"), .tags = {standing_of(dossier)}}};
}

std::string base64(const Digest& digest)
{
    return to_base64({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

std::vector<Fact> proof_of(Visit& visit, const Dossier& dossier)
{
    std::vector<Fact> facts{{.term = say("verify.commitment"), .words = dossier.edition.commitment}};
    const auto proof = app::prove_edition(visit.reading(), dossier.edition.code);
    if (!proof) return facts;
    facts.push_back({.term = say("verify.position"), .words = std::to_string(proof->position)});
    facts.push_back({.term = say("verify.public_log"), .words = proof->head.origin});
    facts.push_back({.term = say("verify.log_size"), .words = std::to_string(proof->head.size)});
    facts.push_back({.term = say("verify.log_root"), .words = base64(proof->head.root)});
    facts.push_back({.term = say("verify.record"), .words = proof->record});
    std::vector<std::string> path;
    for (const auto& hash : proof->path)
        path.push_back(base64(hash));
    if (!path.empty()) facts.push_back({.term = say("verify.path"), .words = join(path, " ")});
    return facts;
}

std::vector<Link> ways_on(const Dossier& dossier)
{
    std::vector<Link> ways;
    if (!dossier.is_current())
        ways.push_back({.href = address_of(dossier.current()),
                        .words = say("verify.see_current", dossier.current().number),
                        .is_plain = false});
    ways.push_back(
        {.href = address_of(dossier.edition), .words = say("verify.see"), .is_plain = !dossier.is_current()});
    return ways;
}

VerifyAnswer about(Visit& visit, const Dossier& dossier)
{
    const bool withdrawn = dossier.is_withdrawn(), current = dossier.is_current();
    VerifyAnswer answer{.tone = withdrawn ? "bad"
                                : current ? "ok"
                                          : "warn",
                        .sign = withdrawn ? tone_sign(Tone::bad) : tone_sign(current ? Tone::ok : Tone::warn),
                        .title = say(withdrawn ? "verify.withdrawn"
                                     : current ? "verify.current"
                                               : "verify.superseded"),
                        .lines = {which_words(dossier)}};
    if (!withdrawn && !current) answer.lines.push_back(say("verify.see_newer", dossier.current().number));
    answer.facts = facts_of(dossier);
    answer.actions = ways_on(dossier);
    answer.proof = proof_of(visit, dossier);
    const auto at = address_of(dossier.edition);
    answer.files = {{.href = at + "/edition.json", .words = say("verify.export_file")},
                    {.href = at + "/edition.tlog-proof", .words = say("verify.proof_file")},
                    {.href = "/verify/offline.html", .words = say("verify.offline")}};
    answer.check = {.href = at + "/edition.json", .when = "once"};
    return answer;
}

void contradict(VerifyAnswer& answer, std::string title, std::vector<std::string> wrong)
{
    answer.tone = "bad";
    answer.sign = tone_sign(Tone::bad);
    answer.title = std::move(title);
    answer.wrong = std::move(wrong);
    answer.check = {}; // what the browser would find right is the published edition, not what was brought
}

Result<Dossier> dossier_for(Visit& visit, const SheetMark& mark)
{
    if (!mark.site.empty() && mark.site != visit.site.base_url)
        return refuse({.says = "verify.other_site", .field = "file", .with = {mark.site}});
    auto dossier = dossier_of(visit.reading(), mark.code);
    if (!dossier)
        return refuse(
            {.kind = Refusal::Kind::missing, .says = "verify.unknown", .field = "code", .with = {mark.code}});
    return dossier;
}

VerifyAnswer answer_about(Visit& visit, const SheetMark& mark, const Dossier& dossier)
{
    auto answer = about(visit, dossier);
    if (auto words = contradiction_words(mark, dossier); !words.empty())
        contradict(answer, say("verify.contradicted"), {std::move(words)});
    return answer;
}

bool is_printed_of(const render::Sheet& sheet, const std::set<std::string>& watermarks, std::string_view bytes)
{
    using Options = render::SheetOptions;
    for (const auto& watermark : watermarks)
        for (const auto paper : {Options::Paper::a3_landscape, Options::Paper::a4_portrait})
            for (const auto print : {Options::Print::usual, Options::Print::large})
                if (render::sheet_pdf(sheet, {paper, print, watermark}) == bytes) return true;
    return false;
}

// Sheets with equal content are equal bytes; what it was printed over when it was new may have changed since, and
// what a list shows of people.
bool is_our_pdf(Visit& visit, const Dossier& dossier, std::string_view bytes)
{
    const std::set<std::string> watermarks{watermark_of(visit.site, dossier), watermark_of_new(visit.site)};
    if (is_printed_of(sheet_of(visit.reading(), visit.site, dossier), watermarks, bytes)) return true;
    if (!dossier.hides_names()) return false;
    return is_printed_of(sheet_of(visit.reading(), visit.site, with_names(dossier)), watermarks, bytes);
}

Result<VerifyAnswer> answer_to(Visit& visit, const app::SheetPdf& pdf, std::string_view bytes)
{
    if (!pdf.mark) return refuse({.says = "verify.no_mark", .field = "file"});
    const auto dossier = TRY(dossier_for(visit, *pdf.mark));
    auto answer = answer_about(visit, *pdf.mark, dossier);
    const bool ours = is_our_pdf(visit, dossier, bytes);
    (ours ? answer.lines : answer.wrong).push_back(say(ours ? "verify.same_bytes" : "verify.other_bytes"));
    if (!ours && answer.tone == "ok") {
        answer.tone = "warn";
        answer.sign = tone_sign(Tone::warn);
        answer.title = say("verify.other_pdf");
    }
    return answer;
}

std::vector<std::string> wrong_words(const app::ExportedEdition& edition, const app::ExportCheck& check)
{
    std::vector<std::string> words;
    for (const auto& mismatch : check.wrong)
        words.push_back(mismatch_words(edition, mismatch));
    if (words.empty())
        words.push_back(say("check.committed")); // whole in itself, but not the one published here
    return words;
}

Result<VerifyAnswer> answer_to(Visit& visit, const app::ExportedEdition& edition)
{
    const auto mark = domain::read_sheet_mark(edition.code);
    const auto check = app::verify_export(edition, visit.reading().log.verifier());
    auto dossier = mark ? dossier_for(visit, *mark) : Result<Dossier>(std::unexpected(mark.error()));
    if (!dossier) return refuse(dossier.error());
    auto answer = about(visit, *dossier);
    if (edition.commitment != dossier->edition.commitment || !check.holds())
        contradict(answer, say("verify.altered"), wrong_words(edition, check));
    else
        answer.lines.push_back(say("verify.same_data"));
    return answer;
}

Result<VerifyAnswer> answer_to(Visit& visit, const app::ProofAlone& proof)
{
    auto& office = visit.reading();
    const auto entry = store::LogEntries(office.db).at(static_cast<std::int64_t>(proof.index));
    if (!entry || !tlog::check_proof_file(proof.text, entry->record, office.log.verifier()))
        return refuse({.says = "verify.proof_fails", .field = "file"});
    return about(visit, TRY(dossier_for(visit, {.code = entry->code})));
}

VerifyAnswer no_answer(const Refusal& refusal)
{
    return {.tone = "bad",
            .sign = tone_sign(Tone::bad),
            .title = say("verify.not_found"),
            .lines = {say(refusal)}};
}

std::vector<VerifyAnswer> answers_to(Visit& visit, const app::PhotoOfSheets& photo)
{
    std::vector<VerifyAnswer> answers;
    for (const auto& mark : photo.marks) {
        auto answer = answer_to_mark(visit, mark);
        answers.push_back(answer ? std::move(*answer) : no_answer(answer.error()));
    }
    return answers;
}

}

std::string contradiction_words(const SheetMark& mark, const Dossier& dossier)
{
    switch (domain::contradiction(mark, dossier.edition.commitment, dossier.position)) {
    case domain::Contradiction::none: return {};
    case domain::Contradiction::commitment:
        return say("verify.contradicts_commitment", dossier.edition.number);
    case domain::Contradiction::position:
        return say("verify.contradicts_position", *mark.position, *dossier.position);
    }
    std::unreachable();
}

Result<VerifyAnswer> answer_to_mark(Visit& visit, const SheetMark& mark)
{
    auto answer = answer_about(visit, mark, TRY(dossier_for(visit, mark)));
    if (answer.wrong.empty() && answer.tone != "bad") answer.lines.push_back(say("verify.compare"));
    return answer;
}

Result<std::vector<VerifyAnswer>> answers_to_file(Visit& visit, std::string_view bytes)
{
    const auto file = TRY(app::read_sheet_file(bytes));
    if (const auto* photo = std::get_if<app::PhotoOfSheets>(&file)) return answers_to(visit, *photo);
    if (const auto* pdf = std::get_if<app::SheetPdf>(&file)) return {{TRY(answer_to(visit, *pdf, bytes))}};
    if (const auto* edition = std::get_if<app::ExportedEdition>(&file))
        return {{TRY(answer_to(visit, *edition))}};
    return {{TRY(answer_to(visit, std::get<app::ProofAlone>(file)))}};
}

}
