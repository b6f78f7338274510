#include "db/migration.hpp"
#include "release/migrations.hpp"
#include "site.hpp"

#include <algorithm>
#include <sstream>
#include <stdexcept>

namespace cifra::crash {
namespace {

constexpr std::int64_t READY_MS = 2000;

void note(Tally& tally, std::string const& what, std::string const& problem) {
    tally.problems.push_back(what + ": " + problem);
}

/// The release database between its migration and the copy of what was published.
std::string without_publications(std::filesystem::path const& scratch, std::string const& database) {
    bool const sqlite = database.empty();
    auto const file = scratch / "migrated.db";
    auto const url = sqlite ? "sqlite:" + file.string() : database;
    auto opened = db::Connection::open(url, db::Access::read_write, "no_publications");
    if (!opened || !db::migrate(*opened, release::migrations())) throw std::runtime_error("cannot migrate");
    auto state = state_of(url, "no_publications");
    if (!sqlite && !opened->execute("DROP SCHEMA no_publications CASCADE")) throw std::runtime_error("cannot drop");
    return state;
}

/// Each line of `part` stands in `whole`.
bool lines_within(std::string const& part, std::string const& whole) {
    std::istringstream lines(part);
    for (std::string line; std::getline(lines, line);)
        if (whole.find(line + "\n") == std::string::npos) return false;
    return true;
}

}  // namespace

/// One commit decides; what follows it may be missing until the workspace is opened again.
void Site::learn_stages(DatabaseStates const& before, DatabaseStates const& after) {
    m_stages = {before};
    if (m_step == Step::publish || m_step == Step::migrate) m_stages.push_back({after.restricted, before.released});
    if (m_step == Step::migrate) m_stages.push_back({after.restricted, without_publications(scratch(), m_database)});
    m_stages.push_back(after);
    for (std::size_t i = 1; i < m_stages.size(); ++i) ASSERT_FALSE(m_stages[i] == m_stages[i - 1]);
}

int Site::stage_of(DatabaseStates const& states) const {
    auto const found = std::find(m_stages.begin(), m_stages.end(), states);
    return found == m_stages.end() ? -1 : static_cast<int>(found - m_stages.begin());
}

void Site::look(std::string const& what, bool acknowledged, Tally& tally) {
    if (acknowledged) ++tally.acknowledged;
    if (m_server) wait_for_sessions_to_end();
    try {
        look_at_once(what, acknowledged, tally);
        auto const stage = open_again(what, acknowledged, tally);
        take_again(what, stage, tally);
    } catch (std::runtime_error const& problem) {
        ++tally.damaged;
        if (acknowledged) ++tally.lost;
        note(tally, what, problem.what());
    }
}

/// Before the program has had a chance to mend anything.
void Site::look_at_once(std::string const& what, bool acknowledged, Tally& tally) {
    auto const states = now();
    auto const stage = stage_of(states);
    auto const last = static_cast<int>(m_stages.size()) - 1;
    if (stage < 0) {
        ++tally.half_done;
        note(tally, what, "neither before nor after:\n" + states.restricted + "--\n" + states.released);
    }
    auto const bundle = whole_bundle();
    if (bundle != m_bundle_before && (bundle != m_bundle_after || stage != last)) {
        ++tally.half_done;
        note(tally, what, "the bundle is neither the old one nor that of the step");
    }
    if (!lines_within(receipts(), m_receipts_after)) note(tally, what, "a receipt is not whole");
    bool const there = stage == last && bundle == m_bundle_after && receipts() == m_receipts_after;
    if (!acknowledged || there) return;
    ++tally.lost;
    note(tally, what, "said to be taken, and not there (stage " + std::to_string(stage) + ")");
}

int Site::open_again(std::string const& what, bool acknowledged, Tally& tally) {
    auto const opened = run_stricken({"trail", workspace().string(), "--verify"}, {}, scratch());
    tally.longest_cpu_ms = std::max(tally.longest_cpu_ms, opened.cpu_ms);
    tally.longest_wall_ms = std::max(tally.longest_wall_ms, opened.wall_ms);
    if (opened.exit_code != 0) note(tally, what, "the trail does not verify: " + opened.out + opened.err);
    // The processor's time: how long it takes on a machine that does nothing else.
    if (opened.cpu_ms > READY_MS) note(tally, what, "not ready in two seconds");
    auto const stage = stage_of(now());
    auto const last = static_cast<int>(m_stages.size()) - 1;
    if (stage != last && (stage != 0 || acknowledged || m_step == Step::migrate))
        note(tally, what, "opened again, it stands at stage " + std::to_string(stage));
    return stage;
}

void Site::take_again(std::string const& what, int stage, Tally& tally) {
    bool const taken = stage == static_cast<int>(m_stages.size()) - 1;
    auto const again = run_stricken(m_arguments, {}, scratch());
    // What was accepted does not wait to be accepted.
    int const expected = m_step == Step::accept && taken ? 1 : m_exit_code;
    if (again.exit_code != expected)
        note(tally, what, "again, it ends with " + std::to_string(again.exit_code) + ": " + again.out + again.err);
    bool const same = stage_of(now()) == static_cast<int>(m_stages.size()) - 1 && whole_bundle() == m_bundle_after &&
                      receipts() == m_receipts_after;
    if (!same) note(tally, what, "again, it does not end where an undisturbed run ends");
}

}  // namespace cifra::crash
