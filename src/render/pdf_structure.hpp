#pragma once
// The tree by which a PDF is read aloud: a document of headings, paragraphs and tables, each knowing where on
// the pages its content stands.

#include <span>
#include <string>
#include <vector>

#include "render/pdf_file.hpp"

namespace gongkai::render {

class PdfStructure {
public:
    // H1, P, Table, TR, TH, TD, Figure: a part of what is open already. What else its dictionary says: /Alt(…)
    void open(const char* name, std::string entries = {});
    void close();
    const char* innermost() const; // nullptr when nothing is open
    int mark(std::size_t page);    // a piece of the innermost element's content; its number on that page
    // The pages are objects already. Page i's own dictionary says /StructParents i.
    int write(PdfFile& file, std::span<const int> pages) const;

private:
    struct Part { // another element, or a mark on a page
        bool is_mark = false;
        std::size_t element = 0, page = 0;
        int mark = 0;
    };
    struct Element {
        const char* name = "Document";
        std::size_t parent = 0;
        std::vector<Part> parts = {};
        std::string entries = {};
    };
    std::string body(const Element& element, int first, int root, std::span<const int> pages) const;

    std::vector<Element> elements_ = std::vector<Element>(1);
    std::size_t at_ = 0;
    std::vector<std::vector<std::size_t>> owners_; // of each mark of each page
};

}
