#pragma once
// The open data of this site: divisions, catalogues, duties, disclosures and editions.

#include "http/response.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::api {

http::Response get_division(Visit& visit);    // {code}
http::Response get_disclosures(Visit& visit); // {code} of a village
http::Response get_duties(Visit& visit);      // {code} of a village, ?on=2026-11-24
http::Response get_figures(Visit& visit);     // {code} of a village, ?on=2026-11-24
http::Response get_duty(Visit& visit);        // {code} {item} {period}, with its days counted one by one
http::Response get_edition(Visit& visit);     // {code} of the edition
http::Response get_catalog(Visit& visit);     // {division}
http::Response get_description(Visit& visit); // OpenAPI 3.1

}
