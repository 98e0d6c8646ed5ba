#include "intake/rich_text.hpp"

namespace gongkai::intake {

bool read_rich_text(XmlReader& xml, std::string& out)
{
    using Token = XmlReader::Token;
    for (int depth = 1; depth > 0;) {
        const auto token = xml.next();
        if (token == Token::broken || token == Token::end) return false;
        if (token == Token::close) --depth;
        if (token != Token::open) continue;
        if (xml.name() == "t") {
            if (!xml.gather(out)) return false;
        } else if (xml.name() == "rPh") {
            if (!xml.skip()) return false;
        } else
            ++depth;
    }
    return true;
}

}
