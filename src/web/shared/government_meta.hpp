#pragma once
// The tags by which inspection of government websites reads a page (国办发〔2017〕47号, as sites apply it).

#include "base/date.hpp"
#include "web/shared/page.hpp"

namespace gongkai::web {

struct GovernmentSite { // the portal that carries the column; none of it is ours to invent
    std::string name = {};
    std::string domain = {};
    std::string id_code = {};
    std::string content_source = {}; // 六道沟村村民委员会 when an article names nobody
};

struct GovernmentColumn {
    std::string name = {};
    std::string type = {};
    std::string description = {};
    std::string keywords = {};
};

struct GovernmentArticle {
    std::string title;
    Instant published_at;
    std::string source = {};
    std::string author = {};
    std::string url = {};
};

// In the order inspectors expect. A site without name or code is not part of a government portal: no tags at all.
// An empty value leaves its tag out.
std::vector<Meta> government_meta(const GovernmentSite& site);
std::vector<Meta> government_meta(const GovernmentSite& site, const GovernmentColumn& column);
std::vector<Meta> government_meta(const GovernmentSite& site, const GovernmentColumn& column,
                                  const GovernmentArticle& article);

}
