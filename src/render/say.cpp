#include "render/say.hpp"

#include <atomic>
#include <mutex>

#include "base/ensure.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "base/toml.hpp"

namespace gongkai::render {

namespace {

template<class Map>
void gather(const Toml& table, const std::string& prefix, Map& sentences)
{
    for (const std::string& key : table.keys()) {
        const Toml value = table.at(key);
        const std::string path = prefix.empty() ? key : prefix + "." + key;
        if (value.kind() == Toml::Kind::table) {
            gather(value, path, sentences);
        } else if (value.kind() != Toml::Kind::text) {
            value.problem(path + " is not a text");
        } else if (!sentences.emplace(path, *value.as_text()).second) {
            value.problem(path + " is already said in another file");
        }
    }
}

std::optional<std::size_t> blank_number(std::string_view digits)
{
    if (digits.empty() || digits.size() > 2) return std::nullopt;
    std::size_t number = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') return std::nullopt;
        number = number * 10 + static_cast<std::size_t>(c - '0');
    }
    return number;
}

std::string grouped(std::string digits)
{
    for (std::size_t at = digits.size(); at > 3; at -= 3)
        digits.insert(at - 3, 1, ',');
    return digits;
}

std::atomic<const Catalogue*> spoken_now{nullptr};

}

Catalogue::Catalogue(std::string language, const std::vector<WordFile>& files, Missing missing)
    : language_(std::move(language)), missing_(missing)
{
    for (const WordFile& file : files) {
        const TomlDocument document(file.name, file.toml);
        gather(document.root(), "", sentences_);
        if (!document.problems().empty()) throw Bug(to_text(document.problems().front()));
    }
}

std::string Catalogue::say(std::string_view key, std::span<const std::string> blanks) const
{
    const auto found = sentences_.find(key);
    if (found == sentences_.end()) {
        if (missing_ == Missing::is_a_bug) throw Bug("no sentence for " + std::string(key));
        return std::string(key);
    }
    std::string said;
    std::string_view rest = found->second;
    while (true) {
        const std::size_t open = rest.find('{');
        const std::size_t close = open == rest.npos ? rest.npos : rest.find('}', open);
        if (close == rest.npos) return said.append(rest);
        const auto number = blank_number(rest.substr(open + 1, close - open - 1));
        const bool filled = number && *number < blanks.size();
        if (number && !filled && missing_ == Missing::is_a_bug)
            throw Bug(std::string(key) + " has a blank that nothing fills: " + found->second);
        said.append(rest.substr(0, open));
        said.append(filled ? std::string_view(blanks[*number]) : rest.substr(open, close - open + 1));
        rest.remove_prefix(close + 1);
    }
}

bool Catalogue::has(std::string_view key) const
{
    return sentences_.contains(key);
}

std::vector<std::string> Catalogue::keys() const
{
    std::vector<std::string> keys;
    for (const auto& [key, sentence] : sentences_)
        keys.push_back(key);
    std::ranges::sort(keys);
    return keys;
}

Catalogue read_catalogue(const std::filesystem::path& folder, Catalogue::Missing missing)
{
    std::vector<WordFile> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".toml")
            files.push_back({entry.path().string(), read_file(entry.path()).value_or("")});
    std::ranges::sort(files, {}, &WordFile::name);
    return Catalogue(folder.filename().string(), files, missing);
}

void speak(Catalogue catalogue)
{
    // Whoever is in the middle of a sentence may still hold the earlier one, so none is ever let go.
    static std::mutex lock;
    static std::vector<std::unique_ptr<const Catalogue>> all;
    const std::scoped_lock held(lock);
    all.push_back(std::make_unique<const Catalogue>(std::move(catalogue)));
    spoken_now = all.back().get();
}

const Catalogue& spoken()
{
    const Catalogue* const catalogue = spoken_now;
    if (!catalogue) throw Bug("speak() was not called before the first sentence");
    return *catalogue;
}

std::string say(const Refusal& refusal)
{
    return spoken().say(refusal.says, refusal.with);
}

std::string date(Date date)
{
    return say("format.date", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
               static_cast<unsigned>(date.day()));
}

std::string short_date(Date date)
{
    return say("format.short_date", static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string month(Month month)
{
    return say("format.month", static_cast<int>(month.year()), static_cast<unsigned>(month.month()));
}

std::string quarter(Quarter quarter)
{
    return say("format.quarter", quarter.year, quarter.number);
}

std::string minute(Instant instant)
{
    const Date day = shanghai_date(instant);
    return say("format.minute", static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()),
               std::string_view(shanghai_minute(instant)).substr(11));
}

std::string money(Money money)
{
    return to_text(money);
}

std::string number(std::int64_t n)
{
    const std::string digits = std::to_string(n);
    return n < 0 ? "-" + grouped(digits.substr(1)) : grouped(digits);
}

}
