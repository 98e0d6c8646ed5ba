#include "domain/names_term.hpp"

#include "domain/masked_names.hpp"

namespace gongkai::domain {

Content shown_content(Content content, law::AfterDays after)
{
    if (content.form != Form::list) return content;
    switch (after) {
    case law::AfterDays::names_stay: return content;
    case law::AfterDays::names_masked: return with_masked_names(std::move(content));
    case law::AfterDays::lines_gone:
        for (auto& table : content.tables)
            table.lines.clear();
        return content;
    }
    std::unreachable();
}

}
