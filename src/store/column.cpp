#include "store/column.hpp"

#include "sql/column.hpp"
#include "store/divisions.hpp"

namespace gongkai::store {

std::vector<ColumnEdition> Column::editions(const std::string& scope) const
{
    return db_.list<ColumnEdition>(sql::column_editions, scope, end_of(scope));
}

}
