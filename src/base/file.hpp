#pragma once
// Whole files, read and written so that a power cut leaves either the earlier or the later content.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace gongkai {

std::optional<std::string> read_file(const std::filesystem::path& path); // nothing when it isn't there
// Writes beside, fsyncs, renames, fsyncs the folder. Throws std::system_error; nothing is left behind then.
void write_file(const std::filesystem::path& path, std::string_view bytes, unsigned mode = 0640);
// Adds to the end, made when it isn't there; durable when it returns. A power cut may leave a part of the
// bytes.
void append_file(const std::filesystem::path& path, std::string_view bytes, unsigned mode = 0640);
void make_folder(const std::filesystem::path& path); // with parents, each entry fsynced
void sync_folder(const std::filesystem::path& path);

}
