#include "bad_file.hpp"

#include "bomb.hpp"
#include "support/xlsx_parts.hpp"

using cifra::collect::ReadingLimits;
using cifra::support::deflated;
using cifra::support::XlsxParts;

namespace cifra::bad_files {
namespace {

std::string const SHEET = "xl/worksheets/sheet1.xml";
std::string const MEGABYTE(1U << 20U, ' ');

/// The usual workbook with a sheet of a beginning, a piece many times, and an end.
BadFile sheet_of(std::string name, std::string begin, std::string piece, std::size_t times, std::string end,
                 std::string expected) {
    return {std::move(name), [=] { return XlsxParts().set(SHEET, deflated(begin, piece, times, end)).bytes(); },
            std::move(expected)};
}

std::string begin_of_sheet() {
    return "<worksheet xmlns=\"" + support::MAIN_SPACE + "\"><sheetData>";
}

/// Rows that do not pack too well, so that only other limits can stop them.
std::string uneven(int count, std::string const& before, std::string const& after) {
    std::string text;
    unsigned number = 12345;
    for (int i = 0; i < count; ++i) {
        number = number * 1664525U + 1013904223U;
        text += before + std::to_string(number >> 8U) + after;
    }
    return text;
}

void add_archives(Corpus& corpus) {
    corpus.push_back({"200 MB of spaces", [] { return bomb_of_spaces(200); }, "times its size"});
    corpus.push_back({"200 MB of spaces that declare a kilobyte", [] { return bomb_of_spaces(200, 1000); },
                      "larger than its archive declares"});
    corpus.push_back({"spaces in a part that nobody reads",
                      [] { return XlsxParts().set("xl/media/image1.png", deflated({}, MEGABYTE, 50)).bytes(); },
                      "times its size"});
    corpus.push_back({"many parts, each small enough",
                      [] {
                          XlsxParts parts;
                          auto const packed = deflated(std::string_view(MEGABYTE).substr(0, 900'000));
                          for (int i = 0; i < 90; ++i) parts.set("p" + std::to_string(i), packed);
                          return parts.bytes();
                      },
                      "times its size"});
    corpus.push_back({"many parts that are too much together",
                      [] {
                          XlsxParts parts;
                          auto const packed = deflated(uneven(80'000, "", "00000"));
                          for (int i = 0; i < 12; ++i) parts.set("p" + std::to_string(i), packed);
                          return parts.bytes();
                      },
                      "more than the 10 MB",
                      {.unpacked_bytes = 10U << 20U}});
    corpus.push_back({"1001 parts",
                      [] {
                          XlsxParts parts;
                          for (int i = 0; i < 993; ++i) parts.set("p" + std::to_string(i), support::stored(""));
                          return parts.bytes();
                      },
                      "more than the 1000 parts"});
    corpus.push_back({"60,000 parts",
                      [] {
                          std::vector<support::ZipEntry> entries;
                          for (int i = 0; i < 60'000; ++i)
                              entries.push_back({"p" + std::to_string(i), support::stored("")});
                          return support::zip_bytes(entries);
                      },
                      "more than the 1000 parts"});
    corpus.push_back({"900 parts over the same bytes",
                      [] {
                          XlsxParts parts;
                          auto const packed = deflated(uneven(20'000, "", "0"));
                          parts.set("p", packed);
                          auto const first = parts.entries().size() - 1;
                          for (int i = 0; i < 900; ++i)
                              parts.entries().push_back(
                                  {.name = "p" + std::to_string(i), .content = packed, .at_entry = first});
                          return parts.bytes();
                      },
                      "its parts overlap"});
    corpus.push_back({"an archive in an archive in an archive",
                      [] {
                          auto bytes = bomb_of_spaces(50);
                          for (int i = 0; i < 10; ++i) bytes = XlsxParts().set("xl/embeddings/b.xlsx", bytes).bytes();
                          return bytes;
                      },
                      READ});
}

void add_xml(Corpus& corpus) {
    auto const begin = begin_of_sheet();
    corpus.push_back(sheet_of("100,000 elements inside each other", begin, "<row>", 100'000, "", "more than 32 deep"));
    corpus.push_back(
        sheet_of("a comment of 3 MB", begin + "<!--", uneven(300'000, "", " "), 1, "-->", "a tag or comment"));
    corpus.push_back(
        sheet_of("a tag of 3 MB", begin + "<row r=\"", uneven(300'000, "", ""), 1, "\"/>", "a tag or comment"));
    corpus.push_back({"a tag of 100,000 attributes",
                      [=] {
                          std::string tag;
                          for (int i = 0; i < 100'000; ++i) tag += " a" + std::to_string(i) + "='1'";
                          return XlsxParts().rows("<row" + tag + "/>").bytes();
                      },
                      ANY});
    corpus.push_back(
        {"a name of 900 KB", [] { return XlsxParts().rows("<" + uneven(80'000, "n", "") + "/>").bytes(); }, ANY});
}

void add_cells(Corpus& corpus) {
    corpus.push_back({"a text of 1 MB in 1,000 cells",
                      [] {
                          std::string rows;
                          for (int i = 0; i < 1000; ++i) rows += "<row><c t=\"s\"><v>0</v></c></row>";
                          auto const text = "<si><t>" + uneven(110'000, "", " ") + "</t></si>";
                          return XlsxParts().rows(rows).set("xl/sharedStrings.xml", support::strings_xml(text)).bytes();
                      },
                      "unpacks to more than"});
    corpus.push_back(
        {"500,000 numbers of 308 digits",
         [] { return XlsxParts().rows(uneven(500'000, "<row><c s=\"", "\"><v>9E307</v></c></row>")).bytes(); },
         "unpacks to more than"});
    ReadingLimits const fewer{.cells = 100'000};
    corpus.push_back({"more cells than are read",
                      [] { return XlsxParts().rows(uneven(150'000, "<row><c s=\"", "\"/></row>")).bytes(); },
                      "more than the 100000 cells", fewer});
    corpus.push_back({"300,000 cells",
                      [] { return XlsxParts().rows(uneven(300'000, "<row><c><v>", "</v></c></row>")).bytes(); }, READ});
    corpus.push_back({"more shared texts than are read",
                      [] {
                          auto const items = uneven(150'000, "<si><t>", "</t></si>");
                          return XlsxParts().set("xl/sharedStrings.xml", support::strings_xml(items)).bytes();
                      },
                      "more than the 100000 texts", fewer});
    corpus.push_back({"more merged cells than are read",
                      [] {
                          auto const merged = uneven(150'000, "<mergeCell x=\"", "\" ref=\"A1:B2\"/>");
                          return XlsxParts().rows("", "<mergeCells>" + merged + "</mergeCells>").bytes();
                      },
                      "more than the 100000 cells", fewer});
    corpus.push_back({"200,000 styles",
                      [] {
                          auto const styles = uneven(200'000, "<xf numFmtId=\"", "\"/>");
                          return XlsxParts()
                              .set("xl/styles.xml", "<styleSheet xmlns=\"" + support::MAIN_SPACE + "\"><cellXfs>" +
                                                        styles + "</cellXfs></styleSheet>")
                              .bytes();
                      },
                      READ});
    corpus.push_back({"1,001 formulas over the whole sheet",
                      [] {
                          std::string rows;
                          for (int i = 0; i < 1001; ++i)
                              rows += "<row><c><f t=\"array\" ref=\"A1:XFD1048576\"/></c></row>";
                          return XlsxParts().rows(rows).bytes();
                      },
                      "formulas over several cells"});
    corpus.push_back({"1,000 formulas over 100,000 cells",
                      [] {
                          std::string rows;
                          for (int i = 0; i < 1000; ++i)
                              rows += "<row><c><f t=\"array\" ref=\"A1:XFD1048576\"/></c></row>";
                          return XlsxParts().rows(rows + uneven(100'000, "<row><c><v>", "</v></c></row>")).bytes();
                      },
                      READ});
}

}  // namespace

std::string bomb_of_spaces(std::size_t megabytes, std::optional<std::uint64_t> declared_size) {
    XlsxParts parts;
    parts.set(SHEET,
              deflated(begin_of_sheet(), MEGABYTE, megabytes, "<row><c><v>1</v></c></row></sheetData></worksheet>"));
    parts.entry(SHEET).declared_size = declared_size;
    return parts.bytes();
}

Corpus bombs() {
    Corpus corpus;
    add_archives(corpus);
    add_xml(corpus);
    add_cells(corpus);
    return corpus;
}

}  // namespace cifra::bad_files
