#pragma once
// What somebody typed into a form whose session had ended: carried through signing in, then sent again.

#include "http/request.hpp"

#include <boost/describe.hpp>
#include <string>
#include <vector>

namespace gongkai::web {

struct KeptField {
    std::string name;
    std::string value;
};
BOOST_DESCRIBE_STRUCT(KeptField, (), (name, value))

struct KeptForm {
    std::string again; // where it was going; empty: nothing is kept
    std::string kept;  // JSON of KeptField
};
BOOST_DESCRIBE_STRUCT(KeptForm, (), (again, kept))

// Without files, tokens and passwords; nothing when it is more than 64 KiB or can't be read.
KeptForm keep_form(const http::Request& request);
std::vector<KeptField> fields_of(const KeptForm& form);

}
