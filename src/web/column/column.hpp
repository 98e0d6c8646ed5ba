#pragma once
// A column as this server gives it to a portal that fetches it: the files of the bundle, one by one.

#include "web/shared/visit.hpp"

namespace gongkai::web::column {

http::Response show_column(Visit& visit);
http::Response show_column_file(Visit& visit);

}
