#include "tlog/merkle.hpp"

#include <gtest/gtest.h>

namespace gongkai::tlog {
namespace {

// The eight leaves and nine roots that Certificate Transparency implementations publish with RFC 6962.
TEST(Merkle, gives_the_published_roots_of_rfc_6962)
{
    const std::vector<std::string> leaves{"", "00", "10", "2021", "3031", "40414243", "5051525354555657",
                                          "606162636465666768696a6b6c6d6e6f"};
    const std::vector<std::string> roots{"e3b0c442", "6e340b9c", "fac54203", "aeb6bcfe", "d37ee418",
                                         "4e3bbb1f", "76e67dad", "ddb89be4", "5dc9da79"};
    std::vector<Digest> hashes;
    for (std::size_t n = 0; n <= leaves.size(); ++n) {
        EXPECT_EQ(to_hex(tree_hash(hashes)).substr(0, 8), roots[n]) << n;
        if (n < leaves.size()) hashes.push_back(leaf_hash(*from_hex(leaves[n])));
    }
}

}
}
