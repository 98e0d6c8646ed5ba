#pragma once
// The clerk adds a photo to what they write of a stage of a project, or takes one out again.

#include "app/office.hpp"
#include "domain/draft.hpp"
#include "intake/shown_photo.hpp"

namespace gongkai::app {

struct AddStagePhoto {
    std::string draft = {};
    std::int64_t version = 0;
    std::string caption = {};
    intake::ShownPhoto photo = {}; // read before anybody's turn at the database: that takes a while
};
Result<domain::Draft> add_stage_photo(Office& office, const AddStagePhoto& order);

struct RemoveStagePhoto {
    std::string draft = {};
    std::int64_t version = 0;
    std::string photo = {}; // its digest
};
BOOST_DESCRIBE_STRUCT(RemoveStagePhoto, (), (draft, version, photo))
Result<domain::Draft> remove_stage_photo(Office& office, const RemoveStagePhoto& order);

}
