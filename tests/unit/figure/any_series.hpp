#pragma once

#include "drawing_checks.hpp"
#include "language/number.hpp"
#include "random_words.hpp"

/// Random series for every kind of chart.
namespace cifra::figure::test {

inline constexpr double WIDTHS[] = {255.64, 330, 420, measure::TEXT_WIDTH};
inline constexpr std::uint64_t ROUNDS = 100;

inline std::string written(double value) {
    return language::number(static_cast<std::int64_t>(value), base::Language::en);
}

inline CellMark any_mark(Dice& dice) {
    return dice.once_in(4) ? static_cast<CellMark>(1 + dice.upto(2)) : CellMark::value;
}

inline constexpr std::size_t MOST_NOTES = 30;

inline NoteNumbers numbers_of_many_notes() {
    auto made = numbers();
    for (std::size_t i = 0; i < MOST_NOTES; ++i) made.number("note:" + std::to_string(i));
    return made;
}

/// Mostly none, sometimes one, rarely many.
inline std::vector<std::string> any_notes(Dice& dice) {
    std::vector<std::string> notes;
    if (!dice.once_in(6)) return notes;
    for (auto more = dice.once_in(8) ? dice.upto(MOST_NOTES - 1) : 0; more > 0; --more)
        notes.push_back("note:" + std::to_string(more));
    notes.push_back("note:rest");
    return notes;
}

/// Draws a random series in both languages at every width; `draw` makes the series from the dice.
template <class Draw>
void roll(Draw draw) {
    auto const known = numbers_of_many_notes();
    for (std::uint64_t seed = 0; seed < ROUNDS; ++seed)
        for (double const width : WIDTHS) {
            Dice dice(seed);
            auto const language = seed % 2 == 0 ? base::Language::en : base::Language::es;
            ChartContext const context{fonts(), language, known, seed % 5 != 0, seed % 3 == 0};
            expect_clean(draw(dice, width, context), width, "seed " + std::to_string(seed));
            if (testing::Test::HasFailure()) return;
        }
}

}  // namespace cifra::figure::test
