#include "store/log_entries.hpp"

#include "sql/log.hpp"

namespace gongkai::store {

using domain::LogEntry;
using domain::LogHead;

LogHead LogEntries::head() const
{
    return db_.find<LogHead>(sql::find_log_head).value_or(LogHead{});
}

std::optional<LogEntry> LogEntries::find(const std::string& code) const
{
    return db_.find<LogEntry>(sql::find_log_entry, code);
}

std::optional<LogEntry> LogEntries::at(std::int64_t position) const
{
    return db_.find<LogEntry>(sql::find_log_entry_at, position);
}

std::optional<LogEntry> LogEntries::last_of(const std::string& village) const
{
    return db_.find<LogEntry>(sql::last_log_entry_of_village, village);
}

std::vector<std::string> LogEntries::records(std::int64_t from, std::int64_t to) const
{
    return db_.list<std::string>(sql::log_records, from, to);
}

std::vector<std::string> LogEntries::hashes(unsigned level, std::int64_t from, std::int64_t to) const
{
    return db_.list<std::string>(sql::log_hashes, level, from, to);
}

std::vector<std::string> LogEntries::editions_without_leaf(int at_most) const
{
    return db_.list<std::string>(sql::editions_without_leaf, at_most);
}

std::optional<std::string> LogEntries::code_before(const std::string& disclosure, std::int64_t number) const
{
    return db_.find<std::string>(sql::code_of_edition_before, disclosure, number);
}

void LogEntries::add(db::Transaction&, const LogEntry& e)
{
    db_.run(sql::add_log_entry, e.position, e.code, e.edition, e.village, e.sequence, e.record);
}

void LogEntries::add_hash(db::Transaction&, unsigned level, std::uint64_t n, const std::string& hash)
{
    db_.run(sql::add_log_hash, level, n, hash);
}

void LogEntries::move_head(db::Transaction&, const LogHead& head)
{
    db_.run(sql::move_log_head, head.size, head.frontier);
}

}
