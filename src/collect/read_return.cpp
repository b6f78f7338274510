#include "collect/read_return.hpp"

#include "base/file.hpp"
#include "base/hash.hpp"
#include "collect/csv_sheet.hpp"
#include "collect/file_remarks.hpp"
#include "collect/read_sdmx_return.hpp"
#include "collect/read_template.hpp"
#include "collect/reading_errors.hpp"
#include "collect/reading_findings.hpp"

namespace cifra::collect {
namespace {

using restricted::NationalReturn;

tl::unexpected<base::Error> unknown_form(std::string const& file) {
    return base::fail(base::ErrorCode::bad_input,
                      {"the file is neither a template nor SDMX-CSV", "el archivo no es ni una plantilla ni SDMX-CSV"},
                      {"copy the figures into the template that was sent, or ask for a new one",
                       "copie las cifras en la plantilla que se envió, o pida una nueva"},
                      {file, 0, 0});
}

/// Errors of the reading proper do not know the file.
base::Error placed(base::Error error, std::string const& file) {
    if (error.where.file.empty()) error.where.file = file;
    return error;
}

base::Result<NationalReturn> read_lines(programme::Programme const& programme, std::string_view bytes,
                                        std::string const& file, ReadingLimits const& limits) {
    auto const data = without_remarks(bytes);
    CIFRA_TRY(auto lines, read_csv_sheet(data ? std::string_view(*data) : bytes, file, limits));
    if (is_sdmx_csv(lines.sheet)) return read_sdmx_return(programme, lines.sheet, file);
    Workbook workbook;
    workbook.sheets.push_back(std::move(lines.sheet));
    if (!is_template(workbook)) return unknown_form(file);
    auto result = read_template(programme, workbook, {file, true});
    if (!result) return result;
    for (auto& note : lines.notes)
        result->findings.insert(result->findings.begin(), {reading_rule::TEXT,
                                                           false,
                                                           {file, 0, 0},
                                                           std::move(note),
                                                           {"look at the accents of your notes in what was read",
                                                            "revise los acentos de sus notas en lo que se leyó"}});
    return result;
}

base::Result<NationalReturn> read_spreadsheet(programme::Programme const& programme, std::filesystem::path const& path,
                                              std::string const& file, ReadingLimits const& limits) {
    CIFRA_TRY(auto const workbook, read_xlsx(path, limits));
    if (!is_template(workbook)) return unknown_form(file);
    return read_template(programme, workbook, {file, false});
}

/// Files of bytes that a spreadsheet or another program packs; read_xlsx calls the wrong ones by their name.
bool is_text(std::string_view bytes) {
    bool const utf16 = bytes.substr(0, 2) == "\xFF\xFE" || bytes.substr(0, 2) == "\xFE\xFF";
    bool const packed =
        bytes.substr(0, 2) == "PK" || bytes.substr(0, 4) == "\xD0\xCF\x11\xE0" || bytes.substr(0, 5) == "%PDF-";
    // A text may be damaged; one whose first letters are none is another program's file.
    return utf16 || (!packed && bytes.substr(0, 64).find('\0') == std::string_view::npos);
}

}  // namespace

base::Result<NationalReturn> read_return(programme::Programme const& programme, std::filesystem::path const& path,
                                         ReadingLimits const& limits) {
    auto const file = path.filename().string();
    std::error_code unknown;
    if (auto const size = std::filesystem::file_size(path, unknown); !unknown && size > limits.file_bytes)
        return base::fail(too_large(file, limits.file_bytes));
    CIFRA_TRY(auto const bytes, base::read_file(path, limits.file_bytes));
    auto result =
        is_text(bytes) ? read_lines(programme, bytes, file, limits) : read_spreadsheet(programme, path, file, limits);
    if (!result) return base::fail(placed(result.error(), file));
    result->file_sha256 = base::sha256_hex(bytes);
    return result;
}

}  // namespace cifra::collect
