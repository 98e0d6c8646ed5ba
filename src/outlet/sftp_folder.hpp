#pragma once
// A remote folder by SFTP: every change is a command of the one connection, in the order given.

#include "outlet/remote_transfer.hpp"

namespace gongkai::outlet {

class SftpFolder final : public RemoteFolder {
public:
    explicit SftpFolder(RemoteAccess access) : transfer_(std::move(access)) {}

    Result<std::optional<std::string>> get(const std::string& path) override;
    Result<> make_folders(const std::vector<std::string>& paths) override;
    Result<std::set<std::string>> present(const std::string& folder,
                                          const std::vector<std::string>& names) override;
    Result<> put(const std::string& path, const std::string& bytes) override;
    Result<> move(const std::vector<std::pair<std::string, std::string>>& from_to) override;
    Result<> remove(const std::vector<std::string>& paths) override;
    Result<> remove_folder(const std::string& folder) override;

private:
    Result<> carry_out(const std::vector<std::string>& commands);
    Result<std::set<std::string>> names_in(const std::string& folder);
    std::string quoted(const std::string& path) const; // as a command of libcurl wants it
    RemoteTransfer transfer_;
};

}
