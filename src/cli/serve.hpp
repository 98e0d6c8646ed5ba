#pragma once
// The pieces of `serve` that `demo` needs too.

#include "cli/commands.hpp"
#include "cli/premises.hpp"

namespace gongkai::cli {

void ensure_divisions(Premises& premises); // an empty database gets the list the program carries
void open_all_duties(Premises& premises, const Config& config);
bool may_serve(Premises& premises); // when not, it has been said why
void print_set_up_link(Premises& premises, const Config& config); // only while there is no administrator
void serve_until_told(Premises& premises, const Config& config, bool demonstration); // SIGINT or SIGTERM

}
