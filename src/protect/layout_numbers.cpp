#include "protect/layout_numbers.hpp"

#include "protect/told_amounts.hpp"
#include "protect/told_numbers.hpp"
#include "release/notes_coverage.hpp"
#include "release/regional_sum.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace cifra::protect {
namespace {

using programme::EditorWords;
using release::ReleasedEdition;
using release::ReleasedObservation;
using Kind = ToldAmount::Kind;

constexpr std::int64_t FRACTION_TOLERANCE = 20;  ///< One in so many: five percentage points.
constexpr int MOST_DECIMALS = 4;
constexpr std::int64_t LARGEST_COUNT = 1'000'000'000'000;

std::optional<std::int64_t> whole(ReleasedObservation const* row) {
    if (row == nullptr || !row->obs_value || row->obs_value->scale != 0) return std::nullopt;
    return row->obs_value->units;
}

/// All numbers that words about an edition may give.
class KnownNumbers {
public:
    explicit KnownNumbers(ReleasedEdition const& edition) : m_edition(edition) {
        for (auto const& table : edition.tables)
            for (auto const& row : table.observations()) add(row);
        for (auto const& indicator : edition.programme.indicators)
            for (auto const& breakdown : indicator.breakdowns) add_remainder(indicator, breakdown);
        for (auto const& list : edition.programme.code_lists)
            for (auto const& code : list.codes) m_counts.merge(told_numbers(code.label));
        m_counts.merge(told_numbers({edition.time_period, ""}));
    }

    bool know(ToldAmount const& amount) const {
        switch (amount.kind) {
            case Kind::count:
                return is_count(amount);
            case Kind::percent:
                return is_percent(amount);
            case Kind::fraction:
                return is_fraction(amount);
            case Kind::members:
                break;
        }
        return amount.value.scale == 0 && is_reporting(amount.value.units);
    }

private:
    void add(ReleasedObservation const& row) {
        if (!row.obs_value) return;
        m_values.insert({row.obs_value->units, row.obs_value->scale});
        auto const count = whole(&row);
        if (!count) return;
        auto key = row.key.total();
        if (key == row.key) key.ref_area = m_edition.programme.region;
        if (key == row.key) return;
        if (auto const base = base_of(row.key, key); base && *base > 0) m_parts.insert({*count, *base});
    }

    /// What a part is a share of: a sum of reporting areas has a base of its own, anything else the shown total.
    std::optional<std::int64_t> base_of(programme::CellKey const& part, programme::CellKey const& total) const {
        bool const regional = total.ref_area == m_edition.programme.region;
        if (regional && release::regional_sum(m_edition, part) != nullptr)
            return release::denominator_of(m_edition, part).base;
        return whole(m_edition.find(total));
    }

    /// What a total holds beside its shown parts. Nothing where a part is withheld or not counted.
    void add_remainder(programme::Indicator const& indicator, programme::Breakdown const& breakdown) {
        auto const& programme = m_edition.programme;
        auto const total =
            whole(m_edition.find(programme.total_key(indicator, programme.region, m_edition.time_period)));
        if (breakdown.kind != programme::BreakdownKind::partition || breakdown.by_area || !total) return;
        auto rest = *total;
        for (auto const& category : breakdown.categories) {
            auto const* row =
                m_edition.find(programme.category_key(indicator, category, programme.region, m_edition.time_period));
            if (row != nullptr && row->missing_reason == programme::MissingReason::withheld) return;
            if (!category.apart) rest -= whole(row).value_or(0);
        }
        if (rest <= 0 || rest >= *total) return;
        m_values.insert({rest, 0});
        m_parts.insert({rest, *total});
    }

    bool is_count(ToldAmount const& amount) const {
        if (amount.times == 1 && amount.value.scale == 0 && m_counts.count(amount.value.units) > 0) return true;
        return std::any_of(m_values.begin(), m_values.end(),
                           [&](auto const& value) { return rounds_to(value, amount); });
    }

    /// \param value  units and scale
    static bool rounds_to(std::pair<std::int64_t, int> const& value, ToldAmount const& amount) {
        if (value.first < 0 || value.first > LARGEST_COUNT || amount.value.scale > MOST_DECIMALS) return false;
        if (amount.times == 1) return amount.value == base::Decimal{value.first, value.second};
        // percentage() rounds value / (times × 10^scale) × 100 half up: the same as value / times for a hundredth.
        auto divisor = amount.times * 100;
        for (int i = 0; i < value.second; ++i) divisor *= 10;
        return base::percentage(value.first, divisor, amount.value.scale).units == amount.value.units;
    }

    bool is_percent(ToldAmount const& amount) const {
        auto const decimals = amount.value.scale;
        return decimals <= MOST_DECIMALS && std::any_of(m_parts.begin(), m_parts.end(), [&](auto const& part) {
                   return base::percentage(part.first, part.second, decimals).units == amount.value.units;
               });
    }

    bool is_fraction(ToldAmount const& amount) const {
        if (amount.value.scale != 0) return false;
        return std::any_of(m_parts.begin(), m_parts.end(), [&](auto const& part) {
            auto const apart = std::abs(part.first * amount.of - amount.value.units * part.second);
            return apart * FRACTION_TOLERANCE <= part.second * amount.of;
        });
    }

    bool is_reporting(std::int64_t count) const {
        auto const& programme = m_edition.programme;
        if (count == static_cast<std::int64_t>(programme.members.size())) return true;
        for (auto const& table : m_edition.tables)
            for (auto const& row : table.observations())
                if (row.key.ref_area == programme.region &&
                    count == std::count_if(programme.members.begin(), programme.members.end(), [&](auto const& member) {
                        return release::reports(release::reporting_of(m_edition, member.code, row.key));
                    }))
                    return true;
        return false;
    }

    ReleasedEdition const& m_edition;
    std::set<std::pair<std::int64_t, int>> m_values;          ///< Units and scale.
    std::set<std::int64_t> m_counts;                          ///< Numbers that count nobody: the year, ages.
    std::set<std::pair<std::int64_t, std::int64_t>> m_parts;  ///< Part and whole.
};

std::vector<EditorWords> words_of(programme::Layout const& layout) {
    std::vector<EditorWords> words = {layout.cover_headline};
    for (auto const& section : layout.sections) words.push_back(section.headline);
    for (auto const& indicator : layout.indicators) words.push_back(indicator.headline);
    for (auto const& chart : layout.charts) {
        words.push_back(chart.title);
        words.push_back(chart.alt);
    }
    words.erase(std::remove_if(words.begin(), words.end(), [](auto const& each) { return each.empty(); }), words.end());
    return words;
}

base::Error unknown_number(ToldAmount const& amount, base::Where const& where) {
    return {base::ErrorCode::bad_input,
            {fmt::format("\"{}\" is no figure, share or number of countries of this edition", amount.words),
             fmt::format("«{}» no es una cifra, una proporción ni un número de países de esta edición", amount.words)},
            {"write a number that follows from the figures, in both languages, or leave it out",
             "escriba un número que se deduzca de las cifras, en ambos idiomas, o quítelo"},
            where,
            {}};
}

bool same_amounts(std::vector<ToldAmount> const& some, std::vector<ToldAmount> const& others) {
    return std::all_of(some.begin(), some.end(), [&](ToldAmount const& one) {
        return std::any_of(others.begin(), others.end(), [&](ToldAmount const& other) { return one.same(other); });
    });
}

}  // namespace

base::Result<void> check_layout_numbers(ReleasedEdition const& edition) {
    auto const all = words_of(edition.layout);
    if (all.empty()) return {};
    KnownNumbers const known(edition);
    std::vector<base::Error> problems;
    for (auto const& words : all) {
        auto const english = told_amounts(words.text.en, base::Language::en);
        auto const spanish = told_amounts(words.text.es, base::Language::es);
        auto const before = problems.size();
        for (auto const* amounts : {&english, &spanish})
            for (auto const& amount : *amounts)
                if (!known.know(amount)) problems.push_back(unknown_number(amount, words.where));
        bool const same = same_amounts(english, spanish) && same_amounts(spanish, english);
        if (problems.size() == before && !same)
            problems.push_back({base::ErrorCode::bad_input,
                                {"the two languages give different numbers", "los dos idiomas dan números distintos"},
                                {"give the same numbers in both", "dé los mismos números en ambos"},
                                words.where,
                                {}});
    }
    if (!problems.empty()) return base::fail(base::join(std::move(problems)));
    return {};
}

}  // namespace cifra::protect
