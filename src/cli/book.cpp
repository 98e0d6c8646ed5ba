#include "app/examine_file.hpp"
#include "cli/commands.hpp"
#include "cli/premises.hpp"
#include "domain/book_check.hpp"
#include "intake/read_workbook.hpp"
#include "privacy/scan.hpp"

#include <filesystem>
#include <fmt/format.h>

namespace gongkai::cli {
namespace {

std::string name_of(const std::string& path)
{
    return std::filesystem::path(path).filename().string();
}

app::Examination examine(const std::string& path, const std::string& bytes,
                         const std::optional<domain::Closing>& last_month)
{
    static const auto categories = domain::load_categories();
    app::FileChoices choices;
    choices.reading.file_name = name_of(path);
    return app::examine_file(bytes, name_of(path), choices, last_month, categories);
}

void print_findings(const domain::Verdict& verdict)
{
    for (const auto& finding : verdict.findings)
        fmt::print("{} {}{}{} {}\n    {}\n", finding.severity == domain::Severity::refusal ? "✕" : "!", finding.sheet,
                   finding.sheet.empty() ? "" : " ", finding.cell, domain::sentence(finding, say_key),
                   domain::way_out(finding, say_key));
}

std::string sentence_of_sums(const domain::Book& book)
{
    return render::say("command.book_sums", book.opening, book.income, book.expenditure, book.closing,
                       static_cast<std::int64_t>(book.entries.size()));
}

Result<std::optional<domain::Closing>> closing_after(const std::string& after)
{
    if (after.empty()) return std::optional<domain::Closing>();
    const auto before = examine(after, TRY(bytes_of(after)), {});
    return std::optional(domain::closing_of(before.ledger));
}

}

int book_check(const std::string& file, const std::string& after, Format format)
{
    const auto last_month = closing_after(after);
    if (!last_month) return refuse_aloud(last_month.error());
    const auto bytes = bytes_of(file);
    if (!bytes) return refuse_aloud(bytes.error());
    const auto examination = examine(file, *bytes, *last_month);
    const bool no = examination.verdict.outcome == domain::Outcome::refused;
    if (format == Format::json) {
        print_json(domain::answer(examination.ledger, examination.verdict, say_key));
    } else {
        print_words(sentence_of_sums(examination.ledger.book) + "\n");
        print_findings(examination.verdict);
    }
    if (no && !examination.verdict.findings.empty())
        fmt::print(stderr, "{}\n", domain::sentence(examination.verdict.findings.front(), say_key));
    return no ? refused : done;
}

int scan(const std::string& file, Format format)
{
    const auto bytes = bytes_of(file);
    if (!bytes) return refuse_aloud(bytes.error());
    std::vector<privacy::Finding> findings;
    if (file == "-") {
        findings = privacy::scan_text(*bytes);
    } else {
        const auto book = intake::read_workbook(*bytes, name_of(file));
        if (!book) return refuse_aloud(book.error());
        findings = privacy::scan(*book);
    }
    if (format == Format::json) print_json(privacy::answer(findings));
    else
        for (const auto& finding : findings)
            fmt::print("{} {} {} {}\n", finding.sheet, finding.cell,
                       render::say(std::string("kind.") + boost::describe::enum_to_string(finding.kind, "")),
                       finding.excerpt);
    if (!findings.empty())
        fmt::print(stderr, "{}\n", render::say("command.scan_found", static_cast<std::int64_t>(findings.size())));
    return findings.empty() ? done : refused;
}

}
