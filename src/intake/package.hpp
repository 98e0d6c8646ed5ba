#pragma once
// The parts of an OPC package (ECMA-376 part 2) in a zip: unpacked in pieces, never more than the directory
// declared.

#include <map>
#include <memory>
#include <optional>

#include "intake/read_workbook.hpp"
#include "intake/xml_reader.hpp"
#include "intake/zip_directory.hpp"

namespace gongkai::intake {

struct Relationship {
    std::string id;
    std::string type;   // the last word of the type's address: worksheet, comments, hyperlink
    std::string target; // a part's name; an outside address when it is external
    bool external = false;
};

class Package {
public:
    static Result<Package> open(std::string_view bytes, const Limits& limits); // bytes must outlive it
    ~Package();
    Package(Package&&) noexcept;
    Package& operator=(Package&&) = delete;

    std::vector<std::string> part_names() const;
    bool has(std::string_view name) const;
    std::size_t size_of(std::string_view name) const; // unpacked, as declared; 0 when there is no such part
    Result<XmlReader> read(std::string_view name) const; // refused as damaged when there is no such part
    Result<std::vector<Relationship>>
    relationships_of(std::string_view part) const; // "" for the package's own

private:
    struct Archive;
    Package(std::unique_ptr<Archive> archive, std::map<std::string, std::size_t, std::less<>> sizes);

    std::unique_ptr<Archive> archive_;
    std::map<std::string, std::size_t, std::less<>> sizes_;
};

Refusal damage_in(const XmlReader& xml); // why reading stopped: damaged, or entities declared

}
