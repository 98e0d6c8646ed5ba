#pragma once
// How a person's or the law's "no" travels: as a value that knows what to say, where, and by which article.

#include <expected>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gongkai {

struct Refusal {
    enum class Kind { invalid, missing, forbidden, conflict, busy };
    Kind kind = Kind::invalid;
    std::string says;              // a key in locale/, never prose
    std::string cites = {};        // the id of a rule or citation in statutes/, when the law is the reason
    std::string field = {};        // the form field to blame, when there is one
    std::vector<std::string> with = {}; // what fills {0}, {1} … in the sentence
};

template<class T = void>
class [[nodiscard]] Result : public std::expected<T, Refusal> {
public:
    using std::expected<T, Refusal>::expected;
};

inline std::unexpected<Refusal> refuse(Refusal refusal)
{
    return std::unexpected<Refusal>(std::move(refusal));
}

}

// The only macro with control flow: the value, or leave the function with the refusal.
#define TRY(expression)                                                                                      \
    __extension__({                                                                                          \
        auto&& tried_ = (expression);                                                                        \
        if (!tried_) return std::unexpected<::gongkai::Refusal>(std::move(tried_).error());                  \
        ::gongkai::detail::take(std::forward<decltype(tried_)>(tried_));                                     \
    })

namespace gongkai::detail {

template<class T>
T take(Result<T>&& result)
{
    return std::move(*result);
}
template<class T>
T take(Result<T>& result)
{
    return std::move(*result);
}
inline void take(Result<void>&&) {}
inline void take(Result<void>&) {}

}
