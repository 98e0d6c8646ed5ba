#pragma once
// Takes a backup apart into a fresh folder that looks like a data folder. Every byte is compared with the
// manifest.

#include "app/backup_format.hpp"

namespace gongkai::app {

// The rows of a PostgreSQL backup wait here, one folder for each table.
inline constexpr std::string_view rows_folder = ".rows";

// Throws what as_result() turns into words. `into` must not be there yet.
Manifest unpack_backup(const ByteSource& from, const SealSecret& secret, const std::filesystem::path& into);

}
