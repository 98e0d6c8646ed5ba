// Packs folders into one file for the assembler to include, and writes the table of what lies where in it.
#include <array>
#include <openssl/evp.h>
#include <span>

#include "generator.hpp"

using namespace generator;

namespace {

std::string fingerprint(const std::string& bytes)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1)
        throw Wrong("SHA-256 is not available");
    std::string hex;
    for (const auto byte : std::span(digest).first(6))
        hex += {"0123456789abcdef"[byte >> 4], "0123456789abcdef"[byte & 15]};
    return hex;
}

bool is_hidden(const fs::path& path)
{
    return std::ranges::any_of(path, [](const fs::path& part) { return part.string().starts_with('.'); });
}

std::vector<fs::path> files_to_carry(char** folders)
{
    std::vector<fs::path> found;
    for (; *folders; ++folders)
        std::ranges::copy(files_in(*folders, ""), std::back_inserter(found));
    std::erase_if(found, is_hidden);
    std::ranges::sort(found, {}, [](const fs::path& path) { return path.generic_string(); });
    return found;
}

void pack(const fs::path& out, char** folders)
{
    std::string blob, rows;
    for (const auto& path : files_to_carry(folders)) {
        const auto bytes = read(path);
        rows += "    File{\"" + path.generic_string() + "\", {embedded_bytes + " +
                std::to_string(blob.size()) + ", " + std::to_string(bytes.size()) + "}, \"" +
                fingerprint(bytes) + "\"},\n";
        blob += bytes + '\0';
    }
    const auto name = "embedded." + fingerprint(blob) + ".bin";
    write_if_changed(out / name, blob);
    for (const auto& old : files_in(out, ".bin"))
        if (old.filename() != name) fs::remove(old);
    write_if_changed(
        out / "embedded_table.cpp",
        "#include \"embedded.hpp\"\n\n"
        "__asm__(R\"(\n.pushsection .rodata\n.balign 16\nembedded_bytes:\n.incbin \"" +
            name +
            "\"\n.byte 0\n.popsection\n)\");\n"
            "extern \"C\" __attribute__((visibility(\"hidden\"))) const char embedded_bytes[];\n\n"
            "namespace gongkai::embedded {\n\nstatic const File rows[] = {\n" +
            rows +
            "    File{}};\n\nextern const std::span<const File> table;\n"
            "const std::span<const File> table(std::begin(rows), std::end(rows) - 1);\n\n}\n");
}

}

int main(int argc, char** argv)
{
    if (argc < 3) {
        std::cerr << "usage: embed OUT_FOLDER FOLDER...\n";
        return 2;
    }
    try {
        pack(argv[1], argv + 2);
    } catch (const std::exception& wrong) {
        std::cerr << wrong.what() << '\n';
        return 1;
    }
}
