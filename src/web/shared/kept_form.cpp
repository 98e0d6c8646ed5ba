#include "web/shared/kept_form.hpp"

#include "base/json.hpp"
#include "http/form.hpp"
#include "http/url.hpp"

namespace gongkai::web {

namespace {

constexpr std::size_t most_bytes = 64 * 1024;

bool is_secret(std::string_view name)
{
    return name == "csrf" || name == "again" || name == "kept" || name.find("password") != std::string_view::npos;
}

}

KeptForm keep_form(const http::Request& request)
{
    auto form = http::read_form(request);
    if (!form) return {};
    std::vector<KeptField> kept;
    std::size_t bytes = 0;
    for (auto& field : form->fields) {
        if (is_secret(field.name)) continue;
        bytes += field.name.size() + field.value.size();
        kept.push_back({std::move(field.name), std::move(field.value)});
    }
    if (kept.empty() || bytes > most_bytes) return {};
    return {.again = request.target, .kept = to_json(kept)};
}

std::vector<KeptField> fields_of(const KeptForm& form)
{
    if (http::same_site_path(form.again, "").empty()) return {};
    return from_json<std::vector<KeptField>>(form.kept).value_or(std::vector<KeptField>{});
}

}
