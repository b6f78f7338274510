#pragma once

#include "audit/share_table.hpp"
#include "base/local_text.hpp"

#include <functional>
#include <string>
#include <vector>

namespace cifra::audit {

/// In the order of likelihood when nothing else tells them apart.
enum class HypothesisKind { factor_of_ten, complement, rounding, transposition, another_base };

/// How a wrong share may have come about: it reproduces the printed share exactly.
struct Hypothesis {
    HypothesisKind kind;
    bool accounts_for_all;  ///< For a whole table in which several shares are wrong, or for a wrong sum as well.
    LocalText text;
};

using Hypotheses = std::vector<Hypothesis>;

/// A wrong share and its surroundings.
struct WrongShare {
    Block const& block;
    ShareTable const& table;
    ShareRow const& row;
    Wide correct;  ///< In printed units.

    int decimals() const { return row.printed.scale; }
    std::string printed(base::Language language) const;  ///< "55%"
};

/// True when a hypothesis gives every printed share of a table in which several are wrong.
bool accounts_for_table(ShareTable const& table, std::function<bool(ShareRow const&)> const& gives_printed);

/// Each adds those of its kind that fit.
void add_factor_of_ten(WrongShare const& wrong, Hypotheses& hypotheses);
void add_complement(WrongShare const& wrong, Hypotheses& hypotheses);
void add_rounding(WrongShare const& wrong, Hypotheses& hypotheses);
void add_transposition(WrongShare const& wrong, Hypotheses& hypotheses);
void add_another_base(WrongShare const& wrong, Hypotheses& hypotheses);

}  // namespace cifra::audit
