#pragma once
// A font from which documents take the glyphs they use. A CJK font has 65,535 glyphs in 20 MB; going through
// it for every document took most of a sheet's time. So a cut with all glyphs used so far is kept and grows,
// and a document's glyphs are taken from that. What a document gets depends on its own glyphs alone.

#include <hb-ot.h>
#include <hb.h>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>

namespace gongkai::render {

struct FontProgram { // to be embedded
    bool is_truetype = false;
    std::string bytes; // a font file when it is TrueType, else a bare CFF table
};

class SmallFont { // of one thread
public:
    explicit SmallFont(hb_face_t* whole);
    ~SmallFont();
    SmallFont(const SmallFont&) = delete;
    SmallFont& operator=(const SmallFont&) = delete;

    FontProgram program(const std::set<hb_codepoint_t>& glyphs);
    unsigned
    number(hb_codepoint_t glyph) const; // of a glyph in any program: a CFF's character id, else unchanged
    int advance(hb_codepoint_t glyph) const;     // in thousandths of an em
    int metric(hb_ot_metrics_tag_t which) const; // likewise
    std::string name() const;                    // as PostScript knows it

private:
    struct Close {
        void operator()(hb_face_t* it) const { hb_face_destroy(it); }
        void operator()(hb_font_t* it) const { hb_font_destroy(it); }
    };
    void grow(const std::set<hb_codepoint_t>& glyphs);

    std::unique_ptr<hb_face_t, Close> whole_;
    std::unique_ptr<hb_face_t, Close> drawn_; // what it draws with
    std::unique_ptr<hb_font_t, Close> font_;
    std::unique_ptr<hb_face_t, Close> cut_;
    std::set<hb_codepoint_t> in_cut_;
    std::unordered_map<hb_codepoint_t, hb_codepoint_t> numbers_in_cut_;
    struct Reader; // FreeType's, which knows the character ids
    std::unique_ptr<Reader> reader_;
};

}
