#include "collect/counted_return.hpp"

#include "base/hash.hpp"
#include "collect/counting_remarks.hpp"
#include "collect/form_identity.hpp"
#include "collect/return_layout.hpp"
#include "collect/write_figures.hpp"
#include "programme/figure_rule.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::collect {
namespace {

using programme::MissingReason;
using restricted::Observation;
using restricted::RegisterCount;
using restricted::RegisterFigure;

RegisterFigure const* find(RegisterCount const& count, programme::CellKey const& key) {
    auto const& all = count.figures;
    auto const at = std::lower_bound(all.begin(), all.end(), key,
                                     [](RegisterFigure const& one, auto const& wanted) { return one.key < wanted; });
    return at != all.end() && at->key == key ? &*at : nullptr;
}

/// Answers the rows of a layout in their order.
class CountedAnswers {
public:
    CountedAnswers(RegisterCount const& count, std::string const& file) : m_count(count), m_file(file) {}

    std::vector<Observation> answer(ReturnLayout const& layout) {
        for (auto const& placed : placed_rows(layout)) answer(placed);
        std::sort(m_answers.begin(), m_answers.end(), [](auto const& a, auto const& b) { return a.key < b.key; });
        return std::move(m_answers);
    }

private:
    void answer(PlacedRow const& placed) {
        auto const& row = *placed.row;
        Observation observation;
        observation.key = row.key;
        observation.where = {m_file, 0, 0};
        observation.rule = programme::COUNTED_FROM_REGISTER;
        if (auto const* const figure = find(m_count, row.key)) {
            observation.obs_value = base::Decimal{figure->persons, 0};
            observation.obs_status = figure->partial ? "U" : "A";
            observation.definition = figure->definition;
        } else {
            if (row.role == RowRole::named || (row.role == RowRole::open && gives_named(*placed.block))) return;
            observation.obs_status = "O";
            observation.missing_reason = MissingReason::not_reported;
        }
        m_answers.push_back(std::move(observation));
    }

    bool gives_named(AskedBlock const& block) const {
        return std::any_of(block.rows.begin(), block.rows.end(), [&](AskedRow const& row) {
            return row.role == RowRole::named && find(m_count, row.key) != nullptr;
        });
    }

    RegisterCount const& m_count;
    std::string const& m_file;
    std::vector<Observation> m_answers;
};

/// A file's name may hold a line break, which would end the remark.
std::string one_line(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](unsigned char c) { return c < 0x20; }, '?');
    return text;
}

/// What the kept file says of itself: the return can be traced to the register, and the register is not in it.
std::vector<std::string> remarks_on(restricted::NationalReturn const& made, RegisterCount const& count,
                                    restricted::RegisterFile const& file) {
    return {fmt::format("{} {}/{}: {} / {}", made.programme, count.ref_area, count.time_period, file.of.en, file.of.es),
            fmt::format("register / registro: {}", one_line(file.name)), fmt::format("SHA-256: {}", file.sha256),
            fmt::format("records / registros: {}", count.records),
            fmt::format("counting / conteo, SHA-256: {}", file.counting)};
}

}  // namespace

CountedFile counted_return(programme::Programme const& programme, RegisterCount const& count,
                           restricted::RegisterFile const& file) {
    CountedFile made;
    auto& counted = made.national_return;
    auto const layout = return_layout(programme, count.ref_area, count.time_period);
    counted.ref_area = count.ref_area;
    counted.time_period = count.time_period;
    counted.programme = layout.programme;
    counted.language = language_of(programme, count.ref_area);
    counted.cover.source = file.of.in(counted.language);
    counted.file_name = file.name;
    counted.source_kind = "register";
    counted.observations = CountedAnswers(count, counted.file_name).answer(layout);
    for (auto const& observation : counted.observations)
        ++(observation.obs_value ? counted.account.read : counted.account.empty_with_reason);
    counted.account.expected = static_cast<int>(counted.observations.size());
    counted.findings = counting_findings(programme, count, file);
    made.bytes = write_return_figures(programme, counted.observations, remarks_on(counted, count, file));
    counted.file_sha256 = base::sha256_hex(made.bytes);
    return made;
}

}  // namespace cifra::collect
