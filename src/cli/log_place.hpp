#pragma once
// A public log that lies somewhere else: below an address, or in a folder of its files.

#include <optional>
#include <string>

#include "app/recover_log.hpp"
#include "outlet/http_get.hpp"

namespace gongkai::cli {

class LogPlace {
public:
    explicit LogPlace(std::string where) : where_(std::move(where)) {}

    std::optional<std::string> file(const std::string& path); // nothing when it isn't there; see trouble()
    const std::optional<Refusal>& trouble() const { return trouble_; } // why nobody answered, the first time
    app::LeafSource leaves();                                          // lives no longer than this

private:
    std::optional<std::string> leaf(std::uint64_t position);

    std::string where_;
    outlet::HttpClient client_;
    std::optional<Refusal> trouble_;
    std::string bundle_path_, bundle_; // the last one fetched
};

}
