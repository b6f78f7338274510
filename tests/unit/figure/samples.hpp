#pragma once

#include "figure/chart.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace cifra::figure::test {

/// The fonts, loaded once: every test measures with the same.
inline Fonts const& fonts() {
    static Fonts const LOADED = [] {
        auto loaded = Fonts::load();
        EXPECT_TRUE(loaded) << base::to_string(loaded.error(), base::Language::en);
        return std::move(*loaded);
    }();
    return LOADED;
}

inline BarRow row(std::string label, double value, std::string number, std::string share,
                  RowKind kind = RowKind::named) {
    BarRow row;
    row.label = std::move(label);
    row.value = value;
    row.number = std::move(number);
    row.share = std::move(share);
    row.kind = kind;
    return row;
}

/// An invented partition of 1,000 with every kind of row.
inline BarSeries harvest() {
    BarSeries series;
    series.title = "Kinds of harvest";
    series.subtitle = "Baskets brought in, by kind.";
    series.alt = "Bar chart of baskets, where the largest is apples.";
    series.whole = 1000;
    series.unknown_label = "reported as not known";
    series.remainder_label = "no figure published";
    series.notes = {"note:title"};
    series.rows = {row("Apples", 600, "600", "60%"), row("Pears & quinces", 150, "150", "15%"),
                   row("Other fruit", 100, "100", "10%", RowKind::other),
                   row("Not known", 50, "50", "5%", RowKind::unknown),
                   row("Not published", 100, "100", "10%", RowKind::remainder)};
    series.rows[0].definition = "Picked from trees that stand in rows, in any month of the year, by anybody.";
    series.rows[1].definition = "Picked late.";
    series.rows[4].notes = {"note:rest"};
    return series;
}

inline NoteNumbers numbers() {
    NoteNumbers numbers;
    numbers.prefix = "p1";
    numbers.number("note:title");
    numbers.number("note:rest");
    return numbers;
}

inline std::string problem(base::Error const& error) {
    return base::to_string(error, base::Language::en);
}

/// The value of a result; a failed test when it is an error.
template <class T>
T value_of(base::Result<T> result) {
    EXPECT_TRUE(result) << problem(result.error());
    if (!result) return T{};
    return std::move(*result);
}

}  // namespace cifra::figure::test
