#pragma once
// The words beside which a number is what they say: column heads, labels, words in running text.

#include <string_view>

namespace gongkai::privacy {

struct Context {
    bool identity = false;
    bool card = false;
    bool social = false;
    bool phone = false;
    bool reference =
        false; // numbers of projects, papers, vouchers: what looks like an old identity number isn't
    bool ordinary = false; // amounts, dates, names: the head of a column that holds none of the above

    bool says_something() const { return identity || card || social || phone || reference || ordinary; }
    Context operator|(const Context& other) const;
};

Context context_of(std::string_view words); // all words anywhere in it count
Context
context_before(std::string_view text_before);   // only the words closest to the number, at the text's end
bool may_be_head(std::string_view cell_text);   // neither a single character nor a paragraph
bool holds_figures(std::string_view cell_text); // five digits or more: an entry, not a head

}
