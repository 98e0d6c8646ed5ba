#pragma once
// An edition as pictures for a chat.

#include "render/long_picture.hpp"
#include "web/shared/dossier.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web {

render::PictureFacts picture_facts(const Visit& visit, const Dossier& dossier);
render::LongPicture picture_of(Visit& visit, const Dossier& dossier);
std::string picture_href(const std::string& code, int part = 1);

}
