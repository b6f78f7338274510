#pragma once

#include "programme/layout.hpp"
#include "programme/programme.hpp"
#include "release/released_table.hpp"

#include <string>
#include <vector>

namespace cifra::release {

/// A share as the source printed it, for a part and a total that are both shown.
struct ReleasedShare {
    programme::CellKey part;
    base::Decimal share;  ///< In per cent, with the decimals as printed.
    std::string origin;
};

/// Words of the source that leave a figure's meaning open.
struct ReleasedWording {
    std::string id;
    std::string kind;
    std::vector<programme::CellKey> cells;
    std::vector<std::string> printed;
    base::LocalText question;
    std::string origin;
    base::LocalText title{};
};

/// A decision on a finding that is made of released values alone. When those change, so does the computation, and the
/// decision lapses.
struct ReleasedSettlement {
    std::string rule;
    std::string finding;
    std::string state;
    base::LocalText explanation;
    std::string date;
    base::LocalText by;
    std::string computation{};  ///< Of the finding, as it was when it was settled.
};

/// A text that may be shown to everybody; `markdown` is CommonMark without raw HTML.
struct ReleasedText {
    std::string id;
    std::string section;
    std::string role;
    std::string ref_area;
    int order = 0;
    base::LocalText title;
    base::LocalText markdown;
    std::vector<programme::CellKey> figures;
    std::string origin;
};

/// What the public is told of the policy.
struct ReleasedPolicy {
    int threshold = 0;
    bool secondary = false;  ///< Larger figures are withheld too, so that small ones cannot be computed from sums.
    struct Decision {
        std::string subject;
        std::string date;
        base::LocalText by;
        base::LocalText reason;
    };
    std::vector<Decision> decisions;
};

/// The figure of a key among tables of different dataflows, or null.
ReleasedObservation const* find_figure(std::vector<ReleasedTable> const& tables, programme::CellKey const& key);

/// What was published before of another year, or of the same year and since replaced.
struct EarlierRelease {
    std::string id;  ///< Of the edition.
    std::string time_period;
    int version = 0;       ///< From 1.
    std::string prepared;  ///< ISO 8601 date-time in UTC.
    std::vector<ReleasedTable> tables;

    /// The figure of a key, or null.
    ReleasedObservation const* find(programme::CellKey const& key) const;
};

/// A protected edition: everything that `publish` may know.
struct ReleasedEdition {
    programme::Programme programme;
    std::string id;
    std::string time_period;
    base::LocalText title;
    base::LocalText source;
    std::string prepared;               ///< ISO 8601 date-time in UTC.
    std::vector<ReleasedTable> tables;  ///< In the programme's order of dataflows.
    std::vector<ReleasedShare> printed_shares;
    std::vector<ReleasedWording> wordings;
    std::vector<ReleasedSettlement> settlements;
    std::vector<ReleasedText> texts;
    ReleasedPolicy policy;
    programme::Layout layout;              ///< Order, choice of charts and words of an editor.
    int version = 1;                       ///< Of this edition's releases, from 1.
    std::vector<EarlierRelease> earlier;   ///< Newest release of each earlier year of the programme, by year.
    std::vector<EarlierRelease> replaced;  ///< Earlier releases of this edition, by version.

    /// The figure of a key, or null.
    ReleasedObservation const* find(programme::CellKey const& key) const;
};

/// A released edition as later ones know it.
EarlierRelease earlier_release(ReleasedEdition const& edition);

/// True when some figure states the definition that it was counted by: then data files have the attribute DEFINITION.
bool has_definitions(ReleasedEdition const& edition);

}  // namespace cifra::release
