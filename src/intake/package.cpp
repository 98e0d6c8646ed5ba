#include "intake/package.hpp"

#include <zip.h>

#include "base/text.hpp"

namespace gongkai::intake {
namespace {

struct CloseArchive {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct ClosePart {
    void operator()(zip_file_t* part) const { zip_fclose(part); }
};

Refusal damaged()
{
    return {.says = "file.damaged", .field = "file"};
}

std::string resolve(std::string_view part, std::string_view target)
{
    if (target.starts_with('/')) return std::string(target.substr(1));
    auto steps = split(part, '/');
    if (!steps.empty()) steps.pop_back();
    for (const auto& step : split(target, '/')) {
        if (step == ".." && !steps.empty())
            steps.pop_back();
        else if (step != "." && step != "..")
            steps.push_back(step);
    }
    return join(steps, "/");
}

}

struct Package::Archive {
    std::unique_ptr<zip_t, CloseArchive> zip;
};

Package::Package(std::unique_ptr<Archive> archive, std::map<std::string, std::size_t, std::less<>> sizes)
    : archive_(std::move(archive)), sizes_(std::move(sizes))
{
}
Package::~Package() = default;
Package::Package(Package&&) noexcept = default;

Result<Package> Package::open(std::string_view bytes, const Limits& limits)
{
    std::map<std::string, std::size_t, std::less<>> sizes;
    for (const auto& part : TRY(read_zip_directory(bytes, limits)))
        sizes[part.name] = part.unpacked;
    zip_error_t error;
    zip_error_init(&error);
    auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source == nullptr) return refuse(damaged());
    std::unique_ptr<zip_t, CloseArchive> zip(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (!zip) {
        zip_source_free(source);
        return refuse(damaged());
    }
    return Package(std::make_unique<Archive>(std::move(zip)), std::move(sizes));
}

std::vector<std::string> Package::part_names() const
{
    std::vector<std::string> names;
    for (const auto& [name, size] : sizes_)
        names.push_back(name);
    return names;
}

bool Package::has(std::string_view name) const
{
    return sizes_.contains(name);
}

std::size_t Package::size_of(std::string_view name) const
{
    const auto known = sizes_.find(name);
    return known == sizes_.end() ? 0 : known->second;
}

Result<XmlReader> Package::read(std::string_view name) const
{
    const auto known = sizes_.find(name);
    if (known == sizes_.end()) return refuse(damaged());
    std::unique_ptr<zip_file_t, ClosePart> part(zip_fopen(archive_->zip.get(), known->first.c_str(), 0));
    if (!part) return refuse(damaged());
    return XmlReader(
        [part = std::move(part), left = known->second](std::span<char> room) mutable -> std::ptrdiff_t {
            const auto got = zip_fread(part.get(), room.data(), room.size());
            if (got < 0 || static_cast<std::size_t>(got) > left)
                return -1; // a broken checksum, or more than declared
            left -= static_cast<std::size_t>(got);
            return static_cast<std::ptrdiff_t>(got);
        });
}

Result<std::vector<Relationship>> Package::relationships_of(std::string_view part) const
{
    const auto slash = part.rfind('/');
    const auto folder = slash == part.npos ? std::string_view() : part.substr(0, slash + 1);
    const auto name = std::string(folder) + "_rels/" + std::string(part.substr(folder.size())) + ".rels";
    std::vector<Relationship> found;
    if (!has(name)) return found;
    auto xml = TRY(read(name));
    for (;;) {
        const auto token = xml.next();
        if (token == XmlReader::Token::broken) return refuse(damage_in(xml));
        if (token == XmlReader::Token::end) return found;
        if (token != XmlReader::Token::open || xml.name() != "Relationship") continue;
        Relationship one;
        one.id = decoded(xml.attribute("Id"));
        const auto type = xml.attribute("Type");
        one.type = decoded(type.substr(type.rfind('/') + 1));
        one.external = xml.attribute("TargetMode") == "External";
        const auto target = decoded(xml.attribute("Target"));
        one.target = one.external ? target : resolve(part, target);
        found.push_back(std::move(one));
    }
}

Refusal damage_in(const XmlReader& xml)
{
    if (xml.declares_entities()) return {.says = "file.entities", .field = "file"};
    return damaged();
}

}
