#pragma once
// Forms: url-encoded, multipart and JSON bodies as named fields, and described structs filled from them.
//
//     const auto order = http::read<app::ExtendViewing>(visit.request);
//
// Members are filled by name from the route's parameters first, then from the body (from the query when the
// request is a GET). What may be left out is a std::optional, std::string, bool or std::vector; a number, date,
// amount or enum left out is refused. Nested structs are `contact.phone`, vectors of structs `lines.0.amount`.

#include "base/date.hpp"
#include "base/money.hpp"
#include "base/result.hpp"
#include "http/request.hpp"

#include <boost/describe.hpp>
#include <charconv>
#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace gongkai::http {

struct Field {
    enum class Origin { typed, json_number, json_empty };
    std::string name;
    std::string value;
    Origin origin = Origin::typed;
};

struct Upload {
    std::string field;
    std::string file_name;  // the last part of what the browser said; never a path
    std::string media_type; // what the browser said: look at the bytes before believing it
    std::string_view bytes; // lives as long as the request
};

struct FormLimits {
    std::size_t parts = 100;      // of a multipart body
    std::size_t fields = 1000;
    std::size_t name_bytes = 1024;
};

struct Form {
    std::vector<Field> fields = {};
    std::vector<Upload> uploads = {}; // files that were really chosen
    std::optional<std::string_view> value(std::string_view name) const; // the first
    std::vector<std::string_view> values(std::string_view name) const;
    std::vector<const Upload*> files(std::string_view field) const;
};

Result<std::vector<Field>> parse_urlencoded(std::string_view bytes, const FormLimits& limits = {});
Result<Form> parse_multipart(std::string_view bytes, std::string_view boundary, const FormLimits& limits = {});
Result<std::vector<Field>> parse_json_fields(std::string_view bytes, const FormLimits& limits = {});
Result<Form> read_form(const Request& request); // by its media type; the query when it is a GET

}

#include "http/form_read.hpp"

namespace gongkai::http {

template<class T>
Result<T> read(const Request& request)
{
    detail::FieldReader reader(TRY(read_form(request)), request);
    T object{};
    if (auto refusal = reader.fill(object, "")) return refuse(std::move(*refusal));
    if (auto refusal = reader.unknown_key()) return refuse(std::move(*refusal));
    return object;
}

}
