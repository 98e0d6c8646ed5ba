#include "http/form.hpp"

#include "base/json.hpp"
#include "base/text.hpp"
#include "http/url.hpp"

namespace gongkai::http {

namespace {

struct Flattened { // a JSON body as fields named by path
    std::vector<Field> fields;
    std::size_t most;

    Result<> add(const std::string& name, const boost::json::value& value, int depth)
    {
        if (fields.size() >= most || depth > 16) return refuse({.says = "form.too_many_fields"});
        if (value.is_null()) return {};
        if (const auto* object = value.if_object()) return add_object(name, *object, depth);
        if (const auto* array = value.if_array()) return add_array(name, *array, depth);
        const bool number = value.is_number();
        const auto text = value.if_string() ? std::string(value.get_string()) : to_json_text(value);
        fields.push_back({name, text, number ? Field::Origin::json_number : Field::Origin::typed});
        return {};
    }

    Result<> add_object(const std::string& name, const boost::json::object& object, int depth)
    {
        if (object.empty() && !name.empty()) fields.push_back({name, "", Field::Origin::json_empty});
        for (const auto& [key, value] : object)
            TRY(add(name.empty() ? std::string(key) : name + "." + std::string(key), value, depth + 1));
        return {};
    }

    Result<> add_array(const std::string& name, const boost::json::array& array, int depth)
    {
        if (array.empty()) fields.push_back({name, "", Field::Origin::json_empty});
        for (std::size_t i = 0; i < array.size(); ++i) {
            const bool nested = array[i].is_object() || array[i].is_array();
            TRY(add(nested ? name + "." + std::to_string(i) : name, array[i], depth + 1));
        }
        return {};
    }
};

std::string boundary_of(std::string_view content_type)
{
    const auto at = content_type.find("boundary=");
    if (at == std::string_view::npos) return {};
    auto value = content_type.substr(at + 9);
    if (value.starts_with('"')) {
        value.remove_prefix(1);
        return std::string(value.substr(0, value.find('"')));
    }
    return trim(value.substr(0, value.find(';')));
}

}

std::optional<std::string_view> Form::value(std::string_view name) const
{
    for (const auto& field : fields)
        if (field.name == name) return field.value;
    return {};
}

std::vector<std::string_view> Form::values(std::string_view name) const
{
    std::vector<std::string_view> found;
    for (const auto& field : fields)
        if (field.name == name) found.emplace_back(field.value);
    return found;
}

std::vector<const Upload*> Form::files(std::string_view field) const
{
    std::vector<const Upload*> found;
    for (const auto& upload : uploads)
        if (upload.field == field) found.push_back(&upload);
    return found;
}

Result<std::vector<Field>> parse_urlencoded(std::string_view bytes, const FormLimits& limits)
{
    std::vector<Field> fields;
    while (!bytes.empty()) {
        const auto pair = bytes.substr(0, bytes.find('&'));
        bytes.remove_prefix(std::min(bytes.size(), pair.size() + 1));
        if (pair.empty()) continue;
        if (fields.size() == limits.fields) return refuse({.says = "form.too_many_fields"});
        const auto equals = std::min(pair.find('='), pair.size());
        auto name = decode_query(pair.substr(0, equals));
        auto value = decode_query(pair.substr(std::min(equals + 1, pair.size())));
        if (!name || !value || name->size() > limits.name_bytes) return refuse({.says = "form.unreadable"});
        if (!is_utf8(*name) || !is_utf8(*value)) return refuse({.says = "form.unreadable"});
        fields.push_back({std::move(*name), std::move(*value)});
    }
    return fields;
}

Result<std::vector<Field>> parse_json_fields(std::string_view bytes, const FormLimits& limits)
{
    const auto value = parse_json(bytes);
    if (!value || !value->is_object()) return refuse({.says = "form.not_json"});
    Flattened flat{.fields = {}, .most = limits.fields};
    TRY(flat.add_object("", value->get_object(), 0));
    return std::move(flat.fields);
}

Result<Form> read_form(const Request& request)
{
    if (request.method == Method::get || request.method == Method::head)
        return Form{.fields = TRY(parse_urlencoded(request.query))};
    const auto type = request.media_type();
    if (equal_ignoring_case(type, "application/json"))
        return Form{.fields = TRY(parse_json_fields(request.content()))};
    if (equal_ignoring_case(type, "multipart/form-data"))
        return parse_multipart(request.content(), boundary_of(request.header("content-type").value_or("")));
    if (type.empty() || equal_ignoring_case(type, "application/x-www-form-urlencoded"))
        return Form{.fields = TRY(parse_urlencoded(request.content()))};
    return refuse({.says = "form.unknown_type", .with = {std::string(type)}});
}

}
