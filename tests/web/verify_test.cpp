// Whoever holds a sheet, its PDF or its export asks whether it is genuine.

#include <gtest/gtest.h>

#include "app/correct_edition.hpp"
#include "app/export_edition.hpp"
#include "base/text.hpp"
#include "domain/sheet_mark.hpp"
#include "web/portal_town.hpp"

namespace gongkai::web {
namespace {

class Verify : public testing::Test {
protected:
    static void SetUpTestSuite() { town_ = new PublishedTown; }
    static void TearDownTestSuite()
    {
        delete town_;
        town_ = nullptr;
    }
    static PublishedTown& town() { return *town_; }
    static std::string october(const std::string& path = {}) { return "/e/" + town().october.code + path; }

    static http::Response brought(const std::string& bytes)
    {
        const auto body = "--edge\r\nContent-Disposition: form-data; "
                          "name=\"csrf\"\r\n\r\n\r\n--edge\r\nContent-Disposition: "
                          "form-data; name=\"file\"; filename=\"a\"\r\n\r\n" +
                          bytes + "\r\n--edge--\r\n";
        auto request = http::make_request(http::Method::post, "/verify", body,
                                          {{"Content-Type", "multipart/form-data; boundary=edge"},
                                           {"Origin", "https://gk.example.gov.cn"}})
                           .value();
        return town().door.answer(request);
    }
    static void expect(const http::Response& response, int status, const std::vector<std::string>& said,
                       const std::vector<std::string>& not_said = {})
    {
        EXPECT_EQ(response.status, status);
        for (const auto& words : said)
            EXPECT_NE(response.content().find(words), std::string_view::npos) << words;
        for (const auto& words : not_said)
            EXPECT_EQ(response.content().find(words), std::string_view::npos) << words;
    }

private:
    static inline PublishedTown* town_ = nullptr;
};

std::string in_query(const std::string& text)
{
    return replace_all(replace_all(replace_all(text, ":", "%3A"), "&", "%26"), "?", "%3F");
}

TEST_F(Verify, takes_a_code_or_the_link_of_a_sheet)
{
    const auto& edition = town().october;
    const auto link = domain::sheet_address(town().site.base_url, edition.code, edition.commitment);
    for (const auto& asked : {edition.code, link, "https://gk.example.gov.cn/e/" + edition.code})
        expect(town().get("/verify?code=" + in_query(asked)), 200,
               {"是真的，现在还有效", "六道沟村 2026年10月 财务收支", "服务器核对的结果", "data-check=\"/e/",
                edition.commitment},
               {"role=\"alert\""});
    expect(town().get("/verify?code=" + edition.code + "&c=" + edition.commitment.substr(0, 16) + "&i=1"),
           200, {"是真的，现在还有效"});
}

TEST_F(Verify, warns_of_a_sheet_whose_qr_contradicts_its_edition)
{
    const auto& code = town().october.code;
    expect(town().get("/verify?code=" + code + "&c=0000000000000000&i=1"), 200,
           {"对不上：二维码被改过", "第 1 版不一样"}, {"是真的，现在还有效"});
    expect(town().get("/verify?code=" + code + "&i=7"), 200, {"存证序号是 7", "这一版是 1"});
    expect(town().get("/verify?code=" + in_query("https://gongkai.evil.example/e/" + code)), 422,
           {"不是这个网站", "https://gongkai.evil.example"});
}

TEST_F(Verify, the_page_behind_the_qr_says_so_too)
{
    const auto& edition = town().october;
    expect(town().get(october("?c=" + edition.commitment.substr(0, 16) + "&i=1")), 200, {"118,876.39"},
           {"二维码里的"});
    const auto other = edition.commitment.starts_with("00") ? "?c=11&i=1" : "?c=00&i=1";
    expect(town().get(october(other)), 200, {"118,876.39", "二维码里的指纹和公布的第 1 版不一样"});
    expect(town().get(october("?i=0")), 200, {"二维码里的存证序号是 0"});
    expect(town().get(october("?c=xyz")), 200, {"这个链接不完整"});
    expect(town().get(october("?from=wechat")), 200, {"118,876.39"}, {"二维码里的", "这个链接不完整"});
}

TEST_F(Verify, takes_the_export_and_says_where_a_digit_was_changed)
{
    const auto whole = town().page(october("/edition.json"));
    expect(brought(whole), 200, {"是真的，现在还有效", "都和公布时一样"});
    const auto at = whole.find("\"text\":\"133770\"");
    ASSERT_NE(at, whole.npos);
    auto forged = whole;
    forged.replace(at, 15, "\"text\":\"133771\"");
    expect(brought(forged), 200, {"对不上：这份数据被改过", "第1行“支出”：现在写的是“1,337.71”"},
           {"是真的，现在还有效"});
}

TEST_F(Verify, knows_its_own_pdf_from_another)
{
    for (const auto* paper : {"?paper=a3", "?paper=a3&large=1"}) {
        const auto pdf = town().page(october("/sheet.pdf" + std::string(paper)));
        expect(brought(pdf), 200, {"是真的，现在还有效", "一个字节都不差"});
        expect(brought(pdf + "\n"), 200, {"不是系统原样生成的"}, {"一个字节都不差"});
    }
    expect(brought("%PDF-1.7\nscanned"), 422, {"这个 PDF 里没有写是哪一版公开"});
}

TEST_F(Verify, takes_a_proof_by_itself)
{
    const auto proof = town().page(october("/edition.tlog-proof"));
    expect(brought(proof), 200, {"是真的", "2026年10月"});
    expect(brought(replace_all(proof, "index 1", "index 0")), 422, {"这份证明对不上公开日志"});
}

TEST_F(Verify, says_of_other_files_what_to_do)
{
    expect(brought(""), 422, {"这个文件是空的"});
    expect(brought("{\"a\":1}"), 422, {"不是导出的公开数据"});
    expect(brought("hello"), 422, {"不是导出的公开数据（JSON）"});
    expect(brought("PK\x03\x04rest"), 422, {"这是表格文件"});
    expect(brought("GIF89a"), 422, {"GIF"});
    expect(brought("\x7F"
                   "ELF\x02\x01\x01"),
           422, {"认不出这是什么文件"});
    expect(town().get("/verify?code=LDG-2222-222"), 422, {"有一位不对"});
}

TEST_F(Verify, takes_no_more_files_than_the_machine_can_look_at)
{
    auto& places = *town().world.house().strangers_files;
    const auto one = places.enter(), another = places.enter();
    expect(brought("hello"), 503, {"机器看不过来"});
}

TEST_F(Verify, gives_the_browser_words_and_a_page_to_keep)
{
    expect(town().get("/verify/words.json"), 200,
           {"\"column.expenditure\":\"支出\"", "\"cell\":\"第{0}行“{1}”\""});
    const auto page = town().get("/verify/offline.html");
    expect(
        page, 200,
        {"default-src 'none'; script-src 'sha256-", "gk.example.gov.cn/tlog+", "async function checkEdition"},
        {"[[policy", "[[script", "[[offline", "\nexport ", " src="});
    EXPECT_TRUE(page.header("Content-Disposition")->starts_with("attachment"));
}

TEST(VerifyLater, says_that_a_sheet_was_withdrawn)
{
    PublishedTown town;
    ASSERT_TRUE(town.world.did(town.world.director, app::withdraw_edition, {town.october.code, "数据有误"})
                    .has_value());
    const auto page = town.page("/verify?code=" + town.october.code);
    EXPECT_NE(page.find("公布过，但后来撤回了"), page.npos);
    const auto taken = app::read_export(town.page("/e/" + town.october.code + "/edition.json"));
    ASSERT_TRUE(taken.has_value());
    EXPECT_TRUE(taken->groups.front().front().is_taken_down);
    EXPECT_EQ(town.page("/e/" + town.october.code + "/edition.json").find("清雪"), page.npos);
}

}
}
