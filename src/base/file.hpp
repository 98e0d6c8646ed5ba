#pragma once
// Whole files, read and written so that a power cut leaves either the earlier or the later content.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace gongkai {

// Nothing when it isn't there. Throws std::system_error when it is and can't be read: a key that can't be
// read at the moment must not be taken for one that was never made.
std::optional<std::string> read_file(const std::filesystem::path& path);
// Writes beside, fsyncs, renames, fsyncs the folder. Throws std::system_error; no part is left behind then,
// but if only the folder's fsync failed, the file may bear its name already without being safe there.
void write_file(const std::filesystem::path& path, std::string_view bytes, unsigned mode = 0640);
// Adds to the end, made when it isn't there; durable when it returns. A power cut may leave a part of the
// bytes.
void append_file(const std::filesystem::path& path, std::string_view bytes, unsigned mode = 0640);
void make_folder(const std::filesystem::path& path); // with parents, each entry fsynced
void sync_folder(const std::filesystem::path& path);
void sync_file(const std::filesystem::path& path);

}
