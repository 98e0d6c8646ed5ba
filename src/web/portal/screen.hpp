#pragma once
// The player of a screen, and what it asks for and says: the digits to be paired by, its programme, its
// reports.

#include "http/response.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::portal {

http::Response show_screen(Visit& visit);        // {place}
http::Response show_programme(Visit& visit);     // {place}; If-None-Match
http::Response ask_pairing_code(Visit& visit);   // {place}
http::Response show_pairing(Visit& visit);       // {place}; how the device stands that brings this token
http::Response report_screen(Visit& visit);      // {place}
http::Response show_screen_worker(Visit& visit); // the script that keeps the player without a network

}
