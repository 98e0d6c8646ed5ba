#pragma once
// The key that opens the sealed settings of gongkai.toml: secrets.key in the data folder, made and kept as
// archive.key is, and like it a part of every backup.

#include <filesystem>

#include "base/result.hpp"
#include "base/sealed_text.hpp"

namespace gongkai::cli {

struct SecretsPlace {
    std::filesystem::path config; // gongkai.toml
    std::filesystem::path folder; // [store] folder
};

// Refused when it isn't there, is no key, may be read by others, or would lie beside what it opens.
Result<TextSeal> secrets_key(const SecretsPlace& place);
// Likewise, but made, with the folder, when it isn't there; it belongs to whom the folder belongs to.
Result<TextSeal> made_secrets_key(const SecretsPlace& place);

}
