// publisher prepare FOLDER COUNT     founds a town; prints as JSON who may approve COUNT drafts that wait for
// it publisher publish FOLDER COUNT [--wait] [--too-early]     publishes, telling each acknowledgement on its
// output publisher check FOLDER             reads such acknowledgements and says what of them is missing or
// not whole
//
// Told are "B draft" when a file was taken in, "A village period code" when an edition is public, "F what"
// when a fault came instead, "R why" for a refusal. --too-early tells A before the edition is committed: a
// wrong program that the harness has to catch. Lines go out by writev, so that faults put into write never
// concern them.

#include <chrono>
#include <fmt/format.h>
#include <iostream>
#include <sstream>
#include <sys/uio.h>
#include <unistd.h>

#include "base/json.hpp"
#include "checker.hpp"

namespace gongkai::endurance {
namespace {

void tell(std::string line)
{
    line += '\n';
    const iovec part{line.data(), line.size()};
    if (writev(STDOUT_FILENO, &part, 1) != static_cast<ssize_t>(line.size())) _exit(3);
}

struct WaitingDraft {
    std::string draft, commitment, village, period;
};
BOOST_DESCRIBE_STRUCT(WaitingDraft, (), (draft, commitment, village, period))

struct Prepared {
    std::string cookie; // the director's
    std::vector<WaitingDraft> drafts;
};
BOOST_DESCRIBE_STRUCT(Prepared, (), (cookie, drafts))

int prepare(const std::string& folder, int count)
{
    Town town(folder);
    town.found();
    Prepared prepared;
    for (int i = 0; i < count; ++i) {
        const auto place = town.next_place();
        const auto draft = town.prepare(place, {});
        prepared.drafts.push_back({draft.id, draft.commitment, place.village, place.period});
    }
    prepared.cookie = town.open_session("director");
    tell(to_json(prepared));
    return 0;
}

Witness teller(bool too_early)
{
    Witness witness;
    witness.file_taken = [](const domain::Draft& draft) { tell("B " + draft.id); };
    if (too_early)
        witness.about_to_publish = [](const Place& place) {
            tell(fmt::format("A {} {} -", place.village, place.period));
        };
    else
        witness.published = [](const domain::Edition& edition) {
            tell(fmt::format("A {} {} {}", edition.village, edition.period, edition.code));
        };
    return witness;
}

void publish_one(Town& town, const Witness& witness)
{
    try {
        town.publish(town.next_place(), witness);
    } catch (const Refused& refusal) {
        tell(std::string("R ") + refusal.what());
    } catch (const std::exception& fault) {
        tell(std::string("F ") + fault.what());
    }
}

int publish(const std::string& folder, int count, bool waits, bool too_early)
{
    Town town(folder);
    const auto witness = teller(too_early);
    tell("ready");
    if (std::string line; waits) std::getline(std::cin, line);
    for (int i = 0; i < count; ++i)
        publish_one(town, witness);
    return 0;
}

Acknowledged read_acknowledged()
{
    Acknowledged acknowledged;
    for (std::string line, what; std::getline(std::cin, line);) {
        std::istringstream words(line);
        words >> what;
        if (what == "A") {
            auto& [place, code] = acknowledged.publications.emplace_back();
            words >> place.village >> place.period >> code;
        } else if (what == "B") {
            words >> acknowledged.files.emplace_back();
        }
    }
    return acknowledged;
}

int check(const std::string& folder)
{
    const auto acknowledged = read_acknowledged();
    const auto since = std::chrono::steady_clock::now();
    Town town(folder);
    const std::chrono::duration<double, std::milli> ready = std::chrono::steady_clock::now() - since;
    const auto wrong = violations(town, acknowledged);
    for (const auto& line : wrong)
        tell("WRONG " + line);
    tell(fmt::format("checked {} publications, {} files; open after {:.0f} ms",
                     acknowledged.publications.size(), acknowledged.files.size(), ready.count()));
    return wrong.empty() ? 0 : 1;
}

int run(const std::vector<std::string>& words)
{
    const auto has = [&](std::string_view word) { return std::ranges::find(words, word) != words.end(); };
    cli::speak_embedded();
    if (words.size() == 3 && words[0] == "prepare") return prepare(words[1], std::stoi(words[2]));
    if (words.size() >= 3 && words[0] == "publish")
        return publish(words[1], std::stoi(words[2]), has("--wait"), has("--too-early"));
    if (words.size() == 2 && words[0] == "check") return check(words[1]);
    return 2;
}

}
}

int main(int count, char** words)
{
    try {
        return gongkai::endurance::run({words + 1, words + count});
    } catch (const std::exception& fault) {
        gongkai::endurance::tell(std::string("WRONG ") + fault.what());
        return 1;
    }
}
