#include "app/backup_format.hpp"

#include <system_error>

#include "base/tar.hpp"
#include "db/error.hpp"
#include "db/portable.hpp"

namespace gongkai::app {
namespace {

std::string key_of(BadSeal::Kind kind)
{
    switch (kind) {
    case BadSeal::Kind::no_secret: return "backup.needs_secret";
    case BadSeal::Kind::other_kind_of_secret: return "backup.other_secret";
    case BadSeal::Kind::wrong_secret: return "backup.wrong_secret";
    case BadSeal::Kind::damaged: return "backup.damaged";
    case BadSeal::Kind::newer: return "backup.newer";
    }
    std::unreachable();
}

// The path stands before the colon of what std::system_error says.
std::string path_in(const std::system_error& error)
{
    if (const auto* const file = dynamic_cast<const std::filesystem::filesystem_error*>(&error))
        return file->path1().string();
    const std::string what = error.what();
    return what.substr(0, what.rfind(": "));
}

Refusal refusal_of(const std::system_error& error)
{
    const auto is = [&](std::errc code) { return error.code() == code; };
    const bool full = is(std::errc::no_space_on_device) || error.code().value() == EDQUOT;
    const char* const says = full                                       ? "backup.disk_full"
                             : is(std::errc::no_such_file_or_directory) ? "backup.no_file"
                             : is(std::errc::broken_pipe)               ? "backup.nobody_reads"
                             : is(std::errc::permission_denied) || is(std::errc::read_only_file_system) ||
                                     is(std::errc::operation_not_permitted)
                                 ? "backup.no_access"
                                 : "backup.input_output";
    if (std::string_view(says) == "backup.input_output")
        return {.says = says, .with = {path_in(error), error.code().message()}};
    return {.says = says, .with = {path_in(error)}};
}

}

bool has_log(db::Connection& connection)
{
    const auto tables = db::tables(connection);
    return std::ranges::find(tables, "log_head") != tables.end();
}

void refuse_backup(std::string says, std::vector<std::string> with)
{
    throw BackupRefused({.says = std::move(says), .with = std::move(with)});
}

Refusal refusal_of_present()
{
    try {
        throw;
    } catch (const BackupRefused& refused) {
        return refused.refusal;
    } catch (const BadSeal& bad) {
        return {.says = key_of(bad.kind)};
    } catch (const BadTar&) {
        return {.says = "backup.damaged"};
    } catch (const db::MigrationRefused&) {
        return {.says = "backup.newer"};
    } catch (const db::StorageFailed& failed) {
        return {.says = "backup.storage", .with = {failed.what()}};
    } catch (const db::RuleViolation&) {
        return {.says = "backup.rows_differ"};
    } catch (const db::Unreachable&) {
        return {.says = "backup.database_away"};
    } catch (const db::Busy&) {
        return {.says = "backup.database_away"};
    } catch (const std::system_error& error) {
        return refusal_of(error);
    }
}

}
