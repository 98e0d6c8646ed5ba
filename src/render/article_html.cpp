#include "render/article_html.hpp"

#include "base/hash.hpp"
#include "render/out.hpp"

namespace gongkai::render {

namespace {

void write_picture(Out& out, const std::string& source, const std::string& says)
{
    out.raw("<p style=\"margin:0\"><img style=\"display:block;width:100%\" src=\"");
    out.source(source).raw("\" alt=\"").attribute(says).raw("\"></p>");
}

void write_photo(Out& out, const ArticlePhoto& photo)
{
    write_picture(out, "data:image/jpeg;base64," + to_base64(photo.jpeg), photo.caption);
    out.raw("<p style=\"margin:4px 0 16px;font-size:16px;text-align:center\">")
        .text(photo.caption)
        .raw("</p>");
}

void write(Out& out, const ArticleText& article)
{
    out.raw("<section style=\"font-size:17px;line-height:1.75;color:#1f1a17\">");
    out.raw("<p style=\"margin:0 0 12px;font-size:20px;font-weight:bold\">")
        .text(article.heading)
        .raw("</p>");
    if (!article.warning.empty())
        out.raw("<p style=\"margin:0 0 12px;padding:8px 12px;background:#fcece8;color:#6e0f09\">")
            .text(article.warning)
            .raw("</p>");
    if (!article.figures.empty()) {
        out.raw("<table style=\"width:100%;margin:0 0 "
                "12px;border-collapse:collapse;background:#f4eee4\"><tbody>");
        for (const auto& figure : article.figures) {
            out.raw("<tr><td style=\"padding:6px 12px\">").text(figure.label);
            out.raw("</td><td style=\"padding:6px 12px;text-align:right;font-weight:bold\">")
                .text(figure.value)
                .raw("</td></tr>");
        }
        out.raw("</tbody></table>");
    }
    for (const auto& photo : article.photos)
        write_photo(out, photo);
    for (const auto& paragraph : article.paragraphs)
        out.raw("<p style=\"margin:0 0 12px;text-indent:2em\">").text(paragraph).raw("</p>");
    for (const auto& picture : article.pictures)
        write_picture(out, "data:image/png;base64," + to_base64(picture), article.picture_says);
    for (const auto& line : article.closing)
        out.raw("<p style=\"margin:12px 0 0\">").text(line).raw("</p>");
    out.raw("</section>");
}

}

std::string article_html(const ArticleText& article)
{
    Out out;
    write(out, article);
    return out.take();
}

std::string article_page(const ArticleText& article)
{
    Out out;
    out.raw("<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><meta name=\"viewport\" "
            "content=\"width=device-width\"><title>");
    out.text(article.heading).raw("</title><body style=\"max-width:680px;margin:16px auto;padding:0 16px\">");
    write(out, article);
    out.raw("</body></html>");
    return out.take();
}

}
