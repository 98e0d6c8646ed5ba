#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <unistd.h>
#include <xlsxwriter.h>

#include "base/ensure.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "render/table_file.hpp"

namespace gongkai::render {

namespace {

// libxlsxwriter makes a dozen files for each part of a workbook: in memory, where the machine has a folder there
// (tmpfs), none of them goes to the disk.
std::filesystem::path place_for_scratch()
{
    constexpr auto in_memory = "/dev/shm";
    return access(in_memory, W_OK | X_OK) == 0 ? in_memory : std::filesystem::temp_directory_path();
}

class ScratchFolder {
public:
    ScratchFolder()
    {
        std::string pattern = (place_for_scratch() / "gongkai-xlsx-XXXXXX").string();
        if (!mkdtemp(pattern.data())) throw std::system_error(errno, std::generic_category(), "mkdtemp");
        path_ = pattern;
    }
    ~ScratchFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

void check(lxw_error error)
{
    if (error != LXW_NO_ERROR) throw std::runtime_error(std::string("xlsx: ") + lxw_strerror(error));
}

struct Formats {
    lxw_format* head;
    lxw_format* text;
    lxw_format* amount;
    lxw_format* day;
    std::array<lxw_format*, 4> toned; // by CellTone
};

struct Colours { // of a tone: ink and paper, as on the site
    lxw_color_t ink, paper;
};
constexpr std::array<Colours, 4> colours{{{0x46515C, 0xEEF0F2}, {0x1F5A45, 0xE3F0EA}, {0x7A4A00, 0xFBEFD6}, {0xA5281B, 0xFBE4E0}}};

lxw_format* toned_format(lxw_workbook* book, const Colours& colour)
{
    lxw_format* const format = workbook_add_format(book);
    format_set_num_format(format, "@");
    format_set_font_color(format, colour.ink);
    format_set_bg_color(format, colour.paper);
    format_set_align(format, LXW_ALIGN_CENTER);
    format_set_border(format, LXW_BORDER_HAIR);
    return format;
}

Formats add_formats(lxw_workbook* book)
{
    Formats formats{workbook_add_format(book), workbook_add_format(book), workbook_add_format(book),
                    workbook_add_format(book), {}};
    for (std::size_t i = 0; i < colours.size(); ++i) formats.toned[i] = toned_format(book, colours[i]);
    format_set_bold(formats.head);
    format_set_bottom(formats.head, LXW_BORDER_MEDIUM);
    format_set_num_format(formats.text, "@"); // stays text even when somebody edits the cell
    format_set_num_format(formats.amount, "#,##0.00");
    format_set_num_format(formats.day, "yyyy-mm-dd");
    return formats;
}

struct Pen { // writes one cell
    lxw_worksheet* sheet;
    const Formats& formats;
    lxw_row_t row;
    lxw_col_t column;

    void operator()(std::monostate) const {}
    void operator()(const std::string& text) const
    {
        check(worksheet_write_string(sheet, row, column, text.c_str(), formats.text));
    }
    // A spreadsheet's numbers are doubles: beyond 15 digits they would silently change.
    void operator()(std::int64_t n) const
    {
        if (std::abs(n) > 999'999'999'999'999) return (*this)(std::to_string(n));
        check(worksheet_write_number(sheet, row, column, static_cast<double>(n), nullptr));
    }
    void operator()(Money amount) const
    {
        if (std::abs(amount.fen) > 999'999'999'999'999) return (*this)(to_text(amount));
        check(worksheet_write_number(sheet, row, column, static_cast<double>(amount.fen) / 100,
                                     formats.amount));
    }
    void operator()(Date day) const
    {
        lxw_datetime when = {static_cast<int>(day.year()),
                             static_cast<int>(unsigned(day.month())),
                             static_cast<int>(unsigned(day.day())),
                             0,
                             0,
                             0};
        check(worksheet_write_datetime(sheet, row, column, &when, formats.day));
    }
    void operator()(const Toned& cell) const
    {
        check(worksheet_write_string(sheet, row, column, cell.text.c_str(), formats.toned[static_cast<std::size_t>(cell.tone)]));
    }
};

struct Shown { // how wide a value is, in half-width characters
    std::size_t operator()(std::monostate) const { return 0; }
    std::size_t operator()(const std::string& text) const { return (text.size() + length_of(text)) / 2; }
    std::size_t operator()(std::int64_t n) const { return std::to_string(n).size(); }
    std::size_t operator()(Money amount) const { return to_text(amount).size(); }
    std::size_t operator()(Date) const { return 10; }
    std::size_t operator()(const Toned& cell) const { return (*this)(cell.text); }
};

void set_widths(lxw_worksheet* sheet, const TableFile& table)
{
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        std::size_t widest = Shown{}(table.columns[i]);
        for (const auto& row : table.rows)
            if (i < row.size()) widest = std::max(widest, std::visit(Shown{}, row[i]));
        const auto column = static_cast<lxw_col_t>(i);
        const double width = static_cast<double>(std::clamp<std::size_t>(widest, 6, 60)) + 2;
        check(worksheet_set_column(sheet, column, column, width, nullptr));
    }
}

// The name of a group stands over its first column: merged cells are what tables are hard to read by.
void write_groups(lxw_worksheet* sheet, const Formats& formats, const TableFile& table)
{
    auto column = table.kept_columns;
    for (const auto& group : table.groups) {
        check(worksheet_write_string(sheet, 0, static_cast<lxw_col_t>(column), group.words.c_str(), formats.head));
        column += group.columns;
    }
}

void write_rows(lxw_worksheet* sheet, const Formats& formats, const TableFile& table)
{
    const lxw_row_t head = table.groups.empty() ? 0 : 1;
    if (head > 0) write_groups(sheet, formats, table);
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        check(worksheet_write_string(sheet, head, static_cast<lxw_col_t>(i), table.columns[i].c_str(), formats.head));
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        ENSURE(table.rows[r].size() <= table.columns.size());
        for (std::size_t i = 0; i < table.rows[r].size(); ++i)
            std::visit(Pen{sheet, formats, static_cast<lxw_row_t>(r) + head + 1, static_cast<lxw_col_t>(i)}, table.rows[r][i]);
    }
    worksheet_freeze_panes(sheet, head + 1, static_cast<lxw_col_t>(table.kept_columns));
    if (table.kept_columns == 0) return;
    worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
    check(worksheet_repeat_rows(sheet, 0, head));
}

// What a sheet may not be called: over 31 characters, or with one of []:*?/\ in it.
std::string allowed_name(std::string_view wanted)
{
    std::u32string name;
    for (const char32_t c : to_code_points(wanted))
        if (name.size() < 31 && std::u32string_view(U"[]:*?/\\'").find(c) == std::u32string_view::npos)
            name += c;
    return name.empty() ? "Sheet1" : from_code_points(name);
}

}

std::string xlsx(const TableFile& table)
{
    return xlsx(std::vector{table});
}

std::string xlsx(const std::vector<TableFile>& sheets)
{
    ENSURE(!sheets.empty());
    const ScratchFolder folder;
    const std::string file = folder.path() / "table.xlsx";
    std::string scratch = folder.path();
    // Row by row with the text inside the cells: little memory, and no cell can become a formula.
    lxw_workbook_options options = {.constant_memory = LXW_TRUE, .tmpdir = scratch.data(), .use_zip64 = 0};
    std::unique_ptr<lxw_workbook, decltype(&lxw_workbook_free)> book(workbook_new_opt(file.c_str(), &options),
                                                                     &lxw_workbook_free);
    std::string title = sheets.front().title;
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.created = 946684800; // a fixed moment, so that equal tables make equal bytes
    check(workbook_set_properties(book.get(), &properties));
    const Formats formats = add_formats(book.get());
    for (const auto& table : sheets) {
        lxw_worksheet* const sheet = workbook_add_worksheet(book.get(), allowed_name(table.sheet_name).c_str());
        if (!sheet) throw std::runtime_error("xlsx: no worksheet");
        set_widths(sheet, table);
        write_rows(sheet, formats, table);
    }
    check(workbook_close(book.release())); // also lets go of it
    return read_file(file).value();
}

}
