#pragma once
// A remote folder by WebDAV (RFC 4918): each change is a request of its own.

#include "outlet/remote_transfer.hpp"

namespace gongkai::outlet {

class WebdavFolder final : public RemoteFolder {
public:
    explicit WebdavFolder(RemoteAccess access) : transfer_(std::move(access)) {}

    Result<std::optional<std::string>> get(const std::string& path) override;
    Result<> make_folders(const std::vector<std::string>& paths) override;
    Result<std::set<std::string>> present(const std::string& folder,
                                          const std::vector<std::string>& names) override;
    Result<> put(const std::string& path, const std::string& bytes) override;
    Result<> move(const std::vector<std::pair<std::string, std::string>>& from_to) override;
    Result<> remove(const std::vector<std::string>& paths) override;
    Result<> remove_folder(const std::string& folder) override;

private:
    // Sends one request; fine when its status is one of these or a success.
    Result<> ask(const char* method, const std::string& path, const std::vector<std::string>& headers,
                 std::initializer_list<long> fine);
    RemoteTransfer transfer_;
};

}
