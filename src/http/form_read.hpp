#pragma once
// How one member of a described struct is filled from fields. Included by form.hpp only.

namespace gongkai::http::detail {

template<class T>
inline constexpr bool is_optional = false;
template<class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template<class T>
inline constexpr bool is_vector = false;
template<class T>
inline constexpr bool is_vector<std::vector<T>> = true;
template<class T>
concept Described = std::is_class_v<T> && boost::describe::has_describe_members<T>::value;
template<class T>
concept Nested = Described<T> && !std::same_as<T, Money>;

using Wrong = std::optional<Refusal>;

Wrong convert(const Field& field, std::string& out);
Wrong convert(const Field& field, bool& out);
Wrong convert(const Field& field, Date& out);
Wrong convert(const Field& field, Month& out);
Wrong convert(const Field& field, Quarter& out);
Wrong convert(const Field& field, Money& out);
Wrong bad(std::string_view key, const Field& field);

template<std::integral T>
    requires(!std::same_as<T, bool>)
Wrong convert(const Field& field, T& out)
{
    const auto [end, error] = std::from_chars(field.value.data(), field.value.data() + field.value.size(), out);
    if (error != std::errc{} || end != field.value.data() + field.value.size())
        return bad("form.bad_number", field);
    return {};
}

template<class T>
    requires std::is_enum_v<T>
Wrong convert(const Field& field, T& out)
{
    if (!boost::describe::enum_from_string(field.value.c_str(), out)) return bad("form.bad_choice", field);
    return {};
}

class FieldReader {
public:
    FieldReader(Form form, const Request& request);

    template<Nested T>
    Wrong fill(T& object, const std::string& prefix)
    {
        Wrong wrong;
        boost::mp11::mp_for_each<
            boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>>(
            [&](auto member) {
                if (!wrong) wrong = fill_member(object.*member.pointer, prefix + member.name);
            });
        return wrong;
    }

    Wrong unknown_key() const; // in JSON only: a browser's form carries buttons and tokens we don't read

private:
    template<class T>
    Wrong fill_member(T& member, const std::string& name)
    {
        if constexpr (is_vector<T>) {
            return fill_vector(member, name);
        } else if constexpr (is_optional<T>) {
            if (!has(name)) return {};
            return fill_member(member.emplace(), name);
        } else if constexpr (Nested<T>) {
            return fill(member, name + ".");
        } else {
            const Field* field = take(name);
            const bool blank = !field || (field->value.empty() && !std::same_as<T, std::string>);
            if (blank && (std::same_as<T, std::string> || std::same_as<T, bool>)) return {};
            if (blank) return bad("form.missing", {.name = name, .value = {}});
            return convert(*field, member);
        }
    }

    template<class T>
    Wrong fill_vector(std::vector<T>& member, const std::string& name)
    {
        if constexpr (Nested<T>) {
            for (std::size_t i = 0; has(name + "." + std::to_string(i)); ++i)
                if (auto wrong = fill(member.emplace_back(), name + "." + std::to_string(i) + ".")) return wrong;
            take_all(name);
            return {};
        } else {
            for (const Field* field : take_all(name)) {
                T value{};
                if (auto wrong = convert(*field, value)) return wrong;
                member.push_back(std::move(value));
            }
            return {};
        }
    }

    bool has(const std::string& name) const;  // itself not blank, or anything nested under it
    const Field* take(const std::string& name); // the first; marks all of that name as read
    std::vector<const Field*> take_all(const std::string& name); // not the blank ones
    std::vector<Field> fields_;
    std::vector<bool> taken_;
    bool strict_ = false;
};

}
