#include "web/shared/metrics.hpp"

#include <fmt/format.h>
#include <prometheus/counter.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

namespace gongkai::web {

struct Metrics::Counted {
    prometheus::Registry registry;
    prometheus::Family<prometheus::Counter>& answers =
        prometheus::BuildCounter()
            .Name("gongkai_http_answers_total")
            .Help("Answers made by a worker, by route, method and class of status.")
            .Register(registry);
    prometheus::Family<prometheus::Histogram>& seconds =
        prometheus::BuildHistogram()
            .Name("gongkai_http_answer_seconds")
            .Help("How long a worker took for an answer, by route.")
            .Register(registry);
};

namespace {

// Few, since there are as many of them as routes: a page from memory, from the database, a sheet, too long.
const prometheus::Histogram::BucketBoundaries steps{0.01, 0.1, 1, 5};

prometheus::MetricFamily family_of(const Reading& reading)
{
    prometheus::ClientMetric metric;
    const bool is_gauge = reading.kind == Reading::Kind::gauge;
    (is_gauge ? metric.gauge.value : metric.counter.value) = reading.value;
    return {reading.name,
            reading.help,
            is_gauge ? prometheus::MetricType::Gauge : prometheus::MetricType::Counter,
            {metric}};
}

std::string route_of(const http::Request& request)
{
    return request.route.empty() ? "none" : request.route;
}

}

Metrics::Metrics() : counted_(std::make_unique<Counted>()) {}
Metrics::~Metrics() = default;

void Metrics::note(const http::Request& request, int status, std::chrono::duration<double> took)
{
    const auto route = route_of(request);
    counted_->answers
        .Add({{"route", route},
              {"method", std::string(http::name_of(request.method))},
              {"status", fmt::format("{}xx", status / 100)}})
        .Increment();
    counted_->seconds.Add({{"route", route}}, steps).Observe(took.count());
}

std::string Metrics::text(const std::vector<Reading>& readings) const
{
    auto families = counted_->registry.Collect();
    for (const auto& reading : readings)
        families.push_back(family_of(reading));
    return prometheus::TextSerializer().Serialize(families);
}

}
