#pragma once
// A town on the disk whose three people publish one month after the other, village by village, through the
// verbs and on the premises that `gongkai serve` stands on.

#include <functional>

#include "cli/premises.hpp"
#include "domain/draft.hpp"
#include "domain/edition.hpp"

namespace gongkai::endurance {

inline constexpr auto item = "cai-01";

struct Place { // what is published next
    std::string village;
    std::string period;
};

struct Witness { // is told of each step when it has been acknowledged
    std::function<void(const domain::Draft&)> file_taken;
    std::function<void(const Place&)> about_to_publish;
    std::function<void(const domain::Edition&)> published;
};

class Town {
public:
    explicit Town(const std::filesystem::path& folder);

    void found(); // divisions, people, two years of duties; once
    Place next_place();
    domain::Draft prepare(const Place& place, const Witness& witness); // up to the committee's signature
    void publish(const Place& place, const Witness& witness);
    std::string open_session(const std::string& login); // → cookie

    app::Desk as(const domain::Actor& actor);
    cli::Premises& premises() { return premises_; }

private:
    domain::Actor person(const std::string& login, domain::Role role);
    const domain::Actor& known(domain::Actor& actor, const std::string& login);

    SystemClock clock_;
    cli::Config config_;
    cli::Premises premises_;
    std::vector<std::string> villages_;
    std::size_t next_ = 0;
    domain::Actor clerk_, chair_, director_;
};

struct Refused : std::runtime_error { // a verb said no where nothing speaks against it
    using std::runtime_error::runtime_error;
};

}
