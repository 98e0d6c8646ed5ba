#pragma once
// Two folders change places in one step, as far as the file system can; their owner stays the owner.

#include <filesystem>

namespace gongkai::app {

void swap_folders(const std::filesystem::path& one,
                  const std::filesystem::path& other); // throws std::system_error
void give_to_owner_of(const std::filesystem::path& model,
                      const std::filesystem::path& path);     // a file, or a folder and all in it; when we are root
void sync_everything_in(const std::filesystem::path& folder); // the whole file system it lies on

}
