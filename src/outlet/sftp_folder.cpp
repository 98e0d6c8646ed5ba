#include "outlet/sftp_folder.hpp"

#include <algorithm>
#include <sstream>

namespace gongkai::outlet {

// The path on the server: what follows the host in its address.
std::string SftpFolder::quoted(const std::string& path) const
{
    const auto& url = transfer_.url();
    const auto begins = url.find('/', url.find("://") + 3);
    return "\"" + url.substr(begins) + "/" + path + "\"";
}

Result<> SftpFolder::carry_out(const std::vector<std::string>& commands)
{
    if (commands.empty()) return {};
    const auto list = curl_list(commands);
    auto* const curl = transfer_.begin("");
    curl_easy_setopt(curl, CURLOPT_NOBODY, 1L);
    curl_easy_setopt(curl, CURLOPT_QUOTE, list.get());
    if (const auto code = transfer_.run(); code != CURLE_OK) return transfer_.failed(code);
    return {};
}

Result<std::optional<std::string>> SftpFolder::get(const std::string& path)
{
    transfer_.begin(path);
    const auto code = transfer_.run();
    if (code == CURLE_REMOTE_FILE_NOT_FOUND) return std::optional<std::string>();
    if (code != CURLE_OK) return transfer_.failed(code);
    return std::optional(transfer_.received());
}

Result<> SftpFolder::make_folders(const std::vector<std::string>& paths)
{
    std::vector<std::string> commands;
    for (const auto& path : paths)
        commands.push_back("*mkdir " + quoted(path));
    return carry_out(commands);
}

Result<std::set<std::string>> SftpFolder::names_in(const std::string& folder)
{
    auto* const curl = transfer_.begin(folder + "/");
    curl_easy_setopt(curl, CURLOPT_DIRLISTONLY, 1L);
    const auto code = transfer_.run();
    std::set<std::string> names;
    if (code == CURLE_REMOTE_FILE_NOT_FOUND) return names;
    if (code != CURLE_OK) return transfer_.failed(code);
    std::istringstream lines(transfer_.received());
    for (std::string name; std::getline(lines, name);)
        if (name != "." && name != "..") names.insert(name);
    return names;
}

Result<std::set<std::string>> SftpFolder::present(const std::string& folder,
                                                  const std::vector<std::string>& names)
{
    const auto there = TRY(names_in(folder));
    std::set<std::string> found;
    for (const auto& name : names)
        if (there.contains(name)) found.insert(name);
    return found;
}

// A transfer that breaks off leaves a file of another name.
Result<> SftpFolder::put(const std::string& path, const std::string& bytes)
{
    const auto half = path + ".half";
    const auto then = curl_list({"*rm " + quoted(path), "rename " + quoted(half) + " " + quoted(path)});
    auto* const curl = transfer_.begin(half);
    transfer_.send(bytes);
    curl_easy_setopt(curl, CURLOPT_NEW_FILE_PERMS, 0644L);
    curl_easy_setopt(curl, CURLOPT_POSTQUOTE, then.get());
    if (const auto code = transfer_.run(); code != CURLE_OK) return transfer_.failed(code);
    return {};
}

Result<> SftpFolder::move(const std::vector<std::pair<std::string, std::string>>& from_to)
{
    std::vector<std::string> commands;
    for (const auto& [from, to] : from_to) {
        commands.push_back("*rm " + quoted(to));
        commands.push_back("rename " + quoted(from) + " " + quoted(to));
    }
    return carry_out(commands);
}

Result<> SftpFolder::remove(const std::vector<std::string>& paths)
{
    std::vector<std::string> commands;
    for (const auto& path : paths)
        commands.push_back("*rm " + quoted(path));
    return carry_out(commands);
}

Result<> SftpFolder::remove_folder(const std::string& folder)
{
    std::vector<std::string> commands;
    for (const auto& name : TRY(names_in(folder)))
        commands.push_back("*rm " + quoted(folder + "/" + name));
    commands.push_back("*rmdir " + quoted(folder));
    return carry_out(commands);
}

}
