#include "store/screens.hpp"

#include "sql/screen.hpp"

namespace gongkai::store {

using domain::PairingCode;
using domain::ScreenDevice;

std::optional<ScreenDevice> Screens::device_at(const std::string& place) const
{
    return db_.find<ScreenDevice>(sql::device_at, place);
}

std::optional<ScreenDevice> Screens::device_with(const std::string& token_digest) const
{
    return db_.find<ScreenDevice>(sql::device_by_token, token_digest);
}

std::vector<PairingCode> Screens::codes_at(const std::string& place, Instant now) const
{
    return db_.list<PairingCode>(sql::codes_at, place, now);
}

std::optional<PairingCode> Screens::code_with(const std::string& token_digest, Instant now) const
{
    return db_.find<PairingCode>(sql::code_by_token, token_digest, now);
}

std::int64_t Screens::count_codes(Instant asked_since) const
{
    return db_.one<std::int64_t>(sql::count_codes, asked_since);
}

bool Screens::add(db::Transaction&, const ScreenDevice& d)
{
    return db_.run(sql::add_device, d.id, d.place, d.token, d.agent, d.paired_at, d.paired_by) > 0;
}

bool Screens::end(db::Transaction&, const ScreenDevice& device, const std::string& account, Instant at)
{
    return db_.run(sql::end_device, device.id, at, account) > 0;
}

void Screens::add_code(db::Transaction&, const PairingCode& c)
{
    db_.run(sql::add_pairing_code, c.token, c.place, c.code, c.agent, c.asked_at, c.expires_at);
}

void Screens::drop_codes_at(db::Transaction&, const std::string& place)
{
    db_.run(sql::drop_codes_at, place);
}

void Screens::forget_codes(db::Transaction&, Instant expired_before)
{
    db_.run(sql::forget_codes, expired_before);
}

}
