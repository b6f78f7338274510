#include "collect/file_kind.hpp"

#include "base/text.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>

namespace cifra::collect {
namespace {

/// How a kind of file is told, what it is called, and what its reader should do.
struct Kind {
    std::string_view mark;
    char const* en;
    char const* es;
    bool is_spreadsheet = false;
};

constexpr Kind OLD_EXCEL{"", "an Excel file in the format of before 2007 (.xls)",
                         "un archivo de Excel en el formato anterior a 2007 (.xls)", true};
constexpr Kind OLD_OFFICE{"", "an Office file in the format of before 2007",
                          "un archivo de Office en el formato anterior a 2007"};
constexpr Kind TEXT{"", "a text or CSV file", "un archivo de texto o CSV", true};
constexpr Kind UNKNOWN{"", "a file of another kind", "un archivo de otro tipo"};

constexpr std::array<Kind, 11> BEGINNINGS = {{
    {"%PDF-", "a PDF", "un PDF"},
    {"{\\rtf", "a text document (.rtf)", "un documento de texto (.rtf)"},
    {"\x89PNG", "a picture", "una imagen"},
    {"\xFF\xD8\xFF", "a picture", "una imagen"},
    {"GIF8", "a picture", "una imagen"},
    {"\x1F\x8B", "a compressed file (.gz)", "un archivo comprimido (.gz)"},
    {"7z\xBC\xAF", "a compressed file (.7z)", "un archivo comprimido (.7z)"},
    {"Rar!", "a compressed file (.rar)", "un archivo comprimido (.rar)"},
    {"PK\x05\x06", "an empty archive", "un archivo comprimido vacío"},
    {"SQLite format 3", "a database", "una base de datos"},
    {"\x7F"
     "ELF",
     "a program", "un programa"},
}};

constexpr std::array<Kind, 5> TEXT_BEGINNINGS = {{
    {"<!doctype html", "a web page", "una página web", true},
    {"<html", "a web page", "una página web", true},
    {"<table", "a web page", "una página web", true},
    {"<?xml", "an XML file", "un archivo XML", true},
    {"{", "a JSON file", "un archivo JSON"},
}};

constexpr std::array<Kind, 5> ARCHIVES = {{
    {"xl/workbook.bin", "a binary Excel workbook (.xlsb)", "un libro binario de Excel (.xlsb)", true},
    {"word/document.xml", "a text document (.docx)", "un documento de texto (.docx)"},
    {"ppt/presentation.xml", "a presentation (.pptx)", "una presentación (.pptx)"},
    {"index/document.iwa", "a document of Apple Numbers, Pages or Keynote",
     "un documento de Numbers, Pages o Keynote de Apple", true},
    {"meta-inf/manifest.mf", "a Java archive", "un archivo de Java"},
}};

constexpr std::string_view ODF = "application/vnd.oasis.opendocument.";

base::Error named(std::string const& file, char const* en, char const* es, bool is_spreadsheet) {
    base::LocalText advice{"send the template that you filled, saved as .xlsx",
                           "envíe la plantilla que llenó, guardada como .xlsx"};
    if (is_spreadsheet)
        advice = {"open it in a spreadsheet program and save it as .xlsx",
                  "ábralo en un programa de hojas de cálculo y guárdelo como .xlsx"};
    return {base::ErrorCode::bad_input,
            {fmt::format("this is {}, not an .xlsx spreadsheet", en),
             fmt::format("esto es {}, no una hoja de cálculo .xlsx", es)},
            std::move(advice),
            {file, 0, 0},
            {}};
}

base::Error named(std::string const& file, Kind const& kind) {
    return named(file, kind.en, kind.es, kind.is_spreadsheet);
}

/// The names in an OLE2 container are UTF-16LE.
std::string wide(std::string_view name) {
    std::string text;
    for (char const c : name) text.append({c, '\0'});
    return text;
}

base::Error kind_of_ole(std::string_view bytes, std::string const& file) {
    auto const holds = [&](std::string_view name) { return bytes.find(wide(name)) != std::string_view::npos; };
    if (!holds("EncryptedPackage")) return named(file, holds("Workbook") || holds("Book") ? OLD_EXCEL : OLD_OFFICE);
    return {base::ErrorCode::bad_input,
            {"it is protected by a password", "está protegido con contraseña"},
            {"save it without a password", "guárdelo sin contraseña"},
            {file, 0, 0},
            {}};
}

bool begins(std::string_view text, std::string_view mark) {
    return text.size() >= mark.size() && std::equal(mark.begin(), mark.end(), text.begin(), [](char a, char b) {
               return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b);
           });
}

bool is_text(std::string_view bytes) {
    bool const marked_utf16 = bytes.substr(0, 2) == "\xFF\xFE" || bytes.substr(0, 2) == "\xFE\xFF";
    return marked_utf16 || bytes.substr(0, 4096).find('\0') == std::string_view::npos;
}

}  // namespace

base::Error kind_of_file(std::string_view bytes, std::string const& file) {
    if (bytes.empty())
        return {
            base::ErrorCode::bad_input,
            {"the file is empty", "el archivo está vacío"},
            {"send the template that you filled, saved as .xlsx", "envíe la plantilla que llenó, guardada como .xlsx"},
            {file, 0, 0},
            {}};
    if (bytes.substr(0, 4) == "\xD0\xCF\x11\xE0") return kind_of_ole(bytes, file);
    for (auto const& kind : BEGINNINGS)
        if (bytes.substr(0, kind.mark.size()) == kind.mark) return named(file, kind);
    if (!is_text(bytes)) return named(file, UNKNOWN);
    auto text = bytes.substr(0, 4096);
    if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
    text = base::trim(text);
    for (auto const& kind : TEXT_BEGINNINGS)
        if (begins(text, kind.mark)) return named(file, kind);
    return named(file, TEXT);
}

std::optional<base::Error> kind_of_archive(ZipParts& parts) {
    if (parts.has("mimetype")) {
        std::string type;
        auto const read = parts.read("mimetype", [&](std::string_view piece) -> base::Result<void> {
            type += piece.substr(0, 100);
            return {};
        });
        if (read && type.substr(0, ODF.size()) == ODF) {
            if (type.substr(ODF.size(), 11) == "spreadsheet")
                return named(parts.file(), "an OpenDocument spreadsheet (.ods)",
                             "una hoja de cálculo OpenDocument (.ods)", true);
            return named(parts.file(), "an OpenDocument file, and no spreadsheet",
                         "un archivo OpenDocument, y no una hoja de cálculo", false);
        }
    }
    for (auto const& kind : ARCHIVES)
        if (parts.has(std::string(kind.mark))) return named(parts.file(), kind);
    if (parts.has("xl/workbook.xml") || parts.has("[Content_Types].xml")) return std::nullopt;
    return named(parts.file(), "a zip archive", "un archivo comprimido (.zip)", false);
}

}  // namespace cifra::collect
