#include "app/partial_files.hpp"

#include <numeric>

#include "app/public_log.hpp"
#include "base/random.hpp"
#include "base/text.hpp"
#include "store/partial_files.hpp"

namespace gongkai::app {
namespace {

using domain::PartialFile;

constexpr auto kept = std::chrono::days(7);
constexpr std::size_t most_files = 60; // of one person at a time
constexpr std::int64_t most_bytes = 300 << 20;
constexpr std::size_t longest_name = 120;

// Beside the log, in the data folder.
store::PartialFiles files_of(Office& office)
{
    return {office.db, office.log.folder().parent_path() / "uploads"};
}

void drop_expired(Office& office, db::Transaction& transaction)
{
    auto files = files_of(office);
    for (const auto& file : files.expired(office.now))
        files.drop(transaction, file);
}

Result<> has_room(Office& office, std::int64_t length)
{
    const auto own = files_of(office).of(office.actor.account);
    const auto bytes =
        std::accumulate(own.begin(), own.end(), length,
                        [](std::int64_t sum, const PartialFile& file) { return sum + file.length; });
    if (own.size() >= most_files || bytes > most_bytes)
        return refuse({.kind = Refusal::Kind::forbidden,
                       .says = "uploads.no_room",
                       .with = {std::to_string(own.size())}});
    return {};
}

}

Result<PartialFile> begin_file(Office& office, const BeginFile& order)
{
    if (order.length < 1 || order.length > longest_partial_file)
        return refuse({.says = "uploads.too_long", .with = {std::to_string(longest_partial_file >> 20)}});
    db::Transaction transaction(office.db);
    drop_expired(office, transaction);
    TRY(has_room(office, order.length));
    PartialFile file{.id = make_id(),
                     .account = office.actor.account,
                     .file_name = shorten(order.file_name, longest_name),
                     .length = order.length,
                     .expires_at = office.now + kept};
    files_of(office).add(transaction, file);
    transaction.commit();
    return file;
}

Result<PartialFile> take_in_piece(Office& office, const TakeInPiece& order)
{
    db::Transaction transaction(office.db);
    auto file = TRY(partial_file(office, order.file));
    const auto size = static_cast<std::int64_t>(order.bytes.size());
    if (order.offset != file.received || size > file.length - file.received)
        return refuse({.kind = Refusal::Kind::conflict, .says = "uploads.other_offset"});
    const auto expires_at = office.now + kept;
    if (!files_of(office).grow(transaction, file, order.bytes, expires_at))
        return refuse({.kind = Refusal::Kind::conflict, .says = "uploads.other_offset"});
    transaction.commit();
    file.received += size;
    file.expires_at = expires_at;
    return file;
}

Result<PartialFile> drop_file(Office& office, const DropFile& order)
{
    db::Transaction transaction(office.db);
    auto file = TRY(partial_file(office, order.file));
    files_of(office).drop(transaction, file);
    transaction.commit();
    return file;
}

Result<PartialFile> partial_file(Office& office, const std::string& id)
{
    const auto files = files_of(office);
    auto file = files.find(id);
    if (!file || file->account != office.actor.account || file->expires_at <= office.now ||
        !files.is_there(*file))
        return refuse({.kind = Refusal::Kind::missing, .says = "uploads.gone", .field = "photos"});
    return std::move(*file);
}

Result<std::string> whole_file(Office& office, const PartialFile& file)
{
    if (!file.is_whole())
        return refuse({.kind = Refusal::Kind::conflict, .says = "uploads.not_whole", .field = "photos"});
    return files_of(office).bytes_of(file);
}

}
