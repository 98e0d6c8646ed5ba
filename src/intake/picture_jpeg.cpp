// JPEG by libjpeg-turbo: shrunk while it is decoded, which spares most of the work.

#include <csetjmp>
#include <cstdio>

#include "intake/picture_decoders.hpp"
// after <cstdio>, which it needs
#include <jerror.h>
#include <jpeglib.h>

namespace gongkai::intake {
namespace {

struct Decoder {
    jpeg_decompress_struct state{}; // first: the library hands us its address
    jpeg_error_mgr errors{};
    jpeg_progress_mgr progress{};
    std::jmp_buf way_out{};
    bool cut_short = false;
    int most_scans = 0;
};

Decoder& decoder_of(j_common_ptr state)
{
    return *reinterpret_cast<Decoder*>(state);
}

[[noreturn]] void give_up(j_common_ptr state)
{
    std::longjmp(decoder_of(state).way_out, 1);
}

void take_note(j_common_ptr state, int level)
{
    if (level < 0 && state->err->msg_code == JWRN_JPEG_EOF) decoder_of(state).cut_short = true;
}

void count_scans(j_common_ptr state)
{
    auto& decoder = decoder_of(state);
    if (decoder.state.input_scan_number > decoder.most_scans) give_up(state);
}

enum class Ended { whole, too_many_pixels, damaged };

bool is_too_large(const jpeg_decompress_struct& state, const PictureLimits& limits)
{
    const auto pixels = std::int64_t(state.image_width) * state.image_height;
    return pixels > (state.progressive_mode ? limits.progressive_pixels : limits.pixels);
}

// Nothing with a destructor may live in here: an error leaves it by longjmp.
void read_rows(jpeg_decompress_struct& state, Picture& into)
{
    while (state.output_scanline < state.output_height) {
        JSAMPROW row = into.grey.data() + std::size_t(state.output_scanline) * state.output_width;
        jpeg_read_scanlines(&state, &row, 1);
    }
}

Ended decode(Decoder& decoder, std::string_view bytes, Shrink shrink, const PictureLimits& limits,
             Picture& into)
{
    if (setjmp(decoder.way_out)) return Ended::damaged;
    auto& state = decoder.state;
    jpeg_create_decompress(&state);
    state.progress = &decoder.progress;
    jpeg_mem_src(&state, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    jpeg_read_header(&state, TRUE);
    if (is_too_large(state, limits)) return Ended::too_many_pixels;
    state.out_color_space = JCS_GRAYSCALE;
    state.scale_num = 8 / static_cast<unsigned>(shrink);
    state.scale_denom = 8;
    state.do_fancy_upsampling = FALSE;
    jpeg_start_decompress(&state);
    into.width = static_cast<int>(state.output_width);
    into.height = static_cast<int>(state.output_height);
    into.grey.resize(std::size_t(state.output_width) * state.output_height);
    read_rows(state, into);
    jpeg_finish_decompress(&state);
    return decoder.cut_short ? Ended::damaged : Ended::whole;
}

}

Result<Picture> read_jpeg(std::string_view bytes, Shrink shrink, const PictureLimits& limits)
{
    Decoder decoder;
    decoder.state.err = jpeg_std_error(&decoder.errors);
    decoder.errors.error_exit = give_up;
    decoder.errors.emit_message = take_note;
    decoder.progress.progress_monitor = count_scans;
    decoder.most_scans = limits.scans;
    Picture picture;
    const auto ended = decode(decoder, bytes, shrink, limits, picture);
    jpeg_destroy_decompress(&decoder.state);
    if (ended == Ended::too_many_pixels) return refuse(too_many_pixels(limits.pixels));
    if (ended == Ended::damaged) return refuse(damaged_picture());
    return picture;
}

}
