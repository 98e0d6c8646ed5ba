#pragma once
// Photos of a board as a form brings them: the good ones, and what was wrong with each of the others.

#include "app/look_at_photo.hpp"
#include "app/office.hpp"
#include "http/form.hpp"

namespace gongkai::web {

struct Photos {
    std::vector<app::LookedAtPhoto> looked_at;
    std::vector<Refusal> refused;
    std::vector<std::string> uploads; // files that came in pieces and were looked at: no longer needed
};

// Those of the field `photos`; refused when there are none, or too many at once.
Result<Photos> photos_sent(const http::Form& form, std::size_t at_most);
// And those that `uploads` names, of the actor's own.
Result<Photos> photos_sent(app::Office& office, const http::Form& form, std::size_t at_most);

}
