#include "render/pdf_structure.hpp"

#include <fmt/format.h>

namespace gongkai::render {

void PdfStructure::open(const char* name, std::string entries)
{
    elements_[at_].parts.push_back({.is_mark = false, .element = elements_.size()});
    elements_.push_back({.name = name, .parent = at_, .parts = {}, .entries = std::move(entries)});
    at_ = elements_.size() - 1;
}

void PdfStructure::close()
{
    at_ = elements_[at_].parent;
}

const char* PdfStructure::innermost() const
{
    return at_ == 0 ? nullptr : elements_[at_].name;
}

int PdfStructure::mark(std::size_t page)
{
    if (owners_.size() <= page) owners_.resize(page + 1);
    const int mark = static_cast<int>(owners_[page].size());
    owners_[page].push_back(at_);
    elements_[at_].parts.push_back({.is_mark = true, .element = 0, .page = page, .mark = mark});
    return mark;
}

std::string PdfStructure::body(const Element& element, int first, int root, std::span<const int> pages) const
{
    const bool is_document = &element == elements_.data();
    const int parent = is_document ? root : first + static_cast<int>(element.parent);
    std::string body = fmt::format("<</S/{}/P {} 0 R", element.name, parent), parts;
    std::optional<std::size_t> usual_page;
    for (const Part& part : element.parts) {
        if (part.is_mark && !usual_page) {
            usual_page = part.page;
            body += fmt::format("/Pg {} 0 R", pages[part.page]);
        }
        if (!part.is_mark)
            parts += fmt::format(" {} 0 R", first + static_cast<int>(part.element));
        else if (part.page == usual_page)
            parts += fmt::format(" {}", part.mark);
        else
            parts += fmt::format("<</Type/MCR/Pg {} 0 R/MCID {}>>", pages[part.page], part.mark);
    }
    return body + element.entries + "/K[" + parts + "]>>";
}

int PdfStructure::write(PdfFile& file, std::span<const int> pages) const
{
    const int root = file.reserve(), first = root + 1;
    for (std::size_t i = 0; i < elements_.size(); ++i)
        file.reserve();
    for (std::size_t i = 0; i < elements_.size(); ++i)
        file.give(first + static_cast<int>(i), body(elements_[i], first, root, pages));
    std::string owned;
    for (std::size_t page = 0; page < pages.size(); ++page) {
        owned += fmt::format("{}[", page);
        if (page < owners_.size())
            for (const std::size_t owner : owners_[page])
                owned += fmt::format("{} 0 R ", first + static_cast<int>(owner));
        owned += "]";
    }
    file.give(root,
              fmt::format("<</Type/StructTreeRoot/K {} 0 R/ParentTree<</Nums[{}]>>/ParentTreeNextKey {}>>",
                          first, owned, pages.size()));
    return root;
}

}
