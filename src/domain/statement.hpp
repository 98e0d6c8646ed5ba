#pragma once
// The public form of a month's money (公开表): a Book as the content of an edition, and back. Keys are stable:
// commitments and exports rest on them.

#include "domain/book.hpp"
#include "domain/content.hpp"
#include "domain/ledger.hpp"

#include <optional>
#include <vector>

namespace gongkai::domain {

Content to_content(const Book& book, const std::vector<Answer>& answers);
std::optional<Book> to_book(const Content& content); // nothing when it isn't a finance content

// The clerk's words on warnings, published with the account: which voucher, what they said.
struct PublishedAnswer {
    std::string subject;
    std::string text;
};
std::vector<PublishedAnswer> answers_of(const Content& content);

}
