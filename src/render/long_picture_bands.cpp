#include "render/long_picture_bands.hpp"

#include "render/say.hpp"

namespace gongkai::render {

using namespace picture;
using Side = PictureText::Side;

namespace {

constexpr int lines_in_a_band = 24;
constexpr double code_side = 300;

std::vector<std::string> pieces_of_edition(const Sheet& sheet, PartOf which)
{
    std::vector<std::string> pieces{say("sheet.edition", sheet.edition)};
    if (which.parts > 1) pieces.push_back(say("picture.part", which.part, which.parts));
    return pieces;
}

std::string packed(const std::vector<std::string>& pieces, const Style& style)
{
    return Typesetter::of_this_thread().pack(pieces, style, content);
}

PictureText across(std::string words, const Style& style)
{
    return {.words = std::move(words), .style = style, .x = margin, .width = content};
}

void add(std::vector<Band>& to, std::vector<Band> more)
{
    to.insert(to.end(), more.begin(), more.end());
}

Band term_band(const Term& term, std::string_view usual_label, bool is_result)
{
    const Style label = is_result ? strong : body, amount{Face::sans_bold, is_result ? 44.0 : 38.0};
    Band band{.ground = Ground::soft, .height = line_step(amount) + 12};
    const auto said = term.label.empty() ? say(usual_label) : term.label;
    band.texts = {{.words = said,
                   .style = label,
                   .x = margin,
                   .top = 6 + (line_step(amount) - line_step(label)) / 2,
                   .width = 260},
                  {.words = to_text(term.amount),
                   .style = amount,
                   .x = margin + 260,
                   .top = 6,
                   .width = content - 260,
                   .side = Side::right}};
    if (is_result) band.rules = {{margin, 0, content, 3}};
    return band;
}

Band photo_band(const PictureOfStage& one) // which its caption never leaves
{
    auto photo = one.photo;
    photo.x = (picture_width - photo.width) / 2;
    photo.top = 16;
    auto caption = across(one.caption, body);
    caption.side = Side::center;
    caption.lines = lines_of(caption);
    caption.top = photo.top + photo.height + 6;
    const double height = caption.top + caption.lines * line_step(body) + 12;
    return {.height = height, .texts = {std::move(caption)}, .photos = {std::move(photo)}};
}

std::vector<Band> equation_bands(const Equation& equation)
{
    const Band air{.ground = Ground::soft, .height = 14};
    return {air,
            term_band(equation.opening, "sheet.opening", false),
            term_band(equation.income, "sheet.income", false),
            term_band(equation.expenditure, "sheet.expenditure", false),
            term_band(equation.closing, "sheet.closing", true),
            air};
}

}

namespace picture {

std::vector<Band> text_bands(PictureText text, Ground ground, double above, double below)
{
    const int all = lines_of(text);
    const double step = line_step(text.style);
    std::vector<Band> bands;
    for (text.first_line = 0; text.first_line < all; text.first_line += text.lines) {
        text.lines = std::min(lines_in_a_band, all - text.first_line);
        text.top = text.first_line == 0 ? above : 0;
        bands.push_back({.ground = ground, .height = text.top + text.lines * step, .texts = {text}});
    }
    bands.back().height += below;
    return bands;
}

}

std::vector<Band> head_bands(const Sheet& sheet, const PictureFacts& facts, PartOf which)
{
    std::vector<Band> bands;
    if (!facts.warning.empty())
        bands = text_bands(across(facts.warning, {Face::sans_bold, 38}), Ground::warning, 18, 18);
    add(bands, text_bands(across(sheet.village, {Face::sans_bold, 36}), Ground::head, 30, 4));
    add(bands,
        text_bands(across(sheet.title, {Face::serif_bold, 52}), Ground::head, 0, which.parts > 1 ? 4 : 28));
    if (which.parts > 1)
        add(bands,
            text_bands(across(say("picture.part", which.part, which.parts), body), Ground::head, 0, 24));
    return bands;
}

std::vector<Band> opening_bands(const Sheet& sheet, const PictureFacts& facts)
{
    std::vector<Band> bands;
    if (const auto said = packed(words_of(sheet.facts), small); !said.empty())
        bands = text_bands(across(said, small), Ground::plain, 18, 18);
    if (sheet.equation) add(bands, equation_bands(*sheet.equation));
    for (const Voice& voice : sheet.voice) {
        auto said = across(voice.text, body);
        said.lead = voice.lead;
        add(bands, text_bands(std::move(said), Ground::warning, 14, 14));
    }
    for (const auto& photo : facts.photos)
        bands.push_back(photo_band(photo));
    for (const auto& paragraph : paragraphs_of(sheet)) {
        auto text = across(paragraph, {Face::sans, 36});
        text.indent = 72;
        add(bands, text_bands(std::move(text), Ground::plain, 10, 10));
    }
    return bands;
}

std::vector<Band> closing_bands(const Sheet& sheet)
{
    auto names = sheet.signatories;
    if (!sheet.maker.empty()) names.push_back(say("sheet.maker", sheet.maker));
    std::vector<Band> bands;
    if (const auto said = packed(names, small); !said.empty())
        bands = text_bands(across(said, small), Ground::plain, 20, 4);
    if (!sheet.ask.empty())
        add(bands, text_bands(across(say("sheet.ask", sheet.ask), small_strong), Ground::plain, 6, 16));
    return bands;
}

std::vector<Band> foot_bands(const Sheet& sheet, const PictureFacts& facts, PartOf which)
{
    const int size = QrCode(sheet.qr_payload).size();
    const int module = std::max(3, static_cast<int>(code_side) / size);
    const double side = module * size, quiet = module * quiet_zone;
    const double below_rule = 6, x = margin + side + quiet, room = picture_width - margin - x;
    Band band{.ground = Ground::plain, .height = below_rule + side + 2 * quiet};
    band.rules = {{margin, 0, content, 3}};
    band.codes = {{sheet.qr_payload, margin, below_rule + quiet, module}};
    double top = below_rule + quiet;
    const auto write = [&](std::string words, const Style& style, bool is_quiet = false) {
        PictureText text{.words = std::move(words),
                         .style = style,
                         .x = x,
                         .top = top,
                         .width = room,
                         .is_quiet = is_quiet};
        text.lines = lines_of(text);
        top += text.lines * line_step(style) + 6;
        band.texts.push_back(std::move(text));
    };
    write(say("picture.code"), small, true);
    write(sheet.code, {Face::sans_bold, 40});
    for (auto& piece : pieces_of_edition(sheet, which))
        write(std::move(piece), small);
    write(say("picture.scan"), small);
    write(sheet.footer, small_strong);
    band.height = std::max(band.height, top + 10);
    std::vector<Band> bands{std::move(band)};
    const bool says_where = which.parts > 1 && !facts.parts_at.empty();
    add(bands, text_bands(across(say("picture.page_counts", facts.address), small_strong), Ground::soft, 16,
                          says_where ? 4 : 20));
    if (says_where)
        add(bands, text_bands(across(say("picture.other_parts", facts.parts_at, which.parts), small),
                              Ground::soft, 0, 20));
    return bands;
}

}
