#include <gtest/gtest.h>

#include "base/text.hpp"
#include "tlog/merkle.hpp"
#include "tlog/naive_tree.hpp"
#include "tlog/proof_file.hpp"
#include "tlog/signed_checkpoint.hpp"

namespace gongkai::tlog {
namespace {

const NoteSigner& town()
{
    static const auto signer = NoteSigner::create("town.example/tlog");
    return signer;
}

ProofFile proof_of_leaf(std::uint64_t index, std::uint64_t size)
{
    const NaiveTree tree(size);
    return {"", index, inclusion_proof(index, size, tree.reader()),
            sign_checkpoint({town().name(), size, tree.root(size)}, town())};
}

TEST(ProofFile, is_written_as_the_specification_says_and_read_back)
{
    auto file = proof_of_leaf(4, 7);
    const auto text = to_text(file);
    EXPECT_TRUE(text.starts_with("c2sp.org/tlog-proof@v1\nindex 4\n"));
    EXPECT_TRUE(text.ends_with("\n\n" + file.checkpoint));
    EXPECT_EQ(std::ranges::count(text, '\n'), 2 + 3 + 1 + std::ranges::count(file.checkpoint, '\n'));
    EXPECT_EQ(parse_proof_file(text), file);
    file.extra = std::string("any\0bytes", 9);
    EXPECT_TRUE(to_text(file).starts_with("c2sp.org/tlog-proof@v1\nextra YW55AGJ5dGVz\nindex 4\n"));
    EXPECT_EQ(parse_proof_file(to_text(file)), file);
}

TEST(ProofFile, proves_its_own_record_to_whoever_has_the_key)
{
    for (std::uint64_t size = 1; size <= 9; ++size)
        for (std::uint64_t index = 0; index < size; ++index) {
            const auto text = to_text(proof_of_leaf(index, size));
            const auto checked = check_proof_file(text, "leaf " + std::to_string(index), town().verifier());
            ASSERT_TRUE(checked) << index << " of " << size;
            EXPECT_EQ(checked->size, size);
            EXPECT_EQ(check_proof_file(text, "leaf", town().verifier()).error(), ProofFileFlaw::not_included);
        }
}

TEST(ProofFile, is_refused_with_any_bit_of_it_flipped)
{
    const auto text = to_text(proof_of_leaf(4, 7));
    for (std::size_t bit = 0; bit < text.size() * 8; ++bit) {
        auto damaged = text;
        damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ 1 << bit % 8);
        EXPECT_FALSE(check_proof_file(damaged, "leaf 4", town().verifier())) << damaged;
    }
}

TEST(ProofFile, says_whether_the_file_the_checkpoint_or_the_proof_is_wrong)
{
    const auto flaw = [](const std::string& text) {
        const auto checked = check_proof_file(text, "leaf 4", town().verifier());
        EXPECT_FALSE(checked) << text;
        return checked ? ProofFileFlaw::malformed : checked.error();
    };
    const auto file = proof_of_leaf(4, 7);
    const auto text = to_text(file);
    EXPECT_EQ(flaw(""), ProofFileFlaw::malformed);
    EXPECT_EQ(flaw(replace_all(text, "@v1", "@v2")), ProofFileFlaw::malformed);
    EXPECT_EQ(flaw(replace_all(text, "index 4", "index 04")), ProofFileFlaw::malformed);
    EXPECT_EQ(flaw(replace_all(text, "index 4\n", "extra \nindex 4\n")), ProofFileFlaw::malformed);
    EXPECT_EQ(flaw(replace_all(text, "index 4\n", "index 4\nextra AAAA\n")), ProofFileFlaw::malformed);
    EXPECT_EQ(flaw(text.substr(0, text.find("\n\n") + 2)), ProofFileFlaw::malformed);
    EXPECT_EQ(flaw(replace_all(text, "\n", "\r\n")), ProofFileFlaw::malformed);
    EXPECT_EQ(flaw(text + "x"), ProofFileFlaw::bad_checkpoint);
    EXPECT_EQ(flaw(replace_all(text, "index 4", "index 5")), ProofFileFlaw::not_included);
    auto longer = file;
    longer.proof.insert(longer.proof.end(), 61, Digest{});
    EXPECT_EQ(flaw(to_text(longer)), ProofFileFlaw::not_included);
    auto too_long = text;
    for (int i = 0; i < 62; ++i)
        too_long.insert(text.find("\n\n"), "\n" + std::string(43, 'A') + "=");
    EXPECT_EQ(flaw(too_long), ProofFileFlaw::malformed);
}

}
}
