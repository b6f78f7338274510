#pragma once

#include "base/local_text.hpp"
#include "base/result.hpp"
#include "programme/cell_key.hpp"
#include "programme/obs_status.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cifra::collect {

/// How the bytes of a foreign file stand for letters.
enum class Encoding { utf8, latin_1 };

/// A column of a foreign file, and what it says.
struct MappedColumn {
    enum class Use {
        area,     ///< Whose figure it is: REF_AREA.
        year,     ///< TIME_PERIOD.
        value,    ///< The figure.
        status,   ///< Letters of CL_OBS_STATUS.
        comment,  ///< Words about the figure.
        label,    ///< What the rules look at.
        ignored,  ///< Says nothing that another column does not say.
    };
    std::string name;
    Use use = Use::label;
    bool fold = false;              ///< Letter case, accents and the blanks around a label make no difference.
    std::vector<std::string> only;  ///< Labels without which a row is none of the mapping's business; empty: all.
};

/// The codes that stand behind the labels of a column, seen as one dimension. A label that is a code needs no entry.
struct LabelCodes {
    std::string column;
    std::string dimension;                                   ///< A dimension of the programme, REF_AREA or DEFINITION.
    std::vector<std::pair<std::string, std::string>> codes;  ///< Label and code, sorted by label.
};

/// How figures are written.
struct ForeignNumbers {
    std::string thousands;              ///< Separator between groups of three digits, or empty.
    std::string decimal = ".";          ///< Before the decimals.
    std::vector<std::string> withheld;  ///< What stands where a figure is withheld: "<5".
    std::vector<std::pair<std::string, programme::MissingReason>> missing;  ///< Other words in place of a figure.
    std::optional<programme::MissingReason> empty;                          ///< What an empty cell says, if anything.
};

/// How rows of one rule that give a figure for the same cell belong together.
enum class Several {
    same,     ///< They say the same twice; if they differ, none of them is believed.
    parts,    ///< Each counts other persons: they are added up.
    unclear,  ///< The source does not say how they belong together: none that holds a number is believed.
};

/// The labels that a row must have in one column.
struct RowCondition {
    std::string column;
    std::vector<std::string> labels;  ///< Any of these; "" is an empty cell.
};

/// Which rows become which figures.
struct MappingRule {
    std::string id;
    std::vector<RowCondition> when;  ///< All of these.
    std::string reject;              ///< Why its rows become nothing, one of REJECTIONS_OF_RULES; empty: they do not.
    base::LocalText explanation;     ///< The same in words; set exactly when `reject` is.
    std::string indicator;
    std::vector<std::pair<std::string, std::string>> columns;  ///< Dimension and the column that gives its code.
    std::vector<programme::DimensionCode> codes;               ///< Codes that are the same in every row.
    std::string obs_status = "A";                              ///< Of a row with a value and no column for it.
    base::LocalText comment;                                   ///< A note on each of its figures; may be empty.
    Several several = Several::same;
    bool recounts = false;  ///< Counts persons again whom the indicator's total counts: cells of their own, no sums.
    base::Where where;
};

/// Reasons that a rule may give for taking no figure from its rows.
inline constexpr char const* REJECTIONS_OF_RULES[] = {"counts_again", "not_clear", "out_of_scope"};

/// The pseudo-dimension under which a rule gives Observation::definition, and its code list.
inline constexpr char const* DEFINITION = "DEFINITION";
inline constexpr char const* DEFINITION_LIST = "CL_DEFINITION";

/// What the files of one source mean in a programme (docs/reference/mapping.md).
struct Mapping {
    std::string id;
    base::LocalText name;
    base::LocalText source;   ///< Whom to credit, and of which day.
    base::LocalText licence;  ///< On what terms the figures are used.
    Encoding encoding = Encoding::utf8;
    std::vector<MappedColumn> columns;
    std::vector<programme::DimensionCode> constants;  ///< REF_AREA and TIME_PERIOD where no column gives them.
    ForeignNumbers numbers;
    std::vector<LabelCodes> labels;
    std::vector<std::pair<std::string, base::LocalText>> comments;  ///< Words of the source, and in both languages.
    std::vector<MappingRule> rules;                                 ///< The first that fits a row decides.

    /// The column with this name, or null.
    MappedColumn const* column(std::string const& column_name) const;
    /// The first column of this use, or null.
    MappedColumn const* column(MappedColumn::Use use) const;
    /// The labels of a column as codes of a dimension, or null.
    LabelCodes const* find(std::string const& column_name, std::string const& dimension) const;
};

}  // namespace cifra::collect
