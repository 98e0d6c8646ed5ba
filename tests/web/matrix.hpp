#pragma once
// Every address of the site × everybody × their own village and another one, as it must be. Written by hand, not
// derived from the route tables: what the tables say is compared with this.

#include <string>
#include <utility>
#include <vector>

namespace gongkai::web::matrix {

// What an address is about: everybody's, one's own account, a village's making of a disclosure, a person's rights.
enum class About { everybody, oneself, office, village, person };

struct Expectation {
    const char* route;
    // c clerk, s supervisor, h chair, d director, e secretary, t town officer, u officer of the county, a administrator
    const char* who;
    About about;
    std::vector<std::pair<std::string, std::string>> fields = {};
    int answers = 0; // where coming in doesn't mean 200, 303, 409 or 422
};

inline const std::vector<Expectation> expectations{
    {"GET /assets/{path...}", "", About::everybody},
    {"GET /type", "", About::everybody},

    {"GET /", "", About::everybody},
    {"GET /{division}", "", About::everybody},
    {"GET /{village}/finance", "", About::everybody},
    {"GET /{village}/finance/{period}", "", About::everybody},
    {"GET /{village}/duties", "", About::everybody},
    {"GET /{village}/duties/{item}/{period}", "", About::everybody},
    {"GET /{village}/duties/{item}/{period}/why", "", About::everybody},
    {"GET /{village}/places", "", About::everybody},
    {"GET /e/{code}", "", About::everybody},
    {"GET /e/{code}/sheet.pdf", "", About::everybody},
    {"GET /e/{code}/picture.png", "", About::everybody},
    {"GET /e/{code}/entries.xlsx", "", About::everybody},
    {"GET /e/{code}/entries.csv", "", About::everybody},
    {"GET /e/{code}/edition.tlog-proof", "", About::everybody},
    {"GET /tlog/checkpoint", "", About::everybody},
    {"GET /tlog/key", "", About::everybody},
    {"GET /tlog/tile/{path...}", "", About::everybody},
    {"GET /e/{code}/edition.json", "", About::everybody},
    {"GET /verify", "", About::everybody},
    {"POST /verify", "", About::everybody},
    {"GET /verify/words.json", "", About::everybody},
    {"GET /verify/offline.html", "", About::everybody},
    {"GET /catalog/{division}", "", About::everybody},
    {"GET /catalog/{division}/compare", "", About::everybody},
    {"GET /search", "", About::everybody},
    {"GET /about", "", About::everybody},
    {"GET /accessibility", "", About::everybody},
    {"GET /guide/{name}", "", About::everybody},
    {"GET /guide/pictures/{name}", "", About::everybody},
    {"GET /feed/{name}", "", About::everybody},
    {"GET /sitemap.xml", "", About::everybody},
    {"GET /robots.txt", "", About::everybody},
    {"GET /column/{division}", "", About::everybody},
    {"GET /column/{division}/{path...}", "", About::everybody},
    {"GET /embed/{division}", "", About::everybody},

    {"GET /api/v1/divisions/{code}", "", About::everybody},
    {"GET /api/v1/villages/{code}/disclosures", "", About::everybody},
    {"GET /api/v1/villages/{code}/duties", "", About::everybody},
    {"GET /api/v1/villages/{code}/figures", "", About::everybody},
    {"GET /api/v1/villages/{code}/duties/{item}/{period}", "", About::everybody},
    {"GET /api/v1/editions/{code}", "", About::everybody},
    {"GET /api/v1/catalogs/{division}", "", About::everybody},
    {"GET /api/v1/openapi.json", "", About::everybody},

    {"GET /work/sign-in", "", About::everybody},
    {"POST /work/sign-in", "", About::everybody, {}, 403}, // who guesses too often waits
    {"POST /work/sign-in/code", "", About::everybody, {}, 403}, // without a ticket it is too late
    {"GET /enter/{token}", "", About::everybody},
    {"POST /enter/{token}", "", About::everybody},
    {"POST /enter/{token}/password", "", About::everybody},
    {"POST /enter/{token}/set-up", "", About::everybody},

    {"POST /work/sign-out", "cshdetua", About::oneself},
    {"GET /work/me", "cshdetua", About::oneself},
    {"POST /work/me/end-session", "cshdetua", About::oneself, {{"session", "another's"}}, 404},
    {"POST /work/me/end-others", "cshdetua", About::oneself},
    {"POST /work/me/mail", "cshdetua", About::oneself},
    {"GET /work/me/password", "cshdetua", About::oneself},
    {"POST /work/me/password", "cshdetua", About::oneself},
    {"GET /work/me/second-factor", "cshdetua", About::oneself},
    {"POST /work/me/second-factor", "cshdetua", About::oneself},
    {"POST /work/me/second-factor/drop", "cshdetua", About::oneself},

    {"GET /work/people", "a", About::office},
    {"GET /work/people/invite", "a", About::office},
    {"POST /work/people/invite", "a", About::person, {{"name", "赵小梅"}, {"login", "zhao"}, {"role", "clerk"}, {"division", "{home}"}}},
    {"GET /work/people/{account}", "a", About::person},
    {"POST /work/people/{account}/link", "a", About::person},
    {"POST /work/people/{account}/grant", "a", About::person, {{"role", "supervisor"}, {"division", "{home}"}}},
    {"POST /work/people/{account}/revoke", "a", About::person, {{"role", "supervisor"}, {"division", "{home}"}}},
    {"POST /work/people/{account}/block", "a", About::person},
    {"POST /work/people/{account}/unblock", "a", About::person},
    {"POST /work/people/{account}/need-second-factor", "a", About::person},
    {"POST /work/people/{account}/reset-second-factor", "a", About::person},
    {"GET /work/audit", "ta", About::office},
    {"GET /work/running", "a", About::office},

    {"GET /work", "cshdetua", About::oneself},
    {"GET /work/inbox", "cdet", About::office},
    {"POST /work/inbox/read", "cdet", About::office},
    {"GET /work/duties/{village}/{item}", "cshdetu", About::village},
    {"GET /work/inbox", "cdet", About::office},
    {"POST /work/inbox/read", "cdet", About::office},
    {"GET /work/duties/{village}/{item}/{period}", "cshdetu", About::village},
    {"GET /work/duties/{village}", "cshdetu", About::village},
    {"POST /work/duties/{village}/{item}/{period}/excuse", "t", About::village, {{"reason", ""}}},
    {"GET /work/villages/{village}/last-day", "t", About::village},
    {"POST /work/villages/{village}/last-day", "t", About::village, {{"last_day", "2026-12-31"}, {"successor", ""}, {"reason", ""}}},
    {"GET /work/happenings/new", "ct", About::office},
    {"POST /work/happenings", "ct", About::village, {{"village", "{village}"}, {"kind", "immediate"}, {"item", "shi-18"}, {"happened_on", "2026-11-20"}, {"words", "村民代表会议的决议"}}},
    {"POST /work/happenings/look", "ct", About::village, {{"village", "{village}"}, {"kind", "immediate"}, {"item", "shi-18"}, {"happened_on", "2026-11-20"}, {"words", "村民代表会议的决议"}}},
    {"POST /work/happenings/{happening}/move", "ct", About::village, {{"happened_on", "2026-11-19"}, {"reason", ""}}},
    {"POST /work/happenings/{happening}/withdraw", "ct", About::village, {{"reason", ""}}},
    {"GET /work/area", "tu", About::office},
    {"GET /work/area/{division}", "tu", About::village},
    {"GET /work/grid", "tu", About::office},
    {"GET /work/grid/table.xlsx", "tu", About::office},
    {"GET /work/grid/chart.pdf", "tu", About::office},
    {"GET /work/figures", "tu", About::office},
    {"GET /work/statistics", "tu", About::office},
    {"GET /work/statistics/table.xlsx", "tu", About::office},
    {"GET /work/statistics/form.json", "tu", About::office},
    {"GET /work/what-if", "t", About::office},
    {"POST /work/what-if", "t", About::village, {{"scope", "{village}"}, {"year", "2027"}, {"rule", "disclosure.quarterly"}, {"days", "20"}, {"from", "2027-01-01"}, {"division", "220681101"}}},
    {"GET /work/catalog", "tu", About::office},
    {"POST /work/catalog", "t", About::village, {{"division", "{village}"}, {"applies_to", "village"}, {"document", "村目录"}}},
    {"GET /work/catalog/{layer}/items/{item}", "t", About::village},
    {"POST /work/catalog/{layer}/items/{item}", "t", About::village, {{"version", "999"}, {"kind", "narrow"}, {"posting_days", "90"}}},
    {"POST /work/catalog/{layer}/undo", "t", About::village, {{"version", "999"}, {"item", "cai-01"}, {"kind", "narrow"}}},
    {"POST /work/catalog/{layer}/consult", "t", About::village, {{"version", "999"}, {"from", "2026-11-01"}, {"to", "2026-11-02"}, {"opinions", "无"}}},
    {"POST /work/catalog/{layer}/adopt", "t", About::village, {{"version", "999"}, {"from", "2026-12-01"}}},
    {"POST /work/catalog/{layer}/discard", "t", About::village, {{"version", "999"}}},
    {"GET /work/catalog/{layer}/lines", "t", About::village},
    {"POST /work/catalog/{layer}/file", "t", About::village, {{"version", "999"}}},
    {"GET /work/catalog/{layer}/lines/{line}", "t", About::village, {}, 404},
    {"POST /work/catalog/{layer}/lines/{line}", "t", About::village, {{"version", "999"}, {"answer", "leave_aside"}}, 404},
    {"GET /work/places", "ct", About::office},
    {"GET /work/places/new", "ct", About::office, {}, 404}, // of no village
    {"POST /work/places", "ct", About::village, {{"village", "{village}"}, {"kind", "board"}, {"name", ""}, {"since", "2026-11-01"}}},
    {"GET /work/places/{place}", "ct", About::village},
    {"GET /work/places/{place}/edit", "ct", About::village},
    {"POST /work/places/{place}", "ct", About::village, {{"kind", "board"}, {"name", ""}, {"since", "2026-11-01"}, {"version", "1"}}},
    {"GET /work/places/{place}/pack.pdf", "ct", About::village},
    {"POST /work/places/{place}/photos", "ct", About::village},
    {"GET /work/places/{place}/photos/{photo}", "ct", About::village, {}, 404}, // no such photo
    {"POST /work/places/{place}/hang", "ct", About::village, {{"paper", "a3"}}},
    {"POST /work/places/{place}/take-down", "ct", About::village},
    {"POST /work/places/{place}/close", "ct", About::village, {{"version", "1"}, {"because", ""}}},
    {"GET /work/contact", "ct", About::office},
    {"POST /work/contact", "ct", About::village, {{"village", "{village}"}, {"person", "刘春海"}, {"phone", "0439-5210001"}, {"hours", "工作日"}, {"place", "村部"}}},
    {"POST /work/drafts", "c", About::village, {{"village", "{village}"}, {"item", "cai-01"}, {"period", "2026-10"}}},
    {"GET /work/drafts/{draft}", "cshdet", About::village},
    {"GET /work/drafts/{draft}/original", "cshdet", About::village, {}, 404},
    {"POST /work/drafts/{draft}/file", "c", About::village, {{"version", "999"}}},
    {"POST /work/drafts/{draft}/decide", "c", About::village, {{"version", "999"}, {"decision", "mask"}}},
    {"POST /work/drafts/{draft}/words", "c", About::village, {{"version", "999"}}},
    {"POST /work/drafts/{draft}/nothing", "c", About::village, {{"version", "999"}, {"reason", "没有"}}},
    {"POST /work/drafts/{draft}/as-list", "c", About::village, {{"version", "999"}, {"place", "shi-08|2026Q3"}}},
    {"POST /work/drafts/{draft}/hand-in", "c", About::village, {{"version", "999"}}},
    {"POST /work/drafts/{draft}/take-back", "c", About::village, {{"version", "999"}}},
    {"POST /work/drafts/{draft}/discard", "c", About::village, {{"version", "999"}}},
    {"GET /work/drafts/{draft}/review", "sh", About::village},
    {"POST /work/drafts/{draft}/review", "sh", About::village, {{"commitment", "x"}, {"verdict", "agreed"}}},
    {"GET /work/drafts/{draft}/approve", "de", About::village},
    {"POST /work/drafts/{draft}/approve", "de", About::village, {{"commitment", "x"}}},
    {"POST /work/drafts/{draft}/send-back", "de", About::village, {{"commitment", "x"}, {"says", "请补充"}}},
    {"GET /work/editions/{code}", "cshdet", About::village},
    {"GET /work/editions/{code}/slips.pdf", "ct", About::village},
    {"GET /work/editions/{code}/announcement", "cshdet", About::village},
    {"GET /work/editions/{code}/article.html", "cshdet", About::village},
    {"POST /work/editions/{code}/article", "c", About::village},
    {"POST /work/editions/{code}/correct", "c", About::village},
    {"GET /work/editions/{code}/withdraw", "de", About::village},
    {"POST /work/editions/{code}/withdraw", "de", About::village},
};

}
