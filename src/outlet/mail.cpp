#include "outlet/mail.hpp"

#include <curl/curl.h>
#include <fmt/format.h>

#include "base/ensure.hpp"

namespace gongkai::outlet {
namespace {

constexpr long seconds_to_connect = 10;
constexpr long seconds_in_all = 60;

struct ListGone {
    void operator()(curl_slist* list) const noexcept { curl_slist_free_all(list); }
};
using List = std::unique_ptr<curl_slist, ListGone>;

struct MimeGone {
    void operator()(curl_mime* mime) const noexcept { curl_mime_free(mime); }
};
using Mime = std::unique_ptr<curl_mime, MimeGone>;

List list_of(const std::vector<std::string>& lines)
{
    curl_slist* list = nullptr;
    for (const auto& line : lines) list = curl_slist_append(list, line.c_str());
    ENSURE(list != nullptr);
    return List(list);
}

std::vector<std::string> headers_of(const MailServer& server, const Mail& mail)
{
    const auto host = server.from.substr(server.from.find('@') + 1);
    return {"Date: " + mail_date(mail.at),
            "From: " + (server.from_name.empty() ? server.from : encoded_words(server.from_name) + "\r\n <" + server.from + ">"),
            "To: " + mail.to,
            "Subject: " + encoded_words(mail.subject),
            "Message-ID: <" + mail.id + "@" + host + ">",
            "Auto-Submitted: auto-generated"};
}

Mime text_of(CURL* curl, const Mail& mail)
{
    Mime mime(curl_mime_init(curl));
    auto* const part = curl_mime_addpart(mime.get());
    curl_mime_data(part, mail.text.data(), mail.text.size());
    curl_mime_type(part, "text/plain; charset=utf-8");
    curl_mime_encoder(part, "base64"); // short lines of letters: nothing for a server to wrap, stuff or refuse
    return mime;
}

std::size_t forget(const char*, std::size_t, std::size_t count, void*) noexcept
{
    return count;
}

Delivery not_taken(Outcome outcome, std::string says, std::string with)
{
    return {outcome, {.says = std::move(says), .with = {std::move(with)}}};
}

// What the server said counts before what libcurl makes of it: 4xx is "not now", 5xx is "no" (RFC 5321, 4.2.1).
Delivery failed(CURL* curl, CURLcode code)
{
    long reply = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &reply);
    if (code == CURLE_LOGIN_DENIED) return not_taken(Outcome::later, "outlet.mail_login", std::to_string(reply));
    if (reply >= 500 && code != CURLE_USE_SSL_FAILED) return not_taken(Outcome::never, "outlet.mail_refused", std::to_string(reply));
    if (reply >= 400) return not_taken(Outcome::later, "outlet.mail_not_now", std::to_string(reply));
    return not_taken(Outcome::later, "outlet.mail_unreachable", curl_easy_strerror(code));
}

}

struct MailClient::Handle {
    CURL* curl = curl_easy_init();
    ~Handle() { curl_easy_cleanup(curl); }
};

MailClient::MailClient(MailServer server) : server_(std::move(server)), handle_(std::make_unique<Handle>())
{
    ENSURE(handle_->curl != nullptr);
}

MailClient::~MailClient() = default;

Delivery MailClient::send(const Mail& mail)
{
    if (!is_mail_address(mail.to)) return not_taken(Outcome::never, "outlet.mail_address", "");
    auto* const curl = handle_->curl;
    curl_easy_reset(curl); // keeps the connection
    const auto url = fmt::format("{}://{}:{}", server_.tls == MailTls::implicit ? "smtps" : "smtp", server_.host, server_.port);
    const auto headers = list_of(headers_of(server_, mail));
    const auto to = list_of({"<" + mail.to + ">"});
    const auto text = text_of(curl, mail);
    curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(curl, CURLOPT_USE_SSL, static_cast<long>(server_.tls == MailTls::none ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    if (!server_.ca_file.empty()) curl_easy_setopt(curl, CURLOPT_CAINFO, server_.ca_file.c_str());
    if (!server_.user.empty()) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, server_.user.c_str());
        curl_easy_setopt(curl, CURLOPT_PASSWORD, server_.password.c_str());
    }
    curl_easy_setopt(curl, CURLOPT_MAIL_FROM, ("<" + server_.from + ">").c_str());
    curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, to.get());
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(curl, CURLOPT_MIMEPOST, text.get());
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, seconds_to_connect);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, seconds_in_all);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, forget);
    const auto code = curl_easy_perform(curl);
    auto delivery = code == CURLE_OK ? Delivery{} : failed(curl, code);
    curl_easy_setopt(curl, CURLOPT_MIMEPOST, static_cast<curl_mime*>(nullptr));
    return delivery;
}

}
