// E-mail, given to a mail server that is strict about what it is told.

#include "outlet/mail.hpp"

#include <filesystem>
#include <gtest/gtest.h>

#include "base/hash.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "support/stand_in.hpp"

namespace gongkai::outlet {
namespace {

using support::StandIn;

const Instant morning = *parse_instant("2026-11-24T00:00:00Z");

Mail mail(std::string to = "liu@example.gov.cn")
{
    return {.id = "m1", .to = std::move(to), .subject = "村务公开提醒：3 件事要办，其中 1 件已经过了日子", .text = "您好：\n\n六道沟村", .at = morning};
}

MailServer server_at(int port)
{
    return {.host = "127.0.0.1", .port = port, .tls = MailTls::none, .user = {}, .password = {}, .from = "gongkai@gk.example.gov.cn", .from_name = "六道沟镇村务公开", .ca_file = {}};
}

boost::json::object taken(StandIn& stand_in)
{
    const auto line = stand_in.line();
    const auto value = parse_json(line);
    if (!value || !value->is_object()) ADD_FAILURE() << "nothing was taken: " << line;
    return value && value->is_object() ? value->as_object() : boost::json::object{};
}

std::string text_of(const boost::json::object& message, const char* name)
{
    const auto* found = message.if_contains(name);
    return found && found->is_string() ? std::string(found->as_string()) : std::string();
}

std::string body_of(const std::string& raw) // as it reads once base64 is undone
{
    const auto from = raw.find("\r\n\r\n", raw.find("base64")) + 4;
    return from_base64(replace_all(trim(raw.substr(from, raw.find("\r\n--", from) - from)), "\r\n", "")).value_or("");
}

TEST(Mail, arrives_with_its_chinese_subject_and_text)
{
    StandIn stand_in("mail_server.py");
    MailClient client(server_at(stand_in.port));
    EXPECT_EQ(client.send(mail()).outcome, Outcome::taken);
    const auto message = taken(stand_in);
    const auto raw = text_of(message, "raw");
    EXPECT_EQ(text_of(message, "sender"), "gongkai@gk.example.gov.cn");
    EXPECT_NE(raw.find("Date: Tue, 24 Nov 2026 08:00:00 +0800\r\n"), std::string::npos);
    EXPECT_NE(raw.find("Subject: =?UTF-8?B?"), std::string::npos);
    EXPECT_NE(raw.find("Message-ID: <m1@gk.example.gov.cn>\r\n"), std::string::npos);
    EXPECT_NE(raw.find(" <gongkai@gk.example.gov.cn>\r\n"), std::string::npos);
    EXPECT_NE(raw.find("charset=utf-8"), std::string::npos);
    EXPECT_EQ(replace_all(body_of(raw), "\r", ""), mail().text);
}

TEST(Mail, keeps_to_the_lines_the_protocol_allows_whatever_is_written)
{
    StandIn stand_in("mail_server.py");
    MailClient client(server_at(stand_in.port));
    auto hard = mail();
    hard.text = ".\n..\n.quit\n" + std::string(5000, 'x') + "\nFrom me\n";
    for (int times = 0; times < 300; ++times) hard.subject += "很长的题目";
    EXPECT_EQ(client.send(hard).outcome, Outcome::taken);
    const auto raw = text_of(taken(stand_in), "raw");
    EXPECT_EQ(replace_all(body_of(raw), "\r", ""), hard.text);
    for (const auto& line : split(raw, '\n'))
        EXPECT_LE(line.size(), line.find("=?UTF-8") == line.npos ? 99u : 77u) << line; // with its \r; RFC 2047, 2: 76
}

TEST(Mail, several_go_over_one_client)
{
    StandIn stand_in("mail_server.py");
    MailClient client(server_at(stand_in.port));
    for (int times = 0; times < 3; ++times) EXPECT_EQ(client.send(mail()).outcome, Outcome::taken);
    for (int times = 0; times < 3; ++times) EXPECT_FALSE(taken(stand_in).empty());
}

TEST(Mail, signs_in_where_it_must_and_waits_when_it_may_not)
{
    StandIn stand_in("mail_server.py", {"--user", "gongkai", "--password", "a secret of the post"});
    auto server = server_at(stand_in.port);
    server.user = "gongkai";
    server.password = "a secret of the post";
    EXPECT_EQ(MailClient(server).send(mail()).outcome, Outcome::taken);
    EXPECT_EQ(text_of(taken(stand_in), "user"), "gongkai");
    server.password = "wrong";
    const auto refused = MailClient(server).send(mail());
    EXPECT_EQ(refused.outcome, Outcome::later);
    EXPECT_EQ(refused.why.says, "outlet.mail_login");
}

TEST(Mail, tells_not_now_from_no)
{
    StandIn stand_in("mail_server.py", {"--most", "3000"});
    MailClient client(server_at(stand_in.port));
    EXPECT_EQ(client.send(mail("temporary@example.gov.cn")).outcome, Outcome::later);
    EXPECT_EQ(client.send(mail("final@example.gov.cn")).outcome, Outcome::never);
    auto large = mail();
    large.text = std::string(4000, 'x');
    EXPECT_EQ(client.send(large).outcome, Outcome::never);
    EXPECT_EQ(client.send(mail("first-later@example.gov.cn")).outcome, Outcome::later);
    EXPECT_EQ(client.send(mail("first-later@example.gov.cn")).outcome, Outcome::taken);
}

TEST(Mail, where_nobody_listens_is_tried_again)
{
    auto server = server_at(1);
    const auto failed = MailClient(server).send(mail());
    EXPECT_EQ(failed.outcome, Outcome::later);
    EXPECT_EQ(failed.why.says, "outlet.mail_unreachable");
}

class TlsMail : public testing::Test {
protected:
    std::string folder = (std::filesystem::temp_directory_path() / ("gongkai-mail-" + std::to_string(::getpid()))).string();
    std::string certificate = folder + "/certificate.pem", key = folder + "/key.pem";

    void SetUp() override
    {
        std::filesystem::create_directories(folder);
        const auto made = std::system(("openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext "
                                       "subjectAltName=DNS:localhost -keyout " + key + " -out " + certificate + " 2>/dev/null").c_str());
        ASSERT_EQ(made, 0);
    }
    void TearDown() override { std::filesystem::remove_all(folder); }

    MailServer at(const StandIn& stand_in, MailTls tls) const
    {
        auto server = server_at(stand_in.port);
        server.host = "localhost";
        server.tls = tls;
        server.ca_file = certificate;
        return server;
    }
};

TEST_F(TlsMail, is_encrypted_before_anything_is_said)
{
    for (const auto& [word, tls] : {std::pair{"starttls", MailTls::starttls}, {"implicit", MailTls::implicit}}) {
        StandIn stand_in("mail_server.py", {"--tls", word, "--certificate", certificate, "--key", key});
        EXPECT_EQ(MailClient(at(stand_in, tls)).send(mail()).outcome, Outcome::taken) << word;
        const auto message = taken(stand_in);
        ASSERT_TRUE(message.contains("encrypted"));
        EXPECT_TRUE(message.at("encrypted").as_bool());
    }
}

TEST_F(TlsMail, is_not_sent_where_encryption_is_missing_or_nobody_vouches_for_it)
{
    StandIn plain("mail_server.py");
    EXPECT_EQ(MailClient(at(plain, MailTls::starttls)).send(mail()).outcome, Outcome::later);
    StandIn stranger("mail_server.py", {"--tls", "starttls", "--certificate", certificate, "--key", key});
    auto server = at(stranger, MailTls::starttls);
    server.ca_file.clear();
    EXPECT_EQ(MailClient(server).send(mail()).outcome, Outcome::later);
}

TEST(MailAddress, is_one_account_at_one_domain)
{
    for (const auto* fine : {"liu@example.gov.cn", "liu.chunhai+gongkai@mail.example.com", "13900000000@139.com", "a_b@x-y.cn"})
        EXPECT_TRUE(is_mail_address(fine)) << fine;
    for (const auto* wrong : {"", "liu", "liu@", "@example.cn", "liu@localhost", "liu@@example.cn", "liu @example.cn", "liu@example.cn\r\nBcc: x@y.cn",
                              "刘@example.cn", "liu@例子.cn", "<liu@example.cn>", "liu@example.cn,x@y.cn", ".liu@example.cn", "liu@.cn", "liu@example.cn.",
                              "liu..x@example.cn", "liu@exa_mple.cn", "liu@-x.cn"})
        EXPECT_FALSE(is_mail_address(wrong)) << wrong;
    EXPECT_FALSE(is_mail_address(std::string(65, 'a') + "@example.cn"));
    EXPECT_FALSE(is_mail_address("a@" + std::string(252, 'b') + ".cn"));
}

TEST(EncodedWords, are_short_and_whole)
{
    std::string long_one;
    for (int times = 0; times < 50; ++times) long_one += "a公开";
    std::string back;
    for (const auto& piece : split(encoded_words(long_one), '\n')) {
        const auto word = trim(piece);
        EXPECT_LE(word.size(), 75u);
        const auto inside = from_base64(word.substr(10, word.size() - 12));
        ASSERT_TRUE(inside);
        EXPECT_TRUE(is_utf8(*inside)) << word;
        back += *inside;
    }
    EXPECT_EQ(back, long_one);
    EXPECT_EQ(encoded_words(""), "");
}

}
}
