#include "coalition_return.hpp"

#include "collect/return_layout.hpp"

#include <algorithm>

namespace cifra::returns {
namespace {

using testing_support::FilledAnswer;

FilledAnswer figure(int value) {
    return {std::to_string(value), {}, {}, {}};
}

FilledAnswer no_data() {
    return {{}, "not_reported", {}, {}};
}

/// Answers of one table whose parts share a total.
void share_out(collect::AskedBlock const& block, int total, int more, testing_support::Filling& filling) {
    auto const parts = static_cast<int>(std::count_if(block.rows.begin(), block.rows.end(), [](auto const& row) {
        return row.role == collect::RowRole::part || row.role == collect::RowRole::open;
    }));
    if (parts == 0) return;
    int place = 0;
    for (auto const& row : block.rows) {
        if (row.role == collect::RowRole::apart) filling.answers.emplace(row.key_text, figure(0));
        if (row.role != collect::RowRole::part && row.role != collect::RowRole::open) continue;
        auto const left_over = place == 0 ? total % parts + more : 0;
        filling.answers.emplace(row.key_text, figure(total / parts + left_over));
        ++place;
    }
}

/// Figures that only stand side by side.
void stand_apart(collect::AskedBlock const& block, int total, testing_support::Filling& filling) {
    int place = 0;
    for (auto const& row : block.rows) {
        if (row.role == collect::RowRole::named) continue;
        filling.answers.emplace(row.key_text, row.yes_or_no ? figure(1) : figure(total - 10 * ++place));
    }
}

}  // namespace

int invented_total(InventedReturn const& invented, int indicator) {
    return 240 + 16 * invented.area + 40 * indicator + 5 * (invented.year - 2020);
}

testing_support::Filling filling_of(programme::Programme const& programme, InventedReturn const& invented) {
    auto const& area = programme.members[static_cast<std::size_t>(invented.area)].code;
    auto const layout = collect::return_layout(programme, area, std::to_string(invented.year));
    testing_support::Filling filling;
    filling.cover = {{"cover.institution", "Invented institution"},
                     {"cover.source", "Invented register"},
                     {"cover.legal_basis", "Invented law"},
                     {"cover.contact_name", "Nobody"},
                     {"cover.contact_email", "nobody@example.org"}};
    for (auto const& section : layout.sections)
        for (auto const& indicator : section.indicators) {
            auto const known = std::find_if(programme.indicators.begin(), programme.indicators.end(),
                                            [&](auto const& other) { return other.id == indicator.id; });
            auto const number = static_cast<int>(known - programme.indicators.begin());
            auto const total = invented_total(invented, number);
            int const more = number == 0 ? invented.more : 0;
            bool const left_out = indicator.id == invented.left_out || !indicator.currency.empty();
            for (auto const& row : indicator.total) {
                auto const answer = row.yes_or_no ? 1 : total + more + (number == 0 ? invented.above_the_sum : 0);
                filling.answers[row.key_text] = left_out ? no_data() : figure(answer);
            }
            for (auto const& block : indicator.blocks) {
                if (left_out) {
                    for (auto const& row : block.rows)
                        if (row.role != collect::RowRole::named) filling.answers[row.key_text] = no_data();
                } else if (block.check == collect::BlockCheck::sum) {
                    share_out(block, total, more, filling);
                } else {
                    stand_apart(block, total, filling);
                }
            }
        }
    return filling;
}

}  // namespace cifra::returns
