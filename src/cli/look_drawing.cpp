#include "cli/look_drawing.hpp"

#include <spdlog/spdlog.h>

#include "app/draw_looks.hpp"

namespace gongkai::cli {

bool LookDrawing::draw_when_due(Premises& premises)
{
    const auto now = premises.house.clock.now();
    if (done_on_ == shanghai_date(now) || !premises.house.log.may_sign()) return false;
    try {
        app::Desk desk(premises.house, app::Desk::Purpose::writing, now, {});
        const auto asked = app::draw_looks(desk.office, {});
        if (!asked) return false; // it may not sign any more
        done_on_ = shanghai_date(now);
        if (!asked->empty()) spdlog::info("\"looks_asked_for\":{}", asked->size());
        return !asked->empty();
    } catch (const std::exception& fault) { // tried again a minute later
        premises.house.storage.note(fault, now);
        spdlog::error("\"looks\":\"not drawn\"");
        return false;
    }
}

}
