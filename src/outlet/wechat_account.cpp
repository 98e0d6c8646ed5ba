#include "outlet/wechat_account.hpp"

#include <algorithm>

#include "base/hash.hpp"
#include "base/json.hpp"
#include "outlet/robot.hpp"

namespace gongkai::outlet {
namespace {

constexpr auto before_it_ends = std::chrono::minutes(5);

bool is_made_of(std::string_view text, std::string_view letters)
{
    return std::ranges::all_of(text, [&](char c) { return letters.find(c) != letters.npos; });
}

bool is_about_the_key(std::int64_t code)
{
    return code == 40001 || code == 40014 || code == 42001;
}

bool may_stand_in_an_address(std::string_view key)
{
    return !key.empty() && std::ranges::all_of(key, [](unsigned char c) {
        return std::isalnum(c) || c == '-' || c == '_' || c == '.';
    });
}

std::string address(const WechatAccount& account, const std::string& path)
{
    return (account.stand_in.empty() ? "https://api.weixin.qq.com" : account.stand_in) + "/cgi-bin/" + path;
}

std::string draft_of(const WechatAccount& account, const Article& article, const std::string& content,
                     const std::string& cover)
{
    return to_json_text(boost::json::object{
        {"articles", boost::json::array{boost::json::object{{"title", article.title},
                                                            {"author", account.author},
                                                            {"digest", article.digest},
                                                            {"content", content},
                                                            {"content_source_url", article.source},
                                                            {"thumb_media_id", cover},
                                                            {"need_open_comment", 0},
                                                            {"only_fans_can_comment", 0}}}}});
}

}

bool is_app_id(std::string_view text)
{
    return text.size() == 18 && text.starts_with("wx") && is_made_of(text.substr(2), "0123456789abcdef");
}

bool is_app_secret(std::string_view text)
{
    return text.size() == 32 && is_made_of(text, "0123456789abcdef");
}

Got WechatClient::key_of(const WechatAccount& account, Instant now, bool is_lost)
{
    auto& kept = keys_[account.app_id];
    if (!is_lost && !kept.text.empty() && now < kept.good_until) return kept.text;
    const boost::json::object asked{{"grant_type", "client_credential"},
                                    {"appid", account.app_id},
                                    {"secret", account.secret},
                                    {"force_refresh", is_lost}};
    auto key = talk_.ask(address(account, "stable_token"), "access_token", to_json_text(asked));
    if (key && !may_stand_in_an_address(*key))
        return std::unexpected(
            NoValue{0, {Outcome::later, {.says = "outlet.account_unreadable", .with = {"200"}}}});
    if (key) kept = {*key, Instant(now + std::chrono::seconds(talk_.lasts()) - before_it_ends)};
    return key;
}

// Pictures first, for the text needs their addresses. What was uploaded for a draft that then fails is lost
// on their side.
Got WechatClient::carry(const WechatAccount& account, const std::string& key, const Article& article,
                        const TakenApart& parts)
{
    const auto with_key = "access_token=" + key;
    std::vector<std::string> addresses;
    for (const auto& picture : parts.pictures) {
        auto uploaded = talk_.upload(address(account, "media/uploadimg?" + with_key), "url", picture);
        if (!uploaded) return uploaded;
        addresses.push_back(std::move(*uploaded));
    }
    const auto cover = talk_.upload(address(account, "material/add_material?type=image&" + with_key),
                                    "media_id", from_base64(article.cover).value());
    if (!cover) return cover;
    auto draft = talk_.ask(address(account, "draft/add?" + with_key), "media_id",
                           draft_of(account, article, put_together(parts, addresses), *cover));
    if (!draft || !account.publishes) return draft;
    const auto published = talk_.ask(address(account, "freepublish/submit?" + with_key), "publish_id",
                                     to_json_text(boost::json::object{{"media_id", *draft}}));
    if (published) return published;
    // The draft is there: trying again would only put a second one beside it.
    return std::unexpected(NoValue{
        0,
        {Outcome::never,
         {.says = "outlet.account_not_published", .with = {std::to_string(published.error().code)}}}});
}

// A key that isn't good any more is fetched anew, once.
Delivery WechatClient::add_draft(const WechatAccount& account, const Article& article, Instant now)
{
    if (!account.stand_in.empty() && !is_loopback(account.stand_in))
        return {Outcome::never, {.says = "outlet.account_address"}};
    if (const auto sound = within_limits(article); !sound) return {Outcome::never, sound.error()};
    const auto parts = take_apart(article.content).value();
    Got got;
    for (const bool is_lost : {false, true}) {
        got = key_of(account, now, is_lost);
        if (got) got = carry(account, *got, article, parts);
        if (got || !is_about_the_key(got.error().code)) break;
    }
    return got ? Delivery{} : got.error().delivery;
}

}
