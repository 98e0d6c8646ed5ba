// The open data: complete enough to compute a commitment again, described truthfully.

#include "app/seal_content.hpp"
#include "base/json.hpp"
#include "web/portal_town.hpp"

#include <set>

namespace gongkai::web {
namespace {

class Api : public testing::Test {
protected:
    static void SetUpTestSuite() { town_ = new PublishedTown; }
    static void TearDownTestSuite()
    {
        delete town_;
        town_ = nullptr;
    }
    static PublishedTown& town() { return *town_; }
    static boost::json::value json(const std::string& path)
    {
        const auto response = town().get("/api/v1" + path);
        EXPECT_EQ(response.status, 200) << path;
        EXPECT_EQ(response.header("Access-Control-Allow-Origin"), "*") << path;
        return parse_json(response.content()).value_or(nullptr);
    }

private:
    static inline PublishedTown* town_ = nullptr;
};

TEST_F(Api, gives_everything_to_compute_the_commitment_again)
{
    const auto edition = json("/editions/" + town().october.code);
    const auto content = boost::json::value_to<domain::Content>(edition.at("content"));
    EXPECT_EQ(app::commitment_of(content, std::string(edition.at("salts").as_string())),
              edition.at("commitment").as_string());
    EXPECT_EQ(edition.at("state").as_string(), "current");
    EXPECT_EQ(edition.at("history").as_array().size(), 1u);
    EXPECT_FALSE(edition.as_object().contains("id"));
}

TEST_F(Api, lists_what_is_public_and_what_is_owed)
{
    const auto listed = json("/villages/220681101212/disclosures");
    const auto& disclosures = listed.at("disclosures").as_array();
    ASSERT_EQ(disclosures.size(), 2u);
    EXPECT_EQ(disclosures[0].at("period").as_string(), "2026-10");
    EXPECT_EQ(disclosures[0].at("page").as_string(), "https://gk.example.gov.cn/e/" + town().october.code);

    const auto state_on = [&](const std::string& day) {
        const auto answer = json("/villages/220681101212/duties?on=" + day);
        for (const auto& duty : answer.at("duties").as_array())
            if (duty.at("item").as_string() == "cai-01" && duty.at("period").as_string() == "2026-10")
                return std::string(duty.at("state").as_string());
        return std::string("none");
    };
    EXPECT_EQ(state_on("2026-11-22"), "open"); // before it was published
    EXPECT_EQ(state_on("2026-11-23"), "on_time");
    EXPECT_EQ(json("/villages/220681101212/duties").at("on").as_string(), "2026-11-24");
}

TEST_F(Api, tells_places_and_their_catalogue)
{
    EXPECT_EQ(json("/divisions/220681101").at("below").as_array().size(), 19u);
    EXPECT_TRUE(json("/divisions/220681101212").at("contact").is_null());
    EXPECT_EQ(json("/catalogs/220681101212").at("code").as_string(), "jilin-village");
    EXPECT_EQ(json("/catalogs/220681101008").at("code").as_string(), "jilin-community");
}

TEST_F(Api, refuses_with_a_problem_document_in_chinese)
{
    struct Refused {
        std::string path;
        int status;
    };
    for (const auto& [path, status] : {Refused{"/divisions/1", 404}, Refused{"/villages/220681101/disclosures", 404},
                                       Refused{"/villages/220681101212/duties?on=2026-13-01", 422},
                                       Refused{"/editions/LDG-2222-222", 422}, Refused{"/catalogs/x", 404},
                                       Refused{"/nothing", 404}}) {
        const auto response = town().get("/api/v1" + path);
        EXPECT_EQ(response.status, status) << path;
        EXPECT_EQ(response.header("Content-Type"), "application/problem+json") << path;
        const auto problem = parse_json(response.content());
        ASSERT_TRUE(problem) << path;
        EXPECT_EQ(problem->at("status").as_int64(), status);
        EXPECT_FALSE(problem->at("title").as_string().empty());
    }
}

TEST_F(Api, is_described_completely_and_nothing_else_is)
{
    std::set<std::string> served, described;
    for (const auto& route : api_routes()) served.emplace(route.path);
    const auto description = json("/openapi.json");
    EXPECT_EQ(description.at("openapi").as_string(), "3.1.0");
    for (const auto& path : description.at("paths").as_object()) described.emplace(path.key());
    EXPECT_EQ(served, described);
}

// Every member of an answer is described, every required one is there.
TEST_F(Api, answers_as_described)
{
    const auto description = json("/openapi.json");
    const auto& schemas = description.at("components").at("schemas").as_object();
    const auto expect_shape = [&](const std::string& schema, const boost::json::value& answer) {
        const auto& shape = schemas.at(schema).as_object();
        for (const auto& name : shape.at("required").as_array())
            EXPECT_TRUE(answer.as_object().contains(name.as_string())) << schema << " lacks " << name;
        for (const auto& member : answer.as_object())
            EXPECT_TRUE(shape.at("properties").as_object().contains(member.key())) << schema << " has " << member.key();
    };
    const auto edition = json("/editions/" + town().october.code);
    expect_shape("Edition", edition);
    expect_shape("Content", edition.at("content"));
    const auto disclosures = json("/villages/220681101212/disclosures");
    expect_shape("Disclosures", disclosures);
    expect_shape("Heading", disclosures.at("disclosures").at(0));
    const auto duties = json("/villages/220681101212/duties");
    expect_shape("Duties", duties);
    expect_shape("Duty", duties.at("duties").at(0));
    expect_shape("Step", duties.at("duties").at(0).at("why").at(0));
    expect_shape("Catalog", json("/catalogs/220681101"));
}

}
}
