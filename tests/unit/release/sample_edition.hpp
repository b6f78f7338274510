#pragma once

#include "release/released_edition.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

// Tests below the line have no `protect` to make released tables with: this stands in for its gate.
namespace cifra::protect {
class ReleaseGate {
public:
    static release::ReleasedTable sample_table(std::string dataflow, std::vector<release::ReleasedObservation> rows) {
        return {std::move(dataflow), std::move(rows)};
    }
};
}  // namespace cifra::protect

namespace cifra::sample {

using Codes = std::vector<programme::DimensionCode>;

inline programme::Member member(std::string code, base::LocalText name, base::LocalText in_sentence) {
    return {std::move(code),
            std::move(name),
            std::move(in_sentence),
            {{"Body", "Organismo"}, base::Language::en},
            "es-419",
            "USD"};
}

/// The nine members of the 2019 edition, whose footnotes the tests rebuild.
inline std::vector<programme::Member> nine_members() {
    return {member("BLZ", {"Belize", "Belice"}, {"Belize", "Belice"}),
            member("CRI", {"Costa Rica", "Costa Rica"}, {"Costa Rica", "Costa Rica"}),
            member("SLV", {"El Salvador", "El Salvador"}, {"El Salvador", "El Salvador"}),
            member("GTM", {"Guatemala", "Guatemala"}, {"Guatemala", "Guatemala"}),
            member("HND", {"Honduras", "Honduras"}, {"Honduras", "Honduras"}),
            member("MEX", {"Mexico", "México"}, {"Mexico", "México"}),
            member("NIC", {"Nicaragua", "Nicaragua"}, {"Nicaragua", "Nicaragua"}),
            member("PAN", {"Panama", "Panamá"}, {"Panama", "Panamá"}),
            member("DOM", {"Dominican Republic", "República Dominicana"},
                   {"the Dominican Republic", "la República Dominicana"})};
}

/// An edition in the making: indicators with one dimension each, and rows.
class Edition {
public:
    Edition() {
        m_edition.programme.id = "sample";
        m_edition.programme.region = "ALL";
        m_edition.programme.members = nine_members();
        m_edition.id = "sample-2019";
        m_edition.time_period = "2019";
        m_edition.prepared = "2026-11-23T00:00:00Z";
    }

    programme::Programme& programme() { return m_edition.programme; }
    release::ReleasedEdition& edition() { return m_edition; }

    /// An indicator of its own dataflow, with the dimension D.
    programme::Indicator& indicator(std::string const& id, base::LocalText noun) {
        m_edition.programme.dataflows.push_back({"DF_" + id, {id, id}, {"D"}});
        programme::Indicator indicator;
        indicator.id = id;
        indicator.dataflow = "DF_" + id;
        indicator.name = noun;
        indicator.noun = std::move(noun);
        indicator.unit = "PERSONS";
        m_edition.programme.indicators.push_back(indicator);
        return m_edition.programme.indicators.back();
    }

    static programme::Breakdown& breakdown(programme::Indicator& indicator, std::string id,
                                           programme::BreakdownKind kind, std::vector<std::string> const& codes,
                                           base::LocalText subject) {
        programme::Breakdown breakdown;
        breakdown.id = std::move(id);
        breakdown.title = subject;
        breakdown.subject = std::move(subject);
        breakdown.kind = kind;
        for (auto const& code : codes) {
            programme::Category category;
            category.codes = {{"D", code}};
            category.label = {code, code};
            category.unknown = code == "_U";
            breakdown.categories.push_back(category);
        }
        indicator.breakdowns.push_back(breakdown);
        return indicator.breakdowns.back();
    }

    static programme::CellKey key(std::string const& indicator, std::string const& area,
                                  std::string const& code = "_T") {
        return {"DF_" + indicator, area, indicator, "2019", {{"D", code}}};
    }

    release::ReleasedObservation& add(programme::CellKey const& cell) {
        auto& rows = m_rows[cell.dataflow];
        rows.emplace_back();
        rows.back().key = cell;
        rows.back().obs_status = "A";
        return rows.back();
    }
    release::ReleasedObservation& value(programme::CellKey const& cell, std::int64_t count,
                                        std::string const& status = "A") {
        auto& row = add(cell);
        row.obs_value = base::Decimal{count, 0};
        row.obs_status = status;
        return row;
    }
    release::ReleasedObservation& missing(programme::CellKey const& cell, std::string const& status = "O",
                                          programme::MissingReason reason = programme::MissingReason::not_reported) {
        auto& row = add(cell);
        row.obs_status = status;
        row.missing_reason = reason;
        return row;
    }
    void no_data(std::string const& indicator, std::string const& code, std::vector<std::string> const& members) {
        for (auto const& area : members) missing(key(indicator, area, code));
    }
    /// Every member not named elsewhere has given its figure, which is published in the region's only.
    void in_regional(std::string const& indicator, std::vector<std::string> const& preliminary = {}) {
        for (auto const& one : m_edition.programme.members) {
            bool const early = std::find(preliminary.begin(), preliminary.end(), one.code) != preliminary.end();
            missing(key(indicator, one.code), early ? "L;P" : "L", programme::MissingReason::not_published);
        }
    }

    release::ReleasedEdition finish() {
        for (auto& [dataflow, rows] : m_rows)
            m_edition.tables.push_back(protect::ReleaseGate::sample_table(dataflow, rows));
        return m_edition;
    }

private:
    release::ReleasedEdition m_edition;
    std::map<std::string, std::vector<release::ReleasedObservation>> m_rows;
};

}  // namespace cifra::sample
