#pragma once

#include "programme/figure_rule.hpp"
#include "sample_edition.hpp"

namespace cifra::sample {

/// A release of one year in the making: people COUNTED, by code of D, of the whole (ALL) or of a member.
class Year {
public:
    explicit Year(std::string year, int version = 1) : m_year(std::move(year)) {
        m_edition.programme.id = "sample";
        m_edition.programme.region = "ALL";
        m_edition.programme.region_name = {"All of them", "Todos"};
        m_edition.programme.members = nine_members();
        m_edition.programme.dataflows = {{"DF_COUNTED", {"Counted", "Contadas"}, {"D"}}};
        programme::Indicator counted;
        counted.id = "COUNTED";
        counted.dataflow = "DF_COUNTED";
        counted.name = {"People counted", "Personas contadas"};
        counted.noun = {"people counted", "personas contadas"};
        counted.unit = "PERSONS";
        Edition::breakdown(counted, "by_kind", programme::BreakdownKind::partition, {"A", "B"}, {"kinds", "tipos"});
        counted.breakdowns.push_back(counted.breakdowns.front());
        counted.breakdowns.back().id = "by_area";
        counted.breakdowns.back().by_area = true;
        counted.breakdowns.back().categories.clear();
        m_edition.programme.indicators = {counted};
        m_edition.programme.sections = {{"counting", {"Counting", "Conteo"}, {"COUNTED"}}};
        m_edition.id = "sample-" + m_year;
        m_edition.time_period = m_year;
        m_edition.prepared = std::to_string(std::stoi(m_year) + 1) + "-02-03T00:00:00Z";
        m_edition.version = version;
    }

    programme::CellKey key(std::string const& area = "ALL", std::string const& code = "_T",
                           std::string const& year = {}) const {
        return {"DF_COUNTED", area, "COUNTED", year.empty() ? m_year : year, {{"D", code}}};
    }

    Year& value(programme::CellKey key, std::int64_t count, std::string status = "A",
                std::vector<std::string> coverage = {}) {
        release::ReleasedObservation row;
        row.key = std::move(key);
        row.obs_value = base::Decimal{count, 0};
        row.obs_status = std::move(status);
        row.coverage = std::move(coverage);
        m_rows.push_back(std::move(row));
        return *this;
    }

    /// The last figure is a sum of the areas in its coverage.
    Year& summed() {
        m_rows.back().rule = programme::SUM_OF_REPORTING_AREAS;
        return *this;
    }

    Year& missing(programme::CellKey key, std::string status, programme::MissingReason reason) {
        release::ReleasedObservation row;
        row.key = std::move(key);
        row.obs_status = std::move(status);
        row.missing_reason = reason;
        if (reason == programme::MissingReason::withheld) row.conf_status = 'C';
        m_rows.push_back(std::move(row));
        return *this;
    }
    Year& withheld(programme::CellKey key) { return missing(std::move(key), "Q", programme::MissingReason::withheld); }

    Year& after(std::vector<Year> const& years) {
        for (auto const& year : years) m_edition.earlier.push_back(earlier_release(year.edition()));
        return *this;
    }
    Year& replacing(std::vector<Year> const& versions) {
        for (auto const& version : versions) m_edition.replaced.push_back(earlier_release(version.edition()));
        return *this;
    }
    Year& prepared(std::string date) {
        m_edition.prepared = std::move(date);
        return *this;
    }

    release::ReleasedEdition edition() const {
        auto made = m_edition;
        made.tables = {protect::ReleaseGate::sample_table("DF_COUNTED", m_rows)};
        return made;
    }

private:
    std::string m_year;
    release::ReleasedEdition m_edition;
    std::vector<release::ReleasedObservation> m_rows;
};

}  // namespace cifra::sample
