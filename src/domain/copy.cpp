#include "domain/copy.hpp"

#include <algorithm>

namespace gongkai::domain {

CopyState judge_board(const OnBoard& board)
{
    if (board.another_hangs) return CopyState::differs;
    if (!board.hangs) return CopyState::missing;
    return board.is_proved && !board.look_was_missed ? CopyState::same : CopyState::unproved;
}

bool agree(const std::vector<Copy>& copies)
{
    return std::ranges::all_of(copies, [](const Copy& copy) { return copy.state == CopyState::same; });
}

}
