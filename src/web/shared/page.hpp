#pragma once
// What every page needs besides its own content: who reads it, where it stands, what it must say of itself.

#include "web/shared/parts.hpp"

namespace gongkai::web {

enum class Width { usual, narrow, wide }; // prose and tables; forms; the town's grid

struct Reader { // who is signed in
    std::string name;
    std::string role; // 报账员
};

struct Meta { // <meta name="…" content="…">
    std::string name;
    std::string content;
};

struct Feed {
    std::string href;
    std::string title;
    std::string type; // application/atom+xml
};

struct Head { // crumbs, title and stamp
    std::vector<Link> crumbs = {};
    std::string period = {}; // 2026年10月: never broken over two lines
    std::string title;
    std::string lead = {};
    std::optional<Stamp> stamp = {};
};

struct Page {
    std::string title; // of the window: the page first, then the village
    std::string description = {};
    std::string language = "zh-CN";
    std::string canonical = {}; // the address that outlives this one, with host; empty when there is none
    std::string brand;          // beside the seal: 六道沟镇村务公开
    std::string brand_href = "/";
    Width width = Width::usual;
    bool large_type = false;
    std::string large_type_href = {}; // turns large type on or off and comes back here; no offer when empty
    bool demonstration = false;
    bool for_robots = true; // false: noindex
    bool reads_aloud = false;
    bool copies = false; // there is a text to take elsewhere
    bool checks = false; // the browser verifies what is shown
    std::vector<Link> navigation = {};
    std::optional<Reader> reader = {};
    std::string csrf = {};
    std::vector<Banner> banners = {};
    std::vector<Meta> government = {}; // government_meta()
    std::vector<Feed> feeds = {};
    std::string guide_href = {}; // the guide for whoever reads this page
    std::vector<Link> foot = {};
    std::vector<std::string> contacts = {}; // whom to ask, one line each
    std::string basis = {};                 // the articles this page rests on
};

}
