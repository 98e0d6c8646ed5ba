#pragma once
// A disclosure told in words: a title and sections, one for each thing the catalogue wants said.

#include "domain/content.hpp"

#include <string>
#include <vector>

namespace gongkai::domain {

struct Section {
    std::string heading;
    std::string text; // paragraphs separated by line breaks
    bool operator==(const Section&) const = default;
};
BOOST_DESCRIBE_STRUCT(Section, (), (heading, text))

Content to_content(const std::string& title, const std::vector<Section>& sections);
std::vector<Section> sections_of(const Content& content);

// What the catalogue wants and nobody wrote yet.
std::vector<std::string> missing_sections(const std::vector<std::string>& wanted, const Content& content);

}
