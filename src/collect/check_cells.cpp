#include "collect/check_cells.hpp"

#include "base/text.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::collect {
namespace {

using base::LocalText;
using programme::CellKey;
using restricted::Edition;

/// Comparing spellings costs time: with very many figures only the first of the same dataflow are compared.
constexpr std::size_t MAX_CANDIDATES = 2000;

/// Finds cells in an edition by key and by spelling.
class CellChecker {
public:
    CellChecker(Edition const& edition, base::Problems& problems) : m_edition(edition), m_problems(problems) {}

    bool has(CellKey const& key) const {
        auto const& all = m_edition.observations;
        auto const at = std::lower_bound(all.begin(), all.end(), key,
                                         [](auto const& observation, CellKey const& k) { return observation.key < k; });
        return at != all.end() && at->key == key;
    }

    void check(CellKey const& key, base::Where const& where) const {
        if (!has(key)) unknown(to_string(key), where);
    }

    /// A cell by its spelling.
    void check(std::string const& spelling, base::Where const& where) const {
        auto const& all = m_edition.observations;
        bool const found = std::any_of(all.begin(), all.end(),
                                       [&](auto const& observation) { return to_string(observation.key) == spelling; });
        if (!found) unknown(spelling, where);
    }

private:
    void unknown(std::string const& spelling, base::Where const& where) const {
        auto const dataflow = spelling.substr(0, spelling.find('/') + 1);
        std::vector<std::string> candidates;
        for (auto const& observation : m_edition.observations) {
            auto text = to_string(observation.key);
            if (text.rfind(dataflow, 0) == 0 && candidates.size() < MAX_CANDIDATES)
                candidates.push_back(std::move(text));
        }
        auto advice = base::suggestion(spelling, candidates);
        if (advice.empty())
            advice = {"add it to the figures, or correct the key", "agréguela a las cifras, o corrija la clave"};
        m_problems.add({fmt::format("the edition has no figure {}", spelling),
                        fmt::format("la edición no tiene la cifra {}", spelling)},
                       std::move(advice), where);
    }

    Edition const& m_edition;
    base::Problems& m_problems;
};

void check_text_id(Edition const& edition, restricted::ProtectionDecision const& decision, base::Problems& problems) {
    auto const id = decision.subject.substr(decision.subject.find(':') + 1);
    std::vector<std::string> ids;
    for (auto const& text : edition.texts) ids.push_back(text.id);
    if (std::find(ids.begin(), ids.end(), id) != ids.end()) return;
    auto advice = base::suggestion(id, ids);
    if (advice.empty()) advice = {"correct the id, or remove the decision", "corrija el id, o elimine la decisión"};
    problems.add(
        {fmt::format("the edition has no text '{}'", id), fmt::format("la edición no tiene el texto «{}»", id)},
        std::move(advice), decision.where);
}

void check_settlement(Edition const& edition, restricted::Settlement const& settlement, CellChecker const& cells,
                      base::Problems& problems) {
    auto const place = settlement.finding.substr(settlement.finding.find(':') + 1);
    if (settlement.rule == "share") cells.check(place, settlement.where);
    if (settlement.rule != "wording") return;
    std::vector<std::string> ids;
    for (auto const& wording : edition.wordings) ids.push_back(wording.id);
    if (std::find(ids.begin(), ids.end(), place) != ids.end()) return;
    auto advice = base::suggestion(place, ids);
    if (advice.empty()) advice = {"correct the id, or remove the settlement", "corrija el id, o elimine la resolución"};
    problems.add({fmt::format("the edition has no wording '{}'", place),
                  fmt::format("la edición no tiene la expresión «{}»", place)},
                 std::move(advice), settlement.where);
}

}  // namespace

void check_cells(Edition const& edition, base::Problems& problems) {
    CellChecker const cells(edition, problems);
    for (auto const& share : edition.printed_shares) cells.check(share.part, share.where);
    for (auto const& wording : edition.wordings)
        for (auto const& cell : wording.cells) cells.check(cell, wording.where);
    for (auto const& settlement : edition.settlements) check_settlement(edition, settlement, cells, problems);
    for (auto const& text : edition.texts)
        for (auto const& cell : text.figures) cells.check(cell, text.where);
    for (auto const& decision : edition.policy.decisions) {
        if (decision.subject.rfind("text:", 0) == 0)
            check_text_id(edition, decision, problems);
        else
            cells.check(decision.subject, decision.where);
    }
}

}  // namespace cifra::collect
