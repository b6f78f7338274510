#pragma once

#include "base/result.hpp"
#include "protect/perturbation_row.hpp"

#include <string>

namespace cifra::protect {

/// A perturbation table in whole numbers, so that it is the same on every machine: to each true count, and to each key
/// of 32 bits, what is shown (docs/methods/cell_key.md).
class PerturbationTable {
public:
    /// What is shown under keys up to `last_key` (and above that of the step before).
    struct Step {
        std::uint32_t last_key = 0;
        int deviation = 0;

        bool operator==(Step const&) const = default;
    };

    /// \param rows  by true count from 0; the last one serves all larger counts. Checked by check_table, not here.
    PerturbationTable(PerturbationParameters parameters, std::vector<std::vector<Step>> rows)
        : m_parameters(parameters), m_rows(std::move(rows)) {}

    PerturbationParameters const& parameters() const { return m_parameters; }
    /// By true count from 0; the last one serves all larger counts.
    std::vector<std::vector<Step>> const& rows() const { return m_rows; }

    /// The count shown for a true count whose cell has this key. The same two give the same always; 0 stays 0.
    std::uint32_t shown(std::uint32_t count, std::uint32_t key) const {
        auto const& row = m_rows[count < m_rows.size() ? count : m_rows.size() - 1];
        auto step = row.begin();
        while (step->last_key < key) ++step;
        return count + static_cast<std::uint32_t>(step->deviation);
    }

    /// 16 hexadecimal digits of the SHA-256 of the table: two machines that make the same table show the same.
    std::string fingerprint() const;

private:
    PerturbationParameters m_parameters;
    std::vector<std::vector<Step>> m_rows;
};

/// The table of greatest entropy for these parameters, checked.
/// \error usage  the deviation lies outside 1 to 50, the smallest counts gone outside 0 to deviation - 1, or the
/// variance is too small for any such table, or larger than counts within the deviation can have
/// Cost: some milliseconds.
base::Result<PerturbationTable> make_perturbation_table(PerturbationParameters const& parameters);

/// What a table promises, checked in whole numbers: zeros stay; nothing is shown below 0, as a count that must be gone,
/// or further away than the deviation; the deviations of each count have mean 0 exactly and a variance of V at most (to
/// one in 10^5); each key has one step.
/// \error bad_input  the table breaks one of these; the row is named
base::Result<void> check_table(PerturbationTable const& table);

/// What the readers of perturbed counts can rely on, one sentence.
base::LocalText guarantee(PerturbationParameters const& parameters);

}  // namespace cifra::protect
