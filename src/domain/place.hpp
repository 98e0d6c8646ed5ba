#pragma once
// A place (点位): a board, a wall, a screen, a group or a site where a village's disclosures are shown.

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/result.hpp"

namespace gongkai::domain {

// board 固定公开栏 · group_wall 村民小组公示墙 · hall 便民服务大厅 · screen 电子显示屏 · chat_group 微信群 ·
// account 公众号 · site_column 政府网站专栏 · loudspeaker 广播
enum class PlaceKind { board, group_wall, hall, screen, chat_group, account, site_column, loudspeaker };
BOOST_DESCRIBE_ENUM(PlaceKind, board, group_wall, hall, screen, chat_group, account, site_column, loudspeaker)

struct Place {
    std::string id;
    std::string village;
    PlaceKind kind = PlaceKind::board;
    std::string name;
    std::string village_group; // 村民小组; empty: for the whole village
    std::string location;
    std::string coordinates; // 41.93120,126.42030: latitude, longitude in degrees; empty: not said
    std::string keeper;      // of the key; not public
    int width_cm = 0;        // of its face; 0: not measured
    int height_cm = 0;
    int a3_sheets = 0; // how many fit; 0 where nothing is hung
    Date since;
    std::optional<Date> until; // its last day
    std::string closed_because;
    std::int64_t version = 1;

    bool is_open() const { return !until; }
};
BOOST_DESCRIBE_STRUCT(Place, (),
                      (id, village, kind, name, village_group, location, coordinates, keeper, width_cm,
                       height_cm, a3_sheets, since, until, closed_because, version))

bool takes_paper(PlaceKind kind);
std::string_view
channel_of(PlaceKind kind); // as catalogues name it; empty for a loudspeaker: no item goes only there

// Sheets of A3 (ISO 216: 42.0 × 29.7 cm), lying, side by side with a finger's breadth (1 cm) around each; 0
// when none fits.
int a3_sheets_on(int width_cm, int height_cm);

// "41.93 , 126.42" as 41.93000,126.42000; refused when these are no latitude and longitude within China's
// bounds.
Result<std::string> read_coordinates(std::string_view typed);

// What its kind asks for: a place for paper says how much it holds, no more than its face allows; the others
// hold none.
Result<> check_room(Place& place); // fills a3_sheets in from the face where it wasn't said

}
