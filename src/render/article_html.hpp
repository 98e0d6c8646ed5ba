#pragma once
// An edition as an article for a public account: HTML that carries its looks and its pictures with it, for
// the account's editor keeps neither style sheets nor classes. Pages of our own never look like that, so this
// is no view.

#include <string>
#include <vector>

namespace gongkai::render {

struct ArticleFigure {
    std::string label, value;
};

struct ArticlePhoto {
    std::string jpeg;
    std::string caption; // below it, and for those who cannot see it
};

struct ArticleText {
    std::string heading;
    std::string warning = {};                // a correction's reason, a demonstration
    std::vector<ArticleFigure> figures = {}; // 收入 57,188.50 元
    std::vector<ArticlePhoto> photos = {};
    std::vector<std::string> paragraphs = {};
    std::vector<std::string> pictures = {}; // PNG
    std::string picture_says = {};          // for those who cannot see them
    std::vector<std::string> closing = {};
};

std::string article_html(const ArticleText& article);
// The same as a file to open and copy from, for accounts that take no articles from programs.
std::string article_page(const ArticleText& article);

}
