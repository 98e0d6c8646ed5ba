#include "app/read_sheet_file.hpp"

#include <chrono>
#include <semaphore>

#include "base/text.hpp"
#include "intake/file_kind.hpp"
#include "intake/read_codes.hpp"
#include "tlog/proof_file.hpp"

namespace gongkai::app {
namespace {

// A photo takes a processor for up to a second and 200 MB: so many at once in the whole process and no more.
constexpr std::ptrdiff_t photos_at_once = 2;
constexpr auto patience = std::chrono::seconds(5);

class Turn {
public:
    Turn() : is_mine_(free().try_acquire_for(patience)) {}
    ~Turn()
    {
        if (is_mine_) free().release();
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    bool is_mine() const { return is_mine_; }

private:
    static std::counting_semaphore<>& free()
    {
        static std::counting_semaphore<> turns{photos_at_once};
        return turns;
    }
    bool is_mine_;
};

Result<SheetFile> read_photo(std::string_view bytes)
{
    const Turn turn;
    if (!turn.is_mine())
        return refuse({.kind = Refusal::Kind::conflict, .says = "sheet_file.busy", .field = "file"});
    PhotoOfSheets photo;
    for (const auto& code : TRY(intake::read_codes(bytes)))
        if (auto mark = domain::read_sheet_mark(code)) photo.marks.push_back(std::move(*mark));
    if (photo.marks.empty()) return refuse({.says = "sheet_file.other_code", .field = "file"});
    return photo;
}

// The address of the edition stands in the metadata of a sheet, which isn't compressed (render/pdf_metadata).
SheetPdf read_pdf(std::string_view bytes)
{
    constexpr std::string_view opening = "<dc:identifier>", closing = "</dc:identifier>";
    const auto begin = bytes.find(opening);
    const auto end = bytes.find(closing, begin);
    if (begin == bytes.npos || end == bytes.npos) return {};
    const auto address = replace_all(
        std::string(bytes.substr(begin + opening.size(), end - begin - opening.size())), "&amp;", "&");
    auto mark = domain::read_sheet_mark(address);
    return mark ? SheetPdf{std::move(*mark)} : SheetPdf{};
}

Result<SheetFile> no_sheet(intake::FileKind kind)
{
    const bool table = kind == intake::FileKind::package || kind == intake::FileKind::old_xls;
    return refuse({.says = table ? "sheet_file.table" : "sheet_file.unknown", .field = "file"});
}

// A picture, or one of those of which we can say what to do instead.
Result<SheetFile> read_other(std::string_view bytes, intake::FileKind kind)
{
    const auto picture = intake::picture_kind(bytes);
    return picture || picture.error().says != "picture.none" ? read_photo(bytes) : no_sheet(kind);
}

Result<SheetFile> read_text(std::string_view bytes)
{
    if (bytes.starts_with('<')) return read_other(bytes, intake::FileKind::text);
    if (auto proof = tlog::parse_proof_file(bytes)) return ProofAlone{proof->index, std::string(bytes)};
    return TRY(read_export(bytes));
}

}

Result<SheetFile> read_sheet_file(std::string_view bytes)
{
    using intake::FileKind;
    const auto kind = intake::kind_of(bytes);
    if (kind == FileKind::empty) return refuse({.says = "file.empty", .field = "file"});
    if (kind == FileKind::pdf) return read_pdf(bytes);
    return kind == FileKind::text ? read_text(bytes) : read_other(bytes, kind);
}

}
