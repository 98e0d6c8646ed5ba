#pragma once
// Fixes a content: draws a salt for every text in it and computes the commitment that reviews, approvals and the
// edition are bound to.

#include "domain/content.hpp"

#include <string>

namespace gongkai::app {

struct SealedContent {
    std::string salts;      // hex, 16 bytes for each leaf in canonical order
    std::string commitment; // hex
};

SealedContent seal_content(const domain::Content& content);
std::string commitment_of(const domain::Content& content, const std::string& salts); // empty: salts don't fit

}
