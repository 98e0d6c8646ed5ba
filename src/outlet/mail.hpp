#pragma once
// Gives one e-mail to a mail server (libcurl's SMTP): UTF-8 subject and text, STARTTLS or TLS from the start.

#include <memory>
#include <string>

#include "base/date.hpp"
#include "outlet/delivery.hpp"

namespace gongkai::outlet {

enum class MailTls { none, starttls, implicit };
BOOST_DESCRIBE_ENUM(MailTls, none, starttls, implicit)

struct MailServer {
    std::string host;
    int port = 587;
    MailTls tls = MailTls::starttls;
    std::string user, password; // empty: without signing in
    std::string from;           // address
    std::string from_name;      // 六道沟镇村务公开
    std::string ca_file;        // who vouches for the server; empty: whom the system trusts
};

struct Mail {
    std::string id; // stays the same when it is sent again, so that nobody keeps two
    std::string to; // address
    std::string subject;
    std::string text;
    Instant at;
};

// One account at a domain with a dot in it, ASCII, up to 254 characters: nothing that could end a header line.
bool is_mail_address(std::string_view text);
// RFC 2047 in pieces of 75 characters; no piece ends inside a character.
std::string encoded_words(std::string_view utf8);
std::string mail_date(Instant at); // Tue, 24 Nov 2026 08:00:00 +0800

class MailClient { // keeps the connection for the next one
public:
    explicit MailClient(MailServer server);
    ~MailClient();
    MailClient(const MailClient&) = delete;

    Delivery send(const Mail& mail);

private:
    struct Handle;
    MailServer server_;
    std::unique_ptr<Handle> handle_;
};

}
