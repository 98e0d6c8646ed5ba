#pragma once
// Everything a command or the server stands on, opened in order: words, law, folder, key, database.

#include <memory>

#include "app/house.hpp"
#include "cli/commands.hpp"
#include "db/pool.hpp"
#include "render/say.hpp"

namespace gongkai::cli {

void speak_embedded(); // say() from the sentences the program carries
std::vector<law::StatuteFile> embedded_statute_files();
const law::Statutes& embedded_statutes(); // read once; throws when what we carry is broken
std::string say_key(std::string_view key, const std::vector<std::string>& with);

class Premises {
public:
    // Makes the folder, opens the database and brings it to this program's schema. Throws when a backup is due
    // before that and can't be made.
    Premises(const Config& config, const Clock& clock, Upgrade upgrade = Upgrade::after_backup);

    app::House house;
    // Becomes the one process that publishes from this folder; refused while another is, or while the log
    // must not grow.
    Result<> sign();
    app::Desk desk(app::Desk::Purpose purpose, domain::Actor actor = {}); // one turn, now

private:
    struct Parts;
    explicit Premises(std::shared_ptr<Parts> parts, const Clock& clock);
    std::shared_ptr<Parts> parts_;
};

}
