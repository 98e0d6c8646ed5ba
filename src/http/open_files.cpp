#include "http/open_files.hpp"

#include <algorithm>
#include <sys/resource.h>

namespace gongkai::http {

std::size_t allow_open_files()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return 1024;
    if (limit.rlim_cur < limit.rlim_max) {
        const rlimit raised{limit.rlim_max, limit.rlim_max};
        if (::setrlimit(RLIMIT_NOFILE, &raised) == 0) limit = raised;
    }
    return static_cast<std::size_t>(limit.rlim_cur);
}

std::size_t connections_within(std::size_t wanted, std::size_t open_files)
{
    constexpr std::size_t for_answers = 256; // the database, the archive, uploads on disk
    const auto room = open_files > 2 * for_answers ? open_files - for_answers : open_files / 2;
    return std::min(wanted, std::max<std::size_t>(room, 1));
}

}
