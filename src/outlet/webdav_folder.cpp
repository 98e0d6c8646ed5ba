#include "outlet/webdav_folder.hpp"

#include <algorithm>

namespace gongkai::outlet {

Result<> WebdavFolder::ask(const char* method, const std::string& path,
                           const std::vector<std::string>& headers, std::initializer_list<long> fine)
{
    const auto list = curl_list(headers);
    auto* const curl = transfer_.begin(path);
    curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, method);
    if (list) curl_easy_setopt(curl, CURLOPT_HTTPHEADER, list.get());
    if (const auto code = transfer_.run(); code != CURLE_OK) return transfer_.failed(code);
    const auto status = transfer_.status();
    if (status / 100 == 2 || std::ranges::find(fine, status) != fine.end()) return {};
    if (status == 401 || status == 403)
        return refuse({.says = "outlet.remote_login", .with = {transfer_.url()}});
    if (status == 507) return refuse({.says = "outlet.remote_full", .with = {transfer_.url()}});
    return refuse(
        {.says = "outlet.remote_answered", .with = {transfer_.url(), method, std::to_string(status)}});
}

Result<std::optional<std::string>> WebdavFolder::get(const std::string& path)
{
    TRY(ask("GET", path, {}, {404}));
    return transfer_.status() == 404 ? std::optional<std::string>() : std::optional(transfer_.received());
}

// 405 is what RFC 4918 (9.3.1) says of a collection that is there already.
Result<> WebdavFolder::make_folders(const std::vector<std::string>& paths)
{
    for (const auto& path : paths)
        TRY(ask("MKCOL", path + "/", {}, {405}));
    return {};
}

// Only its head: a list of names (PROPFIND) is what not every server offers.
Result<std::set<std::string>> WebdavFolder::present(const std::string& folder,
                                                    const std::vector<std::string>& names)
{
    std::set<std::string> found;
    for (const auto& name : names) {
        auto* const curl = transfer_.begin(folder + "/" + name);
        curl_easy_setopt(curl, CURLOPT_NOBODY, 1L);
        if (const auto code = transfer_.run(); code != CURLE_OK) return transfer_.failed(code);
        if (transfer_.status() == 200) found.insert(name);
    }
    return found;
}

Result<> WebdavFolder::put(const std::string& path, const std::string& bytes)
{
    const auto headers = curl_list({"Expect:"});
    auto* const curl = transfer_.begin(path + ".half");
    transfer_.send(bytes);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.get());
    if (const auto code = transfer_.run(); code != CURLE_OK) return transfer_.failed(code);
    const auto status = transfer_.status();
    if (status == 401 || status == 403)
        return refuse({.says = "outlet.remote_login", .with = {transfer_.url()}});
    if (status == 507) return refuse({.says = "outlet.remote_full", .with = {transfer_.url()}});
    if (status / 100 != 2)
        return refuse(
            {.says = "outlet.remote_answered", .with = {transfer_.url(), "PUT", std::to_string(status)}});
    return move({{path + ".half", path}});
}

Result<> WebdavFolder::move(const std::vector<std::pair<std::string, std::string>>& from_to)
{
    for (const auto& [from, to] : from_to)
        TRY(ask("MOVE", from, {"Destination: " + transfer_.url() + "/" + to, "Overwrite: T"}, {}));
    return {};
}

Result<> WebdavFolder::remove(const std::vector<std::string>& paths)
{
    for (const auto& path : paths)
        TRY(ask("DELETE", path, {}, {404}));
    return {};
}

Result<> WebdavFolder::remove_folder(const std::string& folder)
{
    return ask("DELETE", folder + "/", {}, {404});
}

}
