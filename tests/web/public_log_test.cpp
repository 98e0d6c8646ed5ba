// The public log as a stranger's program reads it over HTTP.

#include "tlog/audit.hpp"
#include "tlog/proof_file.hpp"
#include "web/portal_town.hpp"

namespace gongkai::web {
namespace {

struct LogFiles : testing::Test {
    std::optional<std::string> file(const std::string& path)
    {
        const auto response = town.get("/tlog/" + path);
        return response.status == 200 ? std::optional(std::string(response.content())) : std::nullopt;
    }
    tlog::NoteVerifier key()
    {
        auto text = file("key").value();
        text.pop_back();
        return tlog::NoteVerifier::parse(text).value();
    }
    std::string header(const std::string& path, std::string_view name)
    {
        return std::string(town.get(path).header(name).value_or(""));
    }

    PublishedTown town;
};

TEST_F(LogFiles, are_sound_to_somebody_who_has_nothing_else)
{
    const auto report = tlog::audit({.fetch = [&](const std::string& path) { return file(path); }, .log = key()});
    EXPECT_FALSE(report.damage) << report.damage->path;
    EXPECT_EQ(report.entries, 2u);
    EXPECT_EQ(report.checkpoint->origin, key().name());
}

TEST_F(LogFiles, carry_the_headers_that_the_specification_asks)
{
    EXPECT_EQ(header("/tlog/checkpoint", "content-type"), "text/plain; charset=utf-8");
    EXPECT_EQ(header("/tlog/checkpoint", "cache-control"), "public, max-age=2");
    EXPECT_EQ(header("/tlog/tile/0/000.p/2", "content-type"), "application/octet-stream");
    EXPECT_NE(header("/tlog/tile/0/000.p/2", "cache-control").find("immutable"), std::string::npos);
    EXPECT_EQ(header("/tlog/tile/entries/000.p/2", "access-control-allow-origin"), "*");
}

TEST_F(LogFiles, are_there_for_every_size_the_log_has_had_and_no_other)
{
    for (const auto* path : {"tile/0/000.p/1", "tile/0/000.p/2", "tile/entries/000.p/1"}) EXPECT_TRUE(file(path)) << path;
    EXPECT_EQ(file("tile/0/000.p/1")->size(), 32u);
    for (const auto* path : {"tile/0/000", "tile/0/000.p/3", "tile/0/000.p/0", "tile/0/000.p/256", "tile/0/000.p/01",
                             "tile/1/000.p/1", "tile/64/000", "tile/0/0", "tile/0/x000/000", "tile/entries/001.p/1",
                             "tile/0/000.p/2/", "tile/data/000.p/2", "tile/"})
        EXPECT_FALSE(file(path)) << path;
}

TEST_F(LogFiles, prove_each_edition_by_its_code)
{
    const auto text = std::string(town.get("/e/" + town.october.code + "/edition.tlog-proof").content());
    const auto proof = tlog::parse_proof_file(text).value();
    EXPECT_EQ(proof.index, 1u);
    EXPECT_NE(proof.extra.find(town.october.commitment), std::string::npos);
    EXPECT_TRUE(tlog::check_proof_file(text, proof.extra, key()));
    EXPECT_EQ(town.get("/e/LDG-2222-22X/edition.tlog-proof").status, 404);
    EXPECT_EQ(town.get("/e/nonsense/edition.tlog-proof").status, 404);
}

}
}
