#include "render/small_font.hpp"

#include <array>
#include <cmath>
#include <ft2build.h>
#include <hb-subset.h>
#include <new>
#include FT_FREETYPE_H
#include FT_CID_H

namespace gongkai::render {

namespace {

constexpr std::size_t most_glyphs = 6000; // then a cut begins anew

template<class T, void (*close)(T*)>
struct Close {
    void operator()(T* it) const { close(it); }
};
using Input = std::unique_ptr<hb_subset_input_t, Close<hb_subset_input_t, hb_subset_input_destroy>>;
using Plan = std::unique_ptr<hb_subset_plan_t, Close<hb_subset_plan_t, hb_subset_plan_destroy>>;
using Face = std::unique_ptr<hb_face_t, Close<hb_face_t, hb_face_destroy>>;
using Blob = std::unique_ptr<hb_blob_t, Close<hb_blob_t, hb_blob_destroy>>;

constexpr hb_tag_t cff = HB_TAG('C', 'F', 'F', ' ');
constexpr hb_tag_t letters = HB_TAG('c', 'm', 'a', 'p');

std::string_view bytes_of(const Blob& blob)
{
    unsigned length = 0;
    const char* const bytes = hb_blob_get_data(blob.get(), &length);
    return {bytes, length};
}

// Without the table of letters: HarfBuzz would go through all of it for each cut, to no use.
Face without_letters(hb_face_t* whole)
{
    std::array<hb_tag_t, 64> tags{};
    unsigned count = tags.size();
    hb_face_get_table_tags(whole, 0, &count, tags.data());
    Face face(hb_face_builder_create());
    for (const hb_tag_t tag : std::span(tags).first(count))
        if (tag != letters)
            hb_face_builder_add_table(face.get(), tag, Blob(hb_face_reference_table(whole, tag)).get());
    return face;
}

// Subroutines of a CJK font are mostly shared by glyphs that aren't there any more. They are written out
// once: what is taken from a cut has none left, and is copied without being read again, in an eighth of the
// time.
constexpr unsigned written_out = HB_SUBSET_FLAGS_DESUBROUTINIZE;

// The text is laid out already and its letters are told beside it: what is needed to draw remains.
Plan plan_of(hb_face_t* font, const std::set<hb_codepoint_t>& glyphs, unsigned flags)
{
    const Input input(hb_subset_input_create_or_fail());
    if (!input) throw std::bad_alloc();
    for (const hb_codepoint_t glyph : glyphs)
        hb_set_add(hb_subset_input_glyph_set(input.get()), glyph);
    hb_set_t* const dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const char* table :
         {"GSUB", "GPOS", "GDEF", "BASE", "cmap", "vhea", "vmtx", "VORG", "DSIG", "name", "post"})
        hb_set_add(dropped, hb_tag_from_string(table, 4));
    hb_subset_input_set_flags(input.get(), flags);
    Plan plan(hb_subset_plan_create_or_fail(font, input.get()));
    if (!plan) throw std::bad_alloc();
    return plan;
}

Face executed(const Plan& plan)
{
    Face made(hb_subset_plan_execute_or_fail(plan.get()));
    if (!made) throw std::bad_alloc();
    return made;
}

}

struct SmallFont::Reader {
    FT_Library library = nullptr;
    FT_Face face = nullptr;
    Blob file;
    bool has_ids = false;

    explicit Reader(hb_face_t* font) : file(hb_face_reference_blob(font))
    {
        const std::string_view bytes = bytes_of(file);
        const auto* const data = reinterpret_cast<const FT_Byte*>(bytes.data());
        if (FT_Init_FreeType(&library) != 0) throw std::bad_alloc();
        const auto length = static_cast<FT_Long>(bytes.size());
        if (FT_New_Memory_Face(library, data, length, hb_face_get_index(font), &face) != 0) return;
        FT_Bool is_keyed = 0;
        has_ids = FT_Get_CID_Is_Internally_CID_Keyed(face, &is_keyed) == 0 && is_keyed != 0;
    }
    ~Reader() { FT_Done_FreeType(library); } // its face too
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;
};

SmallFont::SmallFont(hb_face_t* whole)
    : whole_(hb_face_reference(whole)),
      drawn_(without_letters(whole).release()),
      font_(hb_font_create(whole)),
      reader_(std::make_unique<Reader>(whole))
{
    hb_font_set_scale(font_.get(), 1000, 1000);
}

SmallFont::~SmallFont() = default;

void SmallFont::grow(const std::set<hb_codepoint_t>& glyphs)
{
    if (std::ranges::includes(in_cut_, glyphs)) return;
    if (in_cut_.size() > most_glyphs) in_cut_.clear();
    in_cut_.insert(glyphs.begin(), glyphs.end());
    const Plan plan = plan_of(drawn_.get(), in_cut_, written_out);
    const Face cut = executed(plan);
    cut_.reset(hb_subset_preprocess(cut.get()));
    numbers_in_cut_.clear();
    const hb_map_t* const numbers = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
    for (const hb_codepoint_t glyph : in_cut_)
        numbers_in_cut_[glyph] = hb_map_get(numbers, glyph);
}

FontProgram SmallFont::program(const std::set<hb_codepoint_t>& glyphs)
{
    if (!reader_->has_ids) { // a glyph has no other name than its number, so the numbers stay
        const Face made = executed(plan_of(whole_.get(), glyphs, written_out | HB_SUBSET_FLAGS_RETAIN_GIDS));
        const Blob table(hb_face_reference_table(made.get(), cff));
        if (hb_blob_get_length(table.get()) > 0) return {false, std::string(bytes_of(table))};
        return {true, std::string(bytes_of(Blob(hb_face_reference_blob(made.get()))))};
    }
    grow(glyphs);
    std::set<hb_codepoint_t> numbers;
    for (const hb_codepoint_t glyph : glyphs)
        numbers.insert(numbers_in_cut_.at(glyph));
    const Face made = executed(plan_of(cut_.get(), numbers, HB_SUBSET_FLAGS_DEFAULT));
    return {false, std::string(bytes_of(Blob(hb_face_reference_table(made.get(), cff))))};
}

unsigned SmallFont::number(hb_codepoint_t glyph) const
{
    FT_UInt id = glyph;
    if (reader_->has_ids) FT_Get_CID_From_Glyph_Index(reader_->face, glyph, &id);
    return id;
}

int SmallFont::advance(hb_codepoint_t glyph) const
{
    return hb_font_get_glyph_h_advance(font_.get(), glyph);
}

int SmallFont::metric(hb_ot_metrics_tag_t which) const
{
    hb_position_t value = 0;
    hb_ot_metrics_get_position_with_fallback(font_.get(), which, &value);
    return value;
}

std::string SmallFont::name() const
{
    std::array<char, 128> name{};
    unsigned length = name.size();
    hb_ot_name_get_utf8(whole_.get(), HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &length,
                        name.data());
    std::string plain;
    for (const char c : std::string_view(name.data(), length))
        if (std::isalnum(static_cast<unsigned char>(c)) || c == '-') plain += c;
    return plain.empty() ? "Font" : plain;
}

}
