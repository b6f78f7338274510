#pragma once

#include "base/decimal.hpp"
#include "programme/layout.hpp"
#include "programme/programme.hpp"
#include "restricted/observation.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cifra::restricted {

/// A share as the source printed it, beside the count it belongs to.
struct PrintedShare {
    programme::CellKey part;
    base::Decimal share;  ///< In per cent, with the decimals as printed.
    base::Where where;
};

/// Words of the source that leave a figure's meaning open. The audit turns each into a finding.
struct Wording {
    std::string id;
    std::string kind;                       ///< "additional", "age_gap" or "two_names".
    std::vector<programme::CellKey> cells;  ///< additional: total then part; the others: the cells spoken of.
    std::vector<std::string> printed;       ///< age_gap: intervals as printed, ">18", "<18"; two_names: the two words.
    base::LocalText question;               ///< What the words leave open.
    base::Where where;
    base::LocalText title{};  ///< What the words speak of, as a heading.
};

/// What somebody decided about a finding: it no longer blocks, and it becomes a note.
struct Settlement {
    std::string rule;
    std::string finding;          ///< Id of the finding.
    std::string computation;      ///< As found when it was settled; when figures change, the settlement lapses.
    std::string state;            ///< "noted" (nobody has explained it) or "explained".
    base::LocalText explanation;  ///< May be empty when noted.
    std::string date;             ///< ISO 8601.
    base::LocalText by;
    base::Where where;
};

/// A text of the edition.
struct EditionText {
    std::string id;        ///< The same in both languages.
    std::string section;   ///< Id of a section of the programme.
    std::string role;      ///< "introduction", "scope", "coordination", "advances", "event", "reparation", "about", ...
    std::string ref_area;  ///< For texts of one country, else empty.
    int order = 0;
    base::LocalText title;
    base::LocalText markdown;         ///< CommonMark without raw HTML.
    std::optional<int> persons_told;  ///< Smallest number of persons it tells of; nothing when it tells of none.
    std::vector<programme::CellKey> figures;  ///< Cells whose values the text gives in words or digits.
    base::Where where;
};

/// A dated decision of the data protection officer.
struct ProtectionDecision {
    std::string subject;  ///< Cell (to_string(CellKey)) or "text:ID".
    std::string date;     ///< ISO 8601.
    base::LocalText by;
    base::LocalText reason;
    base::Where where;
    bool withholds = false;  ///< The cell is withheld, whatever its figure; else it, or the text, is allowed.
};

/// What withholding a further cell is taken to cost.
enum class WithholdingCost {
    cells,    ///< 1: as few cells as possible.
    persons,  ///< Its value: as few persons as possible.
    between,  ///< ln(1 + value).
};

/// How further cells are chosen, so that none of the small ones can be computed (secondary suppression).
struct SecondaryPolicy {
    WithholdingCost cost = WithholdingCost::persons;
    std::uint64_t seed = 1;  ///< Of ties: which of two equal cells is withheld. Stays inside.
};

/// The policy of docs/methods/protection_policy.md.
struct ProtectionPolicy {
    int threshold = 10;  ///< Smallest positive count of victims that may be shown.
    /// Nothing: no cell is withheld for the sake of others, and an edition that gives a small one away is refused.
    std::optional<SecondaryPolicy> secondary = std::nullopt;
    std::vector<ProtectionDecision> decisions;
};

/// Everything that goes into an edition before it is protected.
struct Edition {
    std::string id;           ///< "corett-2019"
    std::string time_period;  ///< "2019"
    std::string programme_path;
    base::LocalText title;
    base::LocalText source;                 ///< Where the figures come from.
    std::string prepared;                   ///< ISO 8601 date-time in UTC: stands for "now" in every file.
    std::vector<Observation> observations;  ///< Sorted by key, unique.
    std::vector<PrintedShare> printed_shares;
    std::vector<Wording> wordings;
    std::vector<Settlement> settlements;
    std::vector<EditionText> texts;  ///< Sorted by section of the programme, order, id.
    ProtectionPolicy policy;
    programme::Layout layout;  ///< As an editor wrote it; empty: everything in the programme's order.
    /// Made from national returns: the region's figures are sums over the areas that report. Else it was published
    /// elsewhere, and what its source does not say of the region is not made up.
    bool assembled = false;
};

/// A table of observations that share a dataflow, after consolidation.
struct Table {
    std::string dataflow;
    std::vector<Observation> observations;  ///< Sorted by key.
};

/// What consolidation hands to protection.
struct ConsolidatedEdition {
    Edition edition;
    std::vector<Table> tables;  ///< In the programme's order of dataflows.
};

}  // namespace cifra::restricted
