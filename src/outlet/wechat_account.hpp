#pragma once
// A public account (公众号): an article into its drafts, for a person to look at and publish; published by us
// only where the account has that right. What developers.weixin.qq.com documents:
//
// - stable_token gives a key for two hours, the same one to everybody who asks; 40001, 40014 and 42001 say
// that it isn't good
//   any more. 40164: our machine isn't on the account's list. 45009: too often for today. 48001: the account
//   has no such right; freepublish was taken from accounts of persons and unverified ones in July 2025.
// - An article's pictures go to media/uploadimg, its cover to material/add_material, then the article to
// draft/add.

#include <map>
#include <string>

#include "base/date.hpp"
#include "outlet/article.hpp"
#include "outlet/wechat_talk.hpp"

namespace gongkai::outlet {

struct WechatAccount {
    std::string division; // whose editions it may be given
    std::string app_id;
    std::string secret;
    std::string author = {};
    bool publishes = false;    // has the right to, and is to
    std::string stand_in = {}; // as a robot's
};

bool is_app_id(std::string_view text);
bool is_app_secret(std::string_view text);

class WechatClient { // of one thread; keeps an account's key as long as it is good
public:
    // Taken: it lies among the drafts, and was given to be published if the account may.
    Delivery add_draft(const WechatAccount& account, const Article& article, Instant now);

private:
    Got key_of(const WechatAccount& account, Instant now, bool is_lost);
    Got carry(const WechatAccount& account, const std::string& key, const Article& article,
              const TakenApart& parts);

    struct Key {
        std::string text;
        Instant good_until;
    };
    WechatTalk talk_;
    std::map<std::string, Key> keys_; // by app id
};

}
