#include "protect/reader_findings.hpp"

#include "attack/components.hpp"
#include "attack/known_interval.hpp"

#include <algorithm>

namespace cifra::protect {
namespace {

using attack::Apart;
using attack::LinearSystem;
using attack::SeriesCell;
using attack::SeriesFindings;

attack::SeriesQuestion question() {
    return {attack::Supposition::any_count, std::nullopt, {}, true};
}

std::set<SeriesCell> all_of(SeriesFindings const& findings) {
    auto cells = findings.narrow;
    for (auto const& [cell, method] : findings.recovered) cells.insert(cell);
    return cells;
}

/// Leaves out what the earlier releases give away of their own cells without the last one.
class NewFindings {
public:
    NewFindings(attack::Series const& series, attack::Series const& earlier)
        : m_own(static_cast<int>(series.size()) - 1), m_earlier(earlier) {}

    std::set<SeriesCell> of(std::set<SeriesCell> const& cells) {
        std::set<SeriesCell> found;
        for (auto const& cell : cells)
            if (cell.first == m_own || !is_old(cell)) found.insert(cell);
        return found;
    }

private:
    bool is_old(SeriesCell const& cell) {
        if (!m_old) m_old = all_of(attack_series(m_earlier, question()));
        return m_old->count(cell) > 0;
    }

    int m_own;
    attack::Series m_earlier;
    std::optional<std::set<SeriesCell>> m_old;
};

bool has_link(LinearSystem const& component) {
    return std::any_of(component.constraints.begin(), component.constraints.end(),
                       [](auto const& constraint) { return constraint.ground != attack::Ground::written; });
}

ReaderFinding finding_of(LinearSystem const& component, attack::RevisionReading const& reading) {
    ReaderFinding finding;
    for (auto const& [i, link] : revision_links(component)) finding.links.emplace(link, reading.given_up.count(i) == 0);
    for (auto const& part : attack::components(reading.system)) {
        auto const point = attack::whole_point(part);
        for (std::size_t i = 0; point && i < part.unknowns.size(); ++i)
            for (auto const place : part.unknowns[i].releases)
                if (!part.unknowns[i].key.dataflow.empty())
                    finding.values.emplace(SeriesCell{place, part.unknowns[i].key}, (*point)[i]);
    }
    return finding;
}

/// A supposition beyond what is declared is a wrong one where what comes out of it does not count.
attack::SeriesQuestion supposed(Apart apart, attack::CountsAsKnown const& counts) {
    return {attack::Supposition::any_count, apart, counts, false};
}

std::optional<ReaderFinding> finding_in(LinearSystem const& component, attack::Series const& series,
                                        attack::SeriesQuestion const& asked, NewFindings& news) {
    if (!has_link(component)) return std::nullopt;
    for (auto const& reading : attack::revision_readings(component)) {
        std::set<SeriesCell> close;
        for (auto const& part : attack::components(reading.system))
            close.merge(all_of(attack_part(series, asked, part)));
        close = news.of(close);
        if (close.empty()) continue;
        auto finding = finding_of(component, reading);
        finding.apart = asked.apart;
        finding.close = std::move(close);
        return finding;
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::int64_t> ReaderFinding::value_of(attack::Unknown const& cell, SeriesValues const& others) const {
    for (auto const place : cell.releases) {
        auto const value = values.find({place, cell.key});
        if (value != values.end()) return value->second;
    }
    return others.of(cell);
}

bool ReaderFinding::is_close(programme::CellKey const& key, std::vector<int> const& releases) const {
    return std::any_of(releases.begin(), releases.end(), [&](int place) { return close.count({place, key}) > 0; });
}

std::optional<ReaderFinding> first_finding(attack::Series const& series, attack::Series const& earlier,
                                           attack::CountsAsKnown const& counts) {
    NewFindings news(series, earlier);
    for (auto const& asked : {question(), supposed(Apart::outside, counts), supposed(Apart::inside, counts)})
        for (auto const& component : attack::components(attack::series_system(series, asked.supposition, asked.apart)))
            if (auto found = finding_in(component, series, asked, news)) return found;
    return std::nullopt;
}

std::set<SeriesCell> close_cells(attack::Series const& series, attack::Series const& earlier) {
    return NewFindings(series, earlier).of(all_of(attack_series(series, question())));
}

}  // namespace cifra::protect
