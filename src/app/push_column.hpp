#pragma once
// Carries a bundle to a folder on another machine. What is new waits beside first; when all of it is there,
// the files take their places, the manifest last. A break before that leaves the other side as it was, and
// the next run doesn't send again what has arrived.

#include <filesystem>

#include "app/column_manifest.hpp"
#include "outlet/remote_folder.hpp"

namespace gongkai::app {

struct ColumnPushed {
    std::int64_t sent = 0;    // files that crossed now
    std::int64_t resumed = 0; // that had arrived in a run that broke off
    std::int64_t removed = 0;
    std::int64_t bytes = 0;
};

Result<ColumnPushed> push_column(const std::filesystem::path& bundle, const ColumnManifest& manifest,
                                 outlet::RemoteFolder& remote);

}
