#include <gtest/gtest.h>

#include "base/hash.hpp"
#include "base/text.hpp"
#include "tlog/note.hpp"

namespace gongkai::tlog {
namespace {

// The example of c2sp.org/signed-note.
constexpr auto spec_key = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
constexpr auto spec_note =
    "This is an example message.\n\n"
    "— example.com/foo "
    "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";
// The key and the signature that golang.org/x/mod/sumdb/note documents.
constexpr auto go_private = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
constexpr auto go_key = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
constexpr auto go_text = "If you think cryptography is the answer to your problem,\n"
                         "then you don't know what your problem is.\n";
constexpr auto go_line =
    "— PeterNeumann "
    "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

const NoteSigner& town()
{
    static const auto signer = NoteSigner::create("town.example/tlog");
    return signer;
}

NoteFlaw flaw_of(std::string_view bytes, const NoteVerifier& known = town().verifier())
{
    const auto opened = open_note(bytes, std::span(&known, 1));
    EXPECT_FALSE(opened) << bytes;
    return opened ? NoteFlaw::too_long : opened.error();
}

TEST(Note, of_the_specification_opens)
{
    const auto key = NoteVerifier::parse(spec_key);
    ASSERT_TRUE(key);
    EXPECT_EQ(key->to_text(), spec_key);
    const auto opened = open_note(spec_note, std::span(&*key, 1));
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->text, "This is an example message.\n");
    EXPECT_EQ(opened->signers, std::vector<std::string>{"example.com/foo"});
}

TEST(Note, is_signed_byte_for_byte_as_go_signs_it)
{
    const auto signer = NoteSigner::parse(go_private);
    ASSERT_TRUE(signer);
    EXPECT_EQ(signer->verifier().to_text(), go_key);
    EXPECT_EQ(signer->to_private_text(), go_private);
    EXPECT_EQ(sign_note(go_text, *signer), std::string(go_text) + "\n" + go_line);
}

TEST(Note, may_hold_empty_lines_and_is_split_at_the_last)
{
    const auto note = sign_note("one\n\ntwo\n\n", town());
    const auto opened = open_note(note, std::span(&town().verifier(), 1));
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->text, "one\n\ntwo\n\n");
}

TEST(Note, is_refused_with_any_bit_of_it_flipped)
{
    const auto note = sign_note("town.example/tlog\n3\n", town());
    for (std::size_t bit = 0; bit < note.size() * 8; ++bit) {
        auto damaged = note;
        damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ 1 << bit % 8);
        EXPECT_FALSE(open_note(damaged, std::span(&town().verifier(), 1))) << bit;
    }
}

TEST(Note, is_refused_cut_off_anywhere)
{
    const auto note = sign_note("town.example/tlog\n3\n", town());
    for (std::size_t size = 0; size < note.size(); ++size)
        EXPECT_FALSE(open_note(note.substr(0, size), std::span(&town().verifier(), 1))) << size;
}

TEST(Note, says_what_is_wrong_with_it)
{
    const auto note = sign_note("text\n", town());
    EXPECT_EQ(flaw_of(std::string(1'000'001, 'a')), NoteFlaw::too_long);
    EXPECT_EQ(flaw_of("te\txt\n\n" + note.substr(6)), NoteFlaw::not_text);
    EXPECT_EQ(flaw_of("te\xFFt\n\n" + note.substr(6)), NoteFlaw::not_text);
    EXPECT_EQ(flaw_of(replace_all(note, "\n", "\r\n")), NoteFlaw::not_text);
    EXPECT_EQ(flaw_of("text\n"), NoteFlaw::no_signatures);
    EXPECT_EQ(flaw_of("text\n\n"), NoteFlaw::no_signatures);
    EXPECT_EQ(flaw_of(note + "\n"), NoteFlaw::no_signatures);
    EXPECT_EQ(flaw_of(note + "thanks\n"), NoteFlaw::malformed_signature);
    EXPECT_EQ(flaw_of(note + "— a+b AAAAAAA=\n"), NoteFlaw::malformed_signature);
    EXPECT_EQ(flaw_of(note + "— a b AAAAAAA=\n"), NoteFlaw::malformed_signature);
    EXPECT_EQ(flaw_of(note + "— a AAAAAA==\n"), NoteFlaw::malformed_signature); // nothing but a key id
    EXPECT_EQ(flaw_of(note + "— a AAAAAAB=\n"), NoteFlaw::malformed_signature); // base64 with loose bits
    EXPECT_EQ(flaw_of("other\n\n" + note.substr(6)), NoteFlaw::wrong_signature);
    EXPECT_EQ(flaw_of(sign_note("text\n", NoteSigner::create("town.example/tlog"))), NoteFlaw::no_known_key);
}

TEST(Note, passes_over_unknown_keys_up_to_a_hundred_lines)
{
    const auto note = sign_note("text\n", town());
    auto many = note;
    for (int i = 1; i < 100; ++i)
        many += NoteSigner::create("witness.example").signature_line("other\n");
    EXPECT_TRUE(open_note(many, std::span(&town().verifier(), 1)));
    many += NoteSigner::create("witness.example").signature_line("other\n");
    EXPECT_EQ(flaw_of(many), NoteFlaw::too_many_signatures);
}

TEST(Note, is_refused_when_one_known_key_of_two_fails)
{
    const auto witness = NoteSigner::create("witness.example");
    const std::vector known{town().verifier(), witness.verifier()};
    const auto note = sign_note("text\n", town());
    EXPECT_EQ(open_note(note + witness.signature_line("text\n"), known)->signers,
              (std::vector<std::string>{"town.example/tlog", "witness.example"}));
    EXPECT_EQ(open_note(note + witness.signature_line("else\n"), known).error(), NoteFlaw::wrong_signature);
}

TEST(NoteVerifier, is_read_only_when_every_character_is_right)
{
    const std::string key = go_key;
    for (std::size_t at = 0; at < key.size(); ++at) {
        auto damaged = key;
        damaged[at] = static_cast<char>(damaged[at] + 1);
        EXPECT_FALSE(NoteVerifier::parse(damaged)) << damaged;
        EXPECT_FALSE(NoteVerifier::parse(key.substr(0, at))) << at;
    }
    EXPECT_FALSE(NoteVerifier::parse(replace_all(key, "c74f20a3", "C74F20A3")));
    EXPECT_FALSE(NoteVerifier::parse(key + "\n"));
}

TEST(NoteSigner, is_read_only_with_the_right_key_id)
{
    EXPECT_FALSE(NoteSigner::parse(replace_all(go_private, "c74f20a3", "c74f20a4")));
    EXPECT_FALSE(NoteSigner::parse(replace_all(go_private, "PeterNeumann", "PeterNeuman")));
    EXPECT_FALSE(NoteSigner::parse(replace_all(go_private, "PRIVATE", "private")));
    EXPECT_FALSE(NoteSigner::parse(go_key));
}

TEST(KeyName, has_no_space_of_any_kind_and_no_plus)
{
    EXPECT_TRUE(is_key_name("gongkai.example.cn/tlog"));
    EXPECT_TRUE(is_key_name("公开.example/tlog"));
    for (const auto* name :
         {"", "a b", "a+b", "a\tb", "a\nb", "a\u00A0b", "a\u3000b", "a\u2028b", "a\u0085b", "a\xFF"})
        EXPECT_FALSE(is_key_name(name)) << name;
}

}
}
