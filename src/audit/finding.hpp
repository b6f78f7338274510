#pragma once

#include "base/local_text.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cifra::audit {

using base::LocalText;

/// Three-valued: missing never counts as zero.
enum class Outcome { pass, fail, not_evaluable };

/// Whether a finding stops release.
enum class Severity {
    info,      ///< Nothing to settle: it passed, or it says something that readers should know.
    noted,     ///< Settled: stands as a note in the edition.
    blocking,  ///< Stops release until it is settled.
};

/// One hypothesis about how a wrong share or sum came about; all that fit are given, the likeliest first.
struct Explanation {
    std::string kind;  ///< "factor_of_ten", "complement", "rounding", "transposition", "another_base".
    LocalText text;
};

/// One line of `operands` in a finding.
struct FindingOperand {
    std::string cell;  ///< to_string(CellKey)
    LocalText label;
    std::optional<std::int64_t> value;  ///< In units of 10^-decimals; empty: missing or withheld.
    int decimals = 0;
};

/// What was decided about a finding, by settle().
struct Settled {
    std::string state;      ///< "noted" (nobody has explained it) or "explained".
    LocalText explanation;  ///< May be empty when noted.
    std::string date;       ///< ISO 8601.
    LocalText by;
};

/// The result of one rule on one claim.
struct Finding {
    std::string rule;  ///< An id of rules(); see docs/reference/rules.md.
    std::string id;    ///< Unique within an edition and stable: rule and place, for example
                       ///< "share:DF_COUNTS/A.REGION.COUNTED.FIRST._T.2019".
    Outcome outcome = Outcome::pass;
    Severity severity = Severity::info;
    LocalText where;  ///< The table and row, in words.
    std::vector<FindingOperand> operands;
    std::optional<std::int64_t> remainder;             ///< whole - sum of the parts that are known.
    std::optional<std::int64_t> remainder_with_apart;  ///< The same with the parts printed apart, if there are any.
    std::string computation;  ///< The same in every language: "872 / 1652 = 52.78% -> 53%; printed 55%".
    LocalText statement;      ///< What was found, one sentence.
    std::vector<Explanation> explanations;
    LocalText what_to_do;  ///< Empty when nothing is to be done.
    LocalText ask;         ///< What there is to do once the finding stands as a note; settle() makes it `what_to_do`.
    std::optional<Settled> settlement;
};

}  // namespace cifra::audit
