#include "outlet/remote_folder.hpp"

#include "base/ensure.hpp"
#include "outlet/sftp_folder.hpp"
#include "outlet/webdav_folder.hpp"

namespace gongkai::outlet {

std::optional<RemoteKind> remote_kind_of(std::string_view url)
{
    const auto end = url.find("://");
    if (end == url.npos || url.ends_with('/') || url.find_first_of("@?# \"\\\r\n") != url.npos) return {};
    const auto scheme = url.substr(0, end), rest = url.substr(end + 3);
    const auto host = rest.substr(0, rest.find_first_of(":/"));
    if (host.empty()) return {};
    if (scheme == "sftp") return rest.find('/') == rest.npos ? std::nullopt : std::optional(RemoteKind::sftp);
    if (scheme == "https" || (scheme == "http" && host == "127.0.0.1")) return RemoteKind::webdav;
    return {};
}

std::unique_ptr<RemoteFolder> open_remote_folder(RemoteAccess access)
{
    const auto kind = remote_kind_of(access.url);
    ENSURE(kind.has_value());
    if (*kind == RemoteKind::sftp) return std::make_unique<SftpFolder>(std::move(access));
    return std::make_unique<WebdavFolder>(std::move(access));
}

}
