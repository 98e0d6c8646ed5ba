#pragma once
// What the server counts of itself, as Prometheus reads it: for each route how often, how it ended, how long
// it took. Routes are patterns, so their number is fixed when the program is built.

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "http/request.hpp"

namespace gongkai::web {

struct Reading { // a figure as it stands when somebody asks
    std::string name;
    std::string help;
    double value = 0;
    enum class Kind { gauge, counter } kind = Kind::gauge; // a counter's name ends in _total
};

class Metrics {
public:
    Metrics();
    ~Metrics();
    void note(const http::Request& request, int status, std::chrono::duration<double> took);
    std::string text(const std::vector<Reading>& readings) const; // the exposition format, version 0.0.4

private:
    struct Counted;
    std::unique_ptr<Counted> counted_;
};

}
