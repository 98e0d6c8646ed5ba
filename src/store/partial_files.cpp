#include "store/partial_files.hpp"

#include "base/file.hpp"
#include "sql/partial_file.hpp"

namespace gongkai::store {

using domain::PartialFile;

namespace {

constexpr unsigned only_ours = 0600;

}

std::optional<PartialFile> PartialFiles::find(const std::string& id) const
{
    return db_.find<PartialFile>(sql::find_partial_file, id);
}

std::vector<PartialFile> PartialFiles::of(const std::string& account) const
{
    return db_.list<PartialFile>(sql::partial_files_of, account);
}

std::vector<PartialFile> PartialFiles::expired(Instant at) const
{
    return db_.list<PartialFile>(sql::expired_partial_files, at);
}

bool PartialFiles::is_there(const PartialFile& file) const
{
    std::error_code none;
    const auto size = std::filesystem::file_size(path_of(file.id), none);
    return !none && size >= static_cast<std::uintmax_t>(file.received);
}

std::string PartialFiles::bytes_of(const PartialFile& file) const
{
    auto bytes = read_file(path_of(file.id)).value_or(std::string());
    bytes.resize(std::min(bytes.size(), static_cast<std::size_t>(file.received)));
    return bytes;
}

void PartialFiles::add(db::Transaction&, const PartialFile& f)
{
    make_folder(folder_);
    write_file(path_of(f.id), {}, only_ours);
    db_.run(sql::add_partial_file, f.id, f.account, f.file_name, f.length, f.received, f.expires_at);
}

bool PartialFiles::grow(db::Transaction&, const PartialFile& f, std::string_view piece, Instant expires_at)
{
    const auto received = f.received + static_cast<std::int64_t>(piece.size());
    if (db_.run(sql::grow_partial_file, f.id, received, f.received, expires_at) == 0) return false;
    std::filesystem::resize_file(path_of(f.id), static_cast<std::uintmax_t>(f.received));
    append_file(path_of(f.id), piece, only_ours);
    return true;
}

void PartialFiles::drop(db::Transaction&, const PartialFile& f)
{
    db_.run(sql::drop_partial_file, f.id);
    std::filesystem::remove(path_of(f.id));
}

}
