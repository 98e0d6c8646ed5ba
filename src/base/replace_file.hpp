#pragma once
// A file's content exchanged for another, in one step; who owns it and who may read it stays as it was.

#include <filesystem>
#include <string_view>

namespace gongkai {

// Durable when it returns. Throws std::system_error, also where we may not write the file or give the new one
// to its owner; it is unchanged then.
void replace_file(const std::filesystem::path& path, std::string_view bytes);

}
