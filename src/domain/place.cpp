#include "domain/place.hpp"

#include <charconv>
#include <fmt/format.h>

#include "base/text.hpp"

namespace gongkai::domain {
namespace {

constexpr int most_sheets = 400, longest_side_cm = 5'000;

std::optional<double> degrees(std::string_view typed, double least, double most)
{
    double value = 0;
    const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), value);
    if (error != std::errc{} || end != typed.data() + typed.size() || value < least || value > most)
        return {};
    return value;
}

Refusal wrong_size(const char* says, const char* field, std::vector<std::string> with = {})
{
    return {.says = says, .field = field, .with = std::move(with)};
}

}

bool takes_paper(PlaceKind kind)
{
    return kind == PlaceKind::board || kind == PlaceKind::group_wall || kind == PlaceKind::hall;
}

std::string_view channel_of(PlaceKind kind)
{
    switch (kind) {
    case PlaceKind::board:
    case PlaceKind::group_wall:
    case PlaceKind::hall: return "board";
    case PlaceKind::screen: return "screen";
    case PlaceKind::chat_group: return "group";
    case PlaceKind::account: return "account";
    case PlaceKind::site_column: return "site";
    case PlaceKind::loudspeaker: return "";
    }
    return "";
}

int a3_sheets_on(int width_cm, int height_cm)
{
    return (width_cm / 43) * (height_cm / 31);
}

Result<std::string> read_coordinates(std::string_view typed)
{
    const auto text = without_spaces(to_half_width(typed));
    if (text.empty()) return std::string();
    const auto parts = split(text, ',');
    const auto latitude = parts.size() == 2 ? degrees(parts[0], 3, 54) : std::nullopt;
    const auto longitude = parts.size() == 2 ? degrees(parts[1], 73, 136) : std::nullopt;
    if (!latitude || !longitude)
        return refuse({.says = "place.no_coordinates", .field = "coordinates", .with = {text}});
    return fmt::format("{:.5f},{:.5f}", *latitude, *longitude);
}

Result<> check_room(Place& place)
{
    if (!takes_paper(place.kind)) {
        place.width_cm = place.height_cm = place.a3_sheets = 0;
        return {};
    }
    if (place.width_cm < 0 || place.width_cm > longest_side_cm)
        return refuse(wrong_size("place.odd_size", "width_cm"));
    if (place.height_cm < 0 || place.height_cm > longest_side_cm)
        return refuse(wrong_size("place.odd_size", "height_cm"));
    const bool measured = place.width_cm > 0 && place.height_cm > 0;
    const int fit = a3_sheets_on(place.width_cm, place.height_cm);
    if (measured && place.a3_sheets == 0) place.a3_sheets = fit;
    if (place.a3_sheets < 1 || place.a3_sheets > most_sheets)
        return refuse(wrong_size("place.no_room", "a3_sheets"));
    const double face = 1.0 * place.width_cm * place.height_cm, paper = 42.0 * 29.7 * place.a3_sheets;
    if (measured && paper > face)
        return refuse(wrong_size("place.too_small", "a3_sheets",
                                 {std::to_string(fit), std::to_string(place.a3_sheets)}));
    return {};
}

}
