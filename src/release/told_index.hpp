#pragma once

#include "release/told_figure.hpp"

#include <map>
#include <string>
#include <vector>

namespace cifra::release {

/// told_figure for many figures of one edition: a year's releases are known beforehand, so that only those are asked
/// that speak of it.
class ToldIndex {
public:
    /// The edition must outlive the index. Cost: one look at every figure of it and of the releases before.
    explicit ToldIndex(ReleasedEdition const& edition);

    /// As told_figure has it.
    ToldFigure find(programme::CellKey const& key) const;
    /// As series_years has them.
    std::vector<std::string> const& years() const { return m_years; }

private:
    struct Teller {
        std::vector<ReleasedTable> const* tables;
        std::string const* edition;
        int version;
    };
    std::vector<std::string> m_years;
    std::map<std::string, std::vector<Teller>, std::less<>> m_tellers;  ///< By year, who is asked first first.
};

}  // namespace cifra::release
