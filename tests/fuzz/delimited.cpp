// CSV and TSV in the encodings offices use.
#include "intake/delimited.hpp"

#include "fuzz/support/workbook.hpp"

namespace gongkai::intake {

FUZZ_TARGET(delimited)
{
    const auto text = to_utf8(bytes);
    if (text) ENSURE(is_utf8(*text) && text->size() <= 3 * bytes.size());
    if (text) ENSURE(std::string_view(",;\t").find(guess_separator(*text)) != std::string_view::npos);
    fuzz::check(read_delimited(bytes, bytes.substr(0, 20), fuzz::small_limits));
}

}
