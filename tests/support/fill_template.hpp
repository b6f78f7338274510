#pragma once

#include <map>
#include <string>

namespace cifra::testing_support {

/// What an officer writes into one row of a template.
struct FilledAnswer {
    std::string figure;  ///< Digits become a number, anything else a text; empty: nothing.
    std::string reason;
    std::string status;
    std::string note;
};

/// What an officer writes into a template: rows by their keys, entries of the cover by theirs ("cover.source").
struct Filling {
    std::map<std::string, FilledAnswer> answers;
    std::map<std::string, std::string> cover;
};

/// Bytes of a template (collect::template_xlsx) with its cells filled, as if somebody had typed into them. Keys that
/// the template does not have are left out. The same filling gives the same bytes.
std::string fill_template(std::string const& xlsx, Filling const& filling);

/// The parts of a zip archive by name, and back. For tests that edit a spreadsheet.
std::map<std::string, std::string> unpack(std::string const& archive);
std::string pack(std::map<std::string, std::string> const& parts);

/// Writes one cell of a sheet's XML, keeping its format; the cell must be there, empty or not.
void put_number(std::string& sheet_xml, std::string const& cell, std::string const& number);
void put_text(std::string& sheet_xml, std::string const& cell, std::string const& text);

/// Texts of a workbook by their numbers.
std::map<std::string, std::string> shared_texts(std::string const& shared_strings_xml);

/// Row of the cell in column A that holds a text, or 0.
int row_of_key(std::string const& sheet_xml, std::map<std::string, std::string> const& texts, std::string const& key);

}  // namespace cifra::testing_support
