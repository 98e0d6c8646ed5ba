#pragma once
// A folder on another machine, by SFTP or WebDAV (libcurl): what putting a bundle there needs and nothing
// else.
//
// - SFTP: the server's key must stand in a file of known hosts; a key that is another, or none, ends it
// before anything is said.
//   Renaming over a file isn't in version 3 of the protocol, so the file that is there goes first, one step
//   before.
// - WebDAV (RFC 4918): PUT, MKCOL, MOVE with Overwrite, DELETE; over TLS, but for this machine itself.

#include <cstddef>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/result.hpp"

namespace gongkai::outlet {

enum class RemoteKind { sftp, webdav };

struct RemoteAccess {
    std::string url; // without a slash at the end, a name or a password
    std::string user, password;
    std::string key_file, known_hosts; // SFTP
    std::string ca_file;               // WebDAV; empty: whom the system trusts
};

// By its scheme; nothing when it is no address we would use.
std::optional<RemoteKind> remote_kind_of(std::string_view url);

// Paths are relative to the folder, of plain characters. A refusal never holds a secret.
class RemoteFolder {
public:
    virtual ~RemoteFolder() = default;

    virtual Result<std::optional<std::string>>
    get(const std::string& path) = 0; // nothing when it isn't there
    virtual Result<>
    make_folders(const std::vector<std::string>& paths) = 0; // those that are there already are fine
    virtual Result<std::set<std::string>> present(const std::string& folder,
                                                  const std::vector<std::string>& names) = 0;
    virtual Result<> put(const std::string& path,
                         const std::string& bytes) = 0; // under its name only when it is whole
    virtual Result<> move(const std::vector<std::pair<std::string, std::string>>&
                              from_to) = 0;                             // in this order, over what is there
    virtual Result<> remove(const std::vector<std::string>& paths) = 0; // those that are gone are fine
    virtual Result<> remove_folder(const std::string& folder) = 0;      // with the files in it
};

std::unique_ptr<RemoteFolder> open_remote_folder(RemoteAccess access); // of an address with a kind

}
