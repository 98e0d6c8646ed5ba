#pragma once
// How the working pages put things: what a draft is called, where it stands, what a refusal says.

#include "app/office.hpp"
#include "domain/draft.hpp"
#include "render/out.hpp"
#include "web/shared/fields.hpp"
#include "web/shared/page.hpp"
#include "web/shared/visit.hpp"

#include <optional>

#include <string>

namespace gongkai::web::work {

std::string item_name(app::Office& office, const std::string& village, const std::string& item);
std::string village_name(app::Office& office, const std::string& village);

// 2026年10月 财务收支; where it is one of several villages, the village first.
std::string matter(app::Office& office, const domain::Draft& draft);

Head head_of(app::Office& office, const domain::Draft& draft);
std::vector<Step> steps_of(const domain::Draft& draft);

std::string draft_href(const std::string& draft);
std::string say_finding(std::string_view key, const std::vector<std::string>& with); // for domain::sentence

// Said once after a redirect: ?notice=saved. Only what we know is repeated, never the address's own words.
std::optional<Banner> notice_of(const http::Request& request);
std::string with_notice(const std::string& href, std::string_view notice);

Errors errors_of(const Refusal& refusal);

http::Response shown(render::Out& out, int status = 200); // a personal page: nobody keeps it

}
