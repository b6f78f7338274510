#pragma once

#include "release/notes.hpp"
#include "release/told_index.hpp"

#include <map>
#include <string>
#include <vector>

namespace cifra::portal {

/// What every page of an indicator looks up in an edition, found once when the edition is read.
class FigureIndex {
public:
    /// Both must outlive the index. Cost: one look at every figure of the edition and of the releases before it.
    FigureIndex(release::ReleasedEdition const& edition, std::vector<release::Note> const& notes);

    /// The years for which an indicator can be asked: from the first of which a release speaks to the edition's,
    /// without holes, ascending. Never empty.
    std::vector<std::string> const& years_of(std::string const& indicator) const;
    /// The notes that stand at a figure of the edition, in the order of the notes.
    std::vector<release::Note const*> const& notes_at(programme::CellKey const& key) const;
    /// The notes that stand at the heading of a table, "INDICATOR.breakdown".
    std::vector<release::Note const*> const& notes_on(std::string const& table) const;

    /// What the releases say of each figure, for series.
    release::ToldIndex const& told() const { return m_told; }

private:
    void find_years(release::ReleasedEdition const& edition);

    release::ToldIndex m_told;
    std::vector<std::string> m_last_year;  ///< Of indicators of which no release speaks.
    std::map<std::string, std::vector<std::string>> m_years;
    std::map<programme::CellKey, std::vector<release::Note const*>> m_at;
    std::map<std::string, std::vector<release::Note const*>> m_on;
};

}  // namespace cifra::portal
