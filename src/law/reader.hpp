#pragma once
// Turns the files of statutes/ into Statutes, and checks that they agree with each other and with the program.

#include "law/statutes.hpp"
#include "law/trial.hpp"

#include <optional>
#include <span>

namespace gongkai::law {

struct ReadRule {
    Rule rule;
    std::vector<Case> cases;
};
struct ReadOverride {
    std::string rule, division;
    std::vector<Version> versions;
    std::vector<Case> cases;
};

std::vector<Citation> read_articles(const Toml& law);
ReadRule read_rule(const Toml& root);
ReadOverride read_override(const Toml& root, std::string_view division, const Rule* overridden);
std::optional<CalendarYear> read_calendar(const Toml& root);
Catalog read_catalog(const Toml& root);

class Reader {
public:
    explicit Reader(std::span<const StatuteFile> files);
    Reading read();
    // The files are overrides only, laid over statutes that are fit; or one that was made without a file.
    Trial read_over(const Statutes& statutes);
    Trial read_over(const Statutes& statutes, ReadOverride made);

private:
    struct Source {
        std::string path; // without statutes/
        TomlDocument document;
        bool understood = false;
    };

    void read_laws();
    void read_rules();
    void read_overrides();
    void read_calendars();
    void read_catalogs();
    void make_room_for(const std::string& rule, const std::string& division);
    void accept_override(const Toml& root, ReadOverride read);
    void check_citations(const std::vector<std::string>& ids, const std::string& file, int line);
    void check_rule(const Rule& rule);
    void check_versions(const std::vector<Version>& versions);
    void check_known_rules();
    void check_catalog(const Catalog& catalog, const std::string& file);
    void run_cases();
    void problem(const std::string& file, int line, std::string says);

    std::vector<Source> sources_;
    Reading reading_;
};

}
