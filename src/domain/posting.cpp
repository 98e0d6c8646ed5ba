#include "domain/posting.hpp"

namespace gongkai::domain {

PostingEnding ending_on(Date day, const PostingTerm& term, bool is_current, bool is_withdrawn)
{
    if (is_withdrawn) return PostingEnding::withdrawn;
    if (!is_current) return PostingEnding::replaced;
    return term.while_current || !term.last_day || day <= *term.last_day ? PostingEnding::early
                                                                         : PostingEnding::over;
}

}
