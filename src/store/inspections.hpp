#pragma once
// Inspections of boards and what they found. Only ever added.

#include <vector>

#include "db/connection.hpp"
#include "db/transaction.hpp"
#include "domain/inspection.hpp"

namespace gongkai::store {

class Inspections {
public:
    explicit Inspections(db::Connection& db) : db_(db) {}

    std::vector<domain::Inspection> of(const std::string& place, int at_most) const; // the newest first
    std::vector<domain::Inspection> last_in(const std::string& village) const; // one for each open place
    std::vector<domain::InspectedPoint>
    points_of(const std::string& inspection) const; // in the order of the form
    std::vector<std::string> photos_of(const std::string& inspection) const;

    void add(db::Transaction&, const domain::Inspection& inspection,
             const std::vector<domain::InspectedPoint>& points, const std::vector<std::string>& photos);

private:
    db::Connection& db_;
};

}
