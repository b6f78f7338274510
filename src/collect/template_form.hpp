#pragma once

#include "base/local_text.hpp"
#include "restricted/national_return.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cifra::collect {

/// The columns of a template that a reader looks for, by the words of their headers.
enum class FormColumn {
    key,
    label,
    definition,
    last_year,
    figure,
    reason,
    status,
    used,  ///< Definition used; only when the programme has a list of definitions.
    note,
    check,
};

inline constexpr FormColumn FORM_COLUMNS[] = {
    FormColumn::key,    FormColumn::label,  FormColumn::definition, FormColumn::last_year, FormColumn::figure,
    FormColumn::reason, FormColumn::status, FormColumn::used,       FormColumn::note,      FormColumn::check};

/// The words above a column, for a year ("2020").
base::LocalText column_header(FormColumn column, std::string const& time_period);

/// The year before: "2019" for "2020".
std::string year_before(std::string const& time_period);

/// True for four digits.
bool is_year(std::string_view text);

/// A cell of the cover that an officer fills. It is found by its key, like a figure.
struct CoverField {
    char const* key;  ///< "cover.institution"
    base::LocalText label;
    base::LocalText hint;
    std::string restricted::ReturnCover::*member;
    bool needed = true;
};
std::vector<CoverField> const& cover_fields();

/// What a form says of itself: as named texts of the file, and again in rows with these keys.
namespace form_key {
inline constexpr char const* PROGRAMME = "form.programme";  ///< "corett 1.0.0"
inline constexpr char const* AREA = "form.area";
inline constexpr char const* YEAR = "form.year";
inline constexpr char const* LANGUAGE = "form.language";
inline constexpr char const* LAYOUT = "form.layout";
}  // namespace form_key

/// A row of the form that carries no figure: a title, a sum, an instruction.
inline constexpr char const* STRUCTURE_KEY = "form.row";

/// A fact of the form with its words.
struct FormFact {
    char const* key;
    base::LocalText label;
};
std::vector<FormFact> const& form_facts();

}  // namespace cifra::collect
