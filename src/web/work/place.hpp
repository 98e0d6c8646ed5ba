#pragma once
// A village's boards and other places: registered, changed, closed; sheets printed, hung and taken down.

#include "web/shared/visit.hpp"

namespace gongkai::web::work {

http::Response places(Visit& visit);
http::Response new_place(Visit& visit); // ?village=
http::Response register_place(Visit& visit);
http::Response place(Visit& visit); // {place}
http::Response edit_place(Visit& visit);
http::Response close_place(Visit& visit);
http::Response hang_editions(Visit& visit);
http::Response take_down(Visit& visit);
http::Response picture_place(Visit& visit);
http::Response prove_posting(Visit& visit); // photos
http::Response board_photo(Visit& visit);   // {photo}
http::Response print_pack(Visit& visit);    // ?paper=

}
