#include "bad_file.hpp"

#include "support/xlsx_parts.hpp"

using cifra::support::zip_bytes;

namespace cifra::bad_files {
namespace {

/// A container of the old Office formats as far as it is looked at.
std::string ole(std::string const& stream) {
    std::string bytes = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(504, '\0');
    for (char const c : stream) bytes.append({c, '\0'});
    return bytes + std::string(512, '\0');
}

std::string archive_of(std::string const& name, std::string const& content = "x") {
    return zip_bytes({{name, support::stored(content)}});
}

BadFile file(std::string name, std::string bytes, std::string expected) {
    return {std::move(name), [bytes = std::move(bytes)] { return bytes; }, std::move(expected)};
}

}  // namespace

Corpus other_kinds() {
    std::string const odf = "application/vnd.oasis.opendocument.";
    return {
        file("no bytes", "", "the file is empty"),
        file("xls", ole("Workbook"), "(.xls)"),
        file("xls of 1995", ole("Book"), "(.xls)"),
        file("doc", ole("WordDocument"), "not an .xlsx spreadsheet"),
        file("xlsx with a password", ole("EncryptedPackage"), "protected by a password"),
        file("ods", archive_of("mimetype", odf + "spreadsheet"), "(.ods)"),
        file("odt", archive_of("mimetype", odf + "text"), "an OpenDocument file, and no spreadsheet"),
        file("docx", archive_of("word/document.xml"), "(.docx)"),
        file("pptx", archive_of("ppt/presentation.xml"), "(.pptx)"),
        file("xlsb", archive_of("xl/workbook.bin"), "(.xlsb)"),
        file("numbers", archive_of("Index/Document.iwa"), "Apple Numbers"),
        file("jar", archive_of("META-INF/MANIFEST.MF"), "Java"),
        file("epub", archive_of("mimetype", "application/epub+zip"), "a zip archive"),
        file("zip of pictures", archive_of("photo.jpg"), "a zip archive"),
        file("empty zip", zip_bytes({}), "an empty archive"),
        file("pdf", "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", "a PDF"),
        file("rtf", "{\\rtf1 total}", "(.rtf)"),
        file("png", "\x89PNG\r\n\x1A\n", "a picture"),
        file("jpeg", "\xFF\xD8\xFF\xE0", "a picture"),
        file("gz", "\x1F\x8B\x08", "(.gz)"),
        file("csv", "area,total\nX1,5\n", "a text or CSV file"),
        file("csv in Windows-1252", "\xE1rea;total\nX1;5\n", "a text or CSV file"),
        file("csv in UTF-16",
             std::string("\xFF\xFE"
                         "a\0;\0",
                         6),
             "a text or CSV file"),
        file("web page", "\n<HTML><table><tr><td>5</table>", "a web page"),
        file("spreadsheet in XML of 2003", "\xEF\xBB\xBF<?xml version=\"1.0\"?><Workbook/>", "an XML file"),
        file("json", "{\"total\": 5}", "a JSON file"),
        file("program",
             std::string("\x7F"
                         "ELF\2\1\1\0",
                         8),
             "a program"),
        file("zero bytes", std::string(1000, '\0'), "a file of another kind"),
        file("one byte", "P", "a text or CSV file"),
        file("the beginning of a zip", "PK\x03\x04", "damaged"),
    };
}

}  // namespace cifra::bad_files
