#pragma once

#include "../../invented/invented_edition.hpp"
#include "audit/finding.hpp"
#include "restricted/national_return.hpp"

#include <algorithm>
#include <map>
#include <string>

/// An invented return of the first of three areas, in which every figure follows from the others.
namespace cifra::small {

/// Builds a return of one year figure by figure. Each stands on the sheet of its indicator, one below the other.
class ReturnBuilder {
public:
    explicit ReturnBuilder(std::string year = "2031") : m_year(std::move(year)) {}

    programme::CellKey key(std::string const& indicator, invented::Codes codes = {}) const {
        auto made = m_programme.total_key(*m_programme.indicator(indicator), "XAA", m_year);
        for (auto const& part : codes) made = made.with(part.dimension, part.code);
        return made;
    }

    ReturnBuilder& set(std::string const& indicator, invented::Codes codes, std::int64_t value,
                       std::string status = "A") {
        auto& figure = m_figures[key(indicator, codes)];
        figure.obs_value = base::Decimal{value, 0};
        figure.missing_reason.reset();
        figure.obs_status = std::move(status);
        if (m_programme.indicator(indicator)->unit == "CURRENCY") figure.currency = "XTS";
        return *this;
    }

    ReturnBuilder& miss(std::string const& indicator, invented::Codes codes, std::string status = "O") {
        auto& figure = m_figures[key(indicator, codes)];
        figure.obs_value.reset();
        figure.missing_reason = programme::MissingReason::not_reported;
        figure.obs_status = std::move(status);
        return *this;
    }

    ReturnBuilder& drop(std::string const& indicator, invented::Codes codes) {
        m_figures.erase(key(indicator, codes));
        return *this;
    }

    restricted::Observation& at(std::string const& indicator, invented::Codes codes = {}) {
        return m_figures[key(indicator, codes)];
    }

    restricted::NationalReturn made() const {
        restricted::NationalReturn made;
        made.ref_area = "XAA";
        made.time_period = m_year;
        made.version = 1;
        made.file_name = "xaa.xlsx";
        std::map<std::string, int> rows;
        for (auto const& [key, figure] : m_figures) {
            auto observation = figure;
            observation.key = key;
            observation.where.file = "xaa.xlsx!" + key.indicator + "!D" + std::to_string(10 + ++rows[key.indicator]);
            made.observations.push_back(std::move(observation));
        }
        made.account.read = made.account.expected = static_cast<int>(made.observations.size());
        return made;
    }

private:
    programme::Programme m_programme = invented::programme_of_three();
    std::string m_year;
    std::map<programme::CellKey, restricted::Observation> m_figures;
};

/// Answers every cell that is asked for; nothing contradicts anything.
inline ReturnBuilder consistent(std::string year = "2031") {
    ReturnBuilder made(std::move(year));
    made.set("FOUND", {}, 100).set("FOUND", {{"SEX", "F"}}, 60).set("FOUND", {{"SEX", "M"}}, 40);
    made.set("FOUND", {{"SEX", "_U"}}, 0).set("FOUND", {{"AGE", "YOUNG"}}, 30).set("FOUND", {{"AGE", "OLD"}}, 70);
    made.set("HELPED", {}, 80).set("HELPED", {{"SEX", "F"}, {"AGE", "OLD"}}, 40);
    made.set("HELPED", {{"SEX", "M"}, {"AGE", "OLD"}}, 20).set("HELPED", {{"AGE", "YOUNG"}}, 20);
    made.set("HELPED", {{"SEX", "_U"}, {"AGE", "_U"}}, 0).set("HELPED", {{"SERVICE", "HEALTH"}}, 70);
    made.set("HELPED", {{"SERVICE", "SHELTER"}}, 30);
    made.set("RETURNED", {}, 12).set("RETURNED", {{"SEX", "F"}}, 8).set("RETURNED", {{"SEX", "M"}}, 4);
    made.set("RETURNED", {{"SEX", "_U"}}, 0);
    made.set("REACHED", {}, 5000).set("REACHED", {{"SEX", "F"}}, 3000).set("REACHED", {{"SEX", "M"}}, 2000);
    made.set("REACHED", {{"SEX", "_U"}}, 0);
    made.set("PERSONS_AWARDED", {}, 2).set("AWARD_PER_PERSON", {}, 500).set("AWARDED", {}, 1000);
    return made;
}

/// The finding with an id, or one whose id says that there is none.
inline audit::Finding with_id(std::vector<audit::Finding> const& findings, std::string const& id) {
    audit::Finding none;
    none.id = "there is no such finding";
    auto const found =
        std::find_if(findings.begin(), findings.end(), [&](audit::Finding const& finding) { return finding.id == id; });
    return found == findings.end() ? none : *found;
}

inline std::size_t failures(std::vector<audit::Finding> const& findings) {
    return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(), [](audit::Finding const& finding) {
        return finding.outcome == audit::Outcome::fail;
    }));
}

}  // namespace cifra::small
