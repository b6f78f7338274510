#include "collect/reading_findings.hpp"

#include <algorithm>
#include <tuple>

namespace cifra::collect {

base::Where ReadingPlaces::at(Spot const& spot) const {
    if (m_sheets.empty()) return {m_file, spot.row, spot.column};
    auto file = m_file + "!" + m_sheets[spot.sheet];
    if (spot.row > 0) file += "!" + cell_name(spot.row, std::max(spot.column, 1));
    return {std::move(file), 0, 0};
}

void ReadingFindings::add(Spot const& spot, Complaint complaint) {
    m_found.push_back({false,
                       spot,
                       {complaint.rule, complaint.blocking, m_places.at(spot), std::move(complaint.statement),
                        std::move(complaint.what_to_do)}});
}

void ReadingFindings::add(Complaint complaint) {
    m_found.push_back({true,
                       {},
                       {complaint.rule, complaint.blocking, m_places.whole(), std::move(complaint.statement),
                        std::move(complaint.what_to_do)}});
}

std::vector<restricted::ReadingFinding> ReadingFindings::sorted() const {
    auto found = m_found;
    std::stable_sort(found.begin(), found.end(), [](Found const& a, Found const& b) {
        return std::tuple(!a.whole, a.spot) < std::tuple(!b.whole, b.spot);
    });
    std::vector<restricted::ReadingFinding> findings;
    findings.reserve(found.size());
    for (auto& entry : found) findings.push_back(std::move(entry.finding));
    return findings;
}

}  // namespace cifra::collect
