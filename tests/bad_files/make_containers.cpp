#include "bad_file.hpp"

#include "support/xlsx_parts.hpp"

#include <random>

using cifra::support::XlsxParts;
using cifra::support::zip_bytes;
using cifra::support::ZipEntry;

namespace cifra::bad_files {
namespace {

std::string const SHEET = "xl/worksheets/sheet1.xml";
constexpr std::uint32_t SYMBOLIC_LINK = 0120777U << 16U;

/// The usual workbook with one entry of the archive changed.
BadFile changed(std::string name, std::function<void(ZipEntry&)> const& change, std::string expected) {
    return {std::move(name),
            [change] {
                XlsxParts parts;
                change(parts.entry(SHEET));
                return parts.bytes();
            },
            std::move(expected)};
}

/// The usual workbook with one more entry.
BadFile with(std::string name, std::string entry, std::string expected) {
    return {std::move(name), [entry] { return XlsxParts().set(entry, support::stored("x")).bytes(); },
            std::move(expected)};
}

/// The usual workbook's bytes, changed.
BadFile altered(std::string name, std::function<std::string(std::string)> const& alter, std::string expected) {
    return {std::move(name), [alter] { return alter(XlsxParts().bytes()); }, std::move(expected)};
}

void add_truncated(Corpus& corpus) {
    for (std::size_t const eighths : {1U, 2U, 3U, 4U, 5U, 6U, 7U})
        corpus.push_back(altered(
            "cut after " + std::to_string(eighths) + " eighths",
            [eighths](std::string bytes) { return bytes.substr(0, bytes.size() * eighths / 8); }, "damaged"));
    corpus.push_back(altered(
        "without its last byte", [](std::string bytes) { return bytes.substr(0, bytes.size() - 1); }, "damaged"));
}

void add_flipped(Corpus& corpus) {
    for (unsigned const seed : {1U, 2U, 3U, 4U, 5U, 6U, 7U, 8U, 9U, 10U, 11U, 12U, 13U, 14U, 15U, 16U})
        corpus.push_back(altered(
            "bytes flipped from seed " + std::to_string(seed),
            [seed](std::string bytes) {
                std::minstd_rand random(seed);
                for (int i = 0; i < 4; ++i)
                    bytes[4 + random() % (bytes.size() - 4)] = static_cast<char>(random() & 0xFFU);
                return bytes;
            },
            ANY));
}

void add_names(Corpus& corpus) {
    corpus.push_back(with("a name above the folder", "../xl/evil.xml", "leads out of the file"));
    corpus.push_back(with("a name above the folder, later", "xl/../../evil.xml", "leads out of the file"));
    corpus.push_back(with("a name above the folder, with backslashes", "..\\evil.xml", "leads out of the file"));
    corpus.push_back(with("a name from the root", "/etc/passwd", "leads out of the file"));
    corpus.push_back(with("a name from a drive", "C:\\evil.xml", "leads out of the file"));
    corpus.push_back(with("no name", "", "leads out of the file"));
    corpus.push_back(with("a name in letters of another case", "XL/Worksheets/SHEET1.xml", "two parts named"));
    corpus.push_back(with("a name that is not UTF-8", "xl/\xFF\xFE.xml", READ));
    corpus.push_back(with("a name with control characters", "xl/\x01\x1B[31m.xml", READ));
    corpus.push_back(with("two dots within a name", "xl/a..b.xml", READ));
    corpus.push_back(with("a folder", "xl/media/", READ));
    corpus.push_back(with("a very long name", std::string(60000, 'n'), READ));
    corpus.push_back({"a name twice",
                      [] {
                          XlsxParts parts;
                          parts.entries().push_back(parts.entry(SHEET));
                          return parts.bytes();
                      },
                      "two parts named"});
}

void add_sizes(Corpus& corpus) {
    corpus.push_back(changed(
        "a size that is too small", [](auto& entry) { entry.declared_size = 10; }, "larger than its archive declares"));
    corpus.push_back(changed(
        "a size that is too large", [](auto& entry) { entry.declared_size = 100'000; }, "damaged"));
    corpus.push_back(changed(
        "a packed size that is too small", [](auto& entry) { entry.declared_packed = 10; }, "damaged"));
    corpus.push_back(changed(
        "a packed size beyond the file", [](auto& entry) { entry.declared_packed = 1U << 30U; }, "overlap"));
    corpus.push_back(changed(
        "a size of exabytes",
        [](auto& entry) {
            entry.zip64 = true;
            entry.declared_size = ~0ULL - 1;
        },
        "times its size"));
    corpus.push_back(changed(
        "a wrong checksum", [](auto& entry) { entry.content.crc ^= 1U; }, "damaged"));
    corpus.push_back(changed(
        "sizes of 64 bits", [](auto& entry) { entry.zip64 = true; }, READ));
    corpus.push_back(changed(
        "sizes behind the content", [](auto& entry) { entry.flags = 8; }, READ));
}

void add_packing(Corpus& corpus) {
    corpus.push_back(changed(
        "encrypted", [](auto& entry) { entry.flags = 1; }, "protected by a password"));
    corpus.push_back(changed(
        "a symbolic link", [](auto& entry) { entry.attributes = SYMBOLIC_LINK; }, "is a link"));
    corpus.push_back(changed(
        "packed by LZMA", [](auto& entry) { entry.content.method = 14; }, "compressed in a way"));
    corpus.push_back(changed(
        "packed by an unknown method", [](auto& entry) { entry.content.method = 97; }, "compressed in a way"));
    corpus.push_back(changed(
        "deflated, said to be stored", [](auto& entry) { entry.content.method = 0; }, "damaged"));
    corpus.push_back(changed(
        "not deflated, said to be", [](auto& entry) { entry.content.bytes = std::string(200, '<'); }, "damaged"));
    corpus.push_back({"not compressed",
                      [] {
                          XlsxParts parts;
                          for (auto& entry : parts.entries()) entry.content = support::stored("<");
                          parts.set(SHEET, support::stored(support::sheet_xml("")));
                          return parts.bytes();
                      },
                      "no XML"});
    corpus.push_back({"a stored sheet",
                      [] { return XlsxParts().set(SHEET, support::stored(support::sheet_xml(""))).bytes(); }, READ});
}

void add_ends(Corpus& corpus) {
    corpus.push_back({"fewer entries than there are", [] { return XlsxParts().bytes({.declared_entries = 1}); }, ANY});
    corpus.push_back(
        {"more entries than there are", [] { return XlsxParts().bytes({.declared_entries = 5000}); }, "damaged"});
    corpus.push_back({"no directory's end", [] { return XlsxParts().bytes({.written = false}); }, "damaged"});
    corpus.push_back({"a comment", [] { return XlsxParts().bytes({.comment = "saved by hand"}); }, READ});
    corpus.push_back({"a comment that looks like an end",
                      [] { return XlsxParts().bytes({.comment = "PK\x05\x06" + std::string(18, '\0')}); }, ANY});
    corpus.push_back(altered(
        "something behind the end", [](std::string bytes) { return bytes + std::string(100, 'x'); }, ANY));
    corpus.push_back(altered(
        "something before the beginning", [](std::string bytes) { return "MZ" + bytes; }, "a file of another kind"));
    corpus.push_back(altered(
        "two archives in a row", [](std::string bytes) { return bytes + bytes; }, ANY));
}

}  // namespace

Corpus containers() {
    Corpus corpus;
    add_truncated(corpus);
    add_flipped(corpus);
    add_names(corpus);
    add_sizes(corpus);
    add_packing(corpus);
    add_ends(corpus);
    return corpus;
}

}  // namespace cifra::bad_files
