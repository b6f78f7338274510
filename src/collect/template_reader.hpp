#pragma once

#include "collect/form_identity.hpp"
#include "collect/read_answer.hpp"
#include "collect/template_grid.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace cifra::collect {

/// A workbook under reading: what it holds, where, and what is wrong with it.
struct TemplateReading {
    Workbook const& workbook;
    std::vector<TemplateGrid> const& grids;
    ReturnLayout const& layout;
    ReadingPlaces const& places;
    ReadingFindings& findings;
};

/// Where the rows of a layout stand in a workbook.
class MatchedRows {
public:
    /// Matches rows by key. Keys that the layout does not know, and keys that stand twice, are findings.
    MatchedRows(programme::Programme const& programme, TemplateReading const& reading);

    /// The row of a key; nothing when it is not there or stands twice.
    std::optional<Spot> find(std::string const& key) const;
    /// True for a key that stands in several rows; each of them is named by a finding.
    bool doubled(std::string const& key) const { return m_doubled.count(key) != 0; }

private:
    void unknown(programme::Programme const& programme, TemplateReading const& reading, KeyedRow const& row,
                 Spot const& spot);

    std::map<std::string, Spot> m_rows;
    std::set<std::string> m_doubled;
};

/// Names what the file holds outside the cells to fill: sheets of its own, rows without a key, columns beyond the last.
void find_strangers(TemplateReading const& reading);

/// Reads the entries of the cover.
restricted::ReturnCover read_cover(TemplateReading const& reading);

}  // namespace cifra::collect
