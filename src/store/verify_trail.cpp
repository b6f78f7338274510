#include "store/verify_trail.hpp"

#include "restricted/return_state.hpp"
#include "store/return_rows.hpp"
#include "store/trail_claims.hpp"

#include <fmt/format.h>

#include <map>

namespace cifra::store {
namespace {

using Kind = TrailProblem::Kind;

/// What the trail says last of a return.
struct Said {
    std::string state;
    std::string figures;
};

/// Walks along the trail.
class Walk {
public:
    explicit Walk(std::vector<TrailHead> const& exported) : m_exported(exported) {}

    void visit(TrailEntry const& entry) {
        if (entry.previous != m_hash || entry.sequence != m_entries + 1)
            m_problems.push_back({Kind::broken_chain, entry.sequence, entry.subject});
        if (entry_hash(entry) != entry.hash) m_problems.push_back({Kind::changed, entry.sequence, entry.subject});
        for (auto const& head : m_exported)
            if (head.sequence == entry.sequence && head.hash != entry.hash)
                m_problems.push_back({Kind::rewritten, entry.sequence, entry.subject});
        m_entries = entry.sequence;
        m_hash = entry.hash;
        listen(entry);
    }

    void finish(TrailHead const& head, TrailKey const& key) {
        bool const sealed = head.sequence == 0 || head.seal == head_seal(head.sequence, head.hash, key);
        if (m_entries < head.sequence) m_problems.push_back({Kind::cut, head.sequence, {}});
        if (!sealed ||
            (m_entries >= head.sequence && (m_entries != head.sequence || (m_entries > 0 && m_hash != head.hash))))
            m_problems.push_back({Kind::rewritten, m_entries, {}});
        for (auto const& exported : m_exported)
            if (exported.sequence > m_entries) m_problems.push_back({Kind::cut, exported.sequence, {}});
    }

    std::int64_t entries() const { return m_entries; }
    std::map<std::string, Said> const& said() const { return m_said; }
    TrailClaims const& claims() const { return m_claims; }
    std::vector<TrailProblem>& problems() { return m_problems; }

private:
    void listen(TrailEntry const& entry) {
        m_claims.listen(entry);
        if (entry.subject.rfind("return ", 0) != 0) return;
        auto& said = m_said[entry.subject];
        if (auto state = detail_field(entry, "state"); !state.empty()) said.state = std::move(state);
        if (auto figures = detail_field(entry, "figures_sha256"); !figures.empty()) said.figures = std::move(figures);
    }

    std::vector<TrailHead> const& m_exported;
    std::int64_t m_entries = 0;
    std::string m_hash = std::string(64, '0');
    std::map<std::string, Said> m_said;
    TrailClaims m_claims;
    std::vector<TrailProblem> m_problems;
};

base::Result<void> compare_returns(db::Connection& connection, Walk& walk) {
    CIFRA_TRY(auto const rows, list_returns(connection, ""));
    auto said = walk.said();
    for (auto const& row : rows) {
        auto const subject = "return " + row.name();
        auto const& last = said[subject];
        if (last.state != to_string(row.state)) walk.problems().push_back({Kind::other_state, 0, subject});
        CIFRA_TRY(auto const figures, figures_sha256(connection, row.return_id));
        if (last.figures != figures) walk.problems().push_back({Kind::other_figures, 0, subject});
        said.erase(subject);
    }
    for (auto const& [subject, last] : said) walk.problems().push_back({Kind::other_state, 0, subject});
    return {};
}

}  // namespace

base::LocalText in_words(TrailProblem const& problem) {
    auto const at = problem.sequence;
    auto const of_en = problem.subject.empty() ? std::string() : " (" + problem.subject + ")";
    switch (problem.kind) {
        case Kind::changed:
            return {fmt::format("entry {}{} is not what it was when it was written", at, of_en),
                    fmt::format("la entrada {}{} no es la que se escribió", at, of_en)};
        case Kind::broken_chain:
            return {
                fmt::format("entry {}{} does not follow the one before it: something was deleted, added or moved", at,
                            of_en),
                fmt::format("la entrada {}{} no sigue a la anterior: algo se borró, se agregó o se movió", at, of_en)};
        case Kind::cut:
            return {fmt::format("entries are missing at the end: there was an entry {}", at),
                    fmt::format("faltan entradas al final: hubo una entrada {}", at)};
        case Kind::rewritten:
            return {fmt::format("the trail was written anew: entry {} is not the one that was sealed", at),
                    fmt::format("el registro se escribió de nuevo: la entrada {} no es la que se selló", at)};
        case Kind::other_figures:
            return {problem.subject + ": its figures are not those that were handed in",
                    problem.subject + ": sus cifras no son las que se entregaron"};
        case Kind::other_file:
            return {problem.subject + ": the file kept is not the one that was received",
                    problem.subject + ": el archivo guardado no es el que se recibió"};
        case Kind::other_explanation:
            return {problem.subject + ": the explanation kept is not the one that was given",
                    problem.subject + ": la explicación guardada no es la que se dio"};
        case Kind::other_key:
            return {problem.subject + ": this signing key was not pinned or revoked as the trail says",
                    problem.subject + ": esta clave de firma no se registró ni se revocó como dice el registro"};
        case Kind::other_publication:
            return {problem.subject + ": what is kept is not what was published",
                    problem.subject + ": lo guardado no es lo que se publicó"};
        case Kind::other_state:
            break;
    }
    return {problem.subject + ": it does not stand where the trail leads",
            problem.subject + ": no está donde conduce el registro"};
}

base::Result<TrailReport> verify_trail(db::Connection& connection, TrailKey const& key,
                                       std::vector<TrailHead> const& exported) {
    Walk walk(exported);
    CIFRA_CHECK(each_entry(connection, [&](TrailEntry const& entry) -> base::Result<void> {
        walk.visit(entry);
        return {};
    }));
    CIFRA_TRY(auto const head, trail_head(connection));
    walk.finish(head, key);
    CIFRA_CHECK(compare_returns(connection, walk));
    CIFRA_CHECK(walk.claims().compare(connection, walk.problems()));
    return TrailReport{walk.entries(), head, std::move(walk.problems())};
}

}  // namespace cifra::store
