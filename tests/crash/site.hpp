#pragma once

#include "coalition.hpp"
#include "database_state.hpp"
#include "stricken_run.hpp"

#include <memory>
#include <string>
#include <vector>

namespace cifra::crash {

/// The commands that must never lose or halve anything.
enum class Step { submit, accept, publish, migrate };

/// What a harness saw.
struct Tally {
    int planned = 0;       ///< Faults that were to fire.
    int fired = 0;         ///< Faults that did.
    int acknowledged = 0;  ///< Runs in which the step was said to be taken.
    int lost = 0;          ///< Steps that were said to be taken, and are not there.
    int half_done = 0;     ///< States that are neither before nor after the step.
    int damaged = 0;       ///< Databases that cannot be read, or that their engine finds damaged.
    std::int64_t longest_cpu_ms = 0;
    std::int64_t longest_wall_ms = 0;
    std::vector<std::string> problems;  ///< In words, lost and half done among them.
};

/// A workspace just before a step, as often as it is asked for; strikes the step and looks at what is left.
class Site : public returns::Coalition {
protected:
    void SetUp() override;
    void TearDown() override;
    /// The same with all files below another folder.
    void set_up_in(std::filesystem::path const& folder);

    /// Makes the workspace, keeps it, and takes the step once undisturbed.
    void prepare(Step step);
    /// Everything as it was before the step.
    void restore();
    /// The files of the workspace and what steps write beside it are gone; the programme stays.
    void clear() const;
    /// Takes the step while something goes wrong.
    StrickenRun strike(Faults faults) const;
    /// Looks at what a run left, takes the step again, and looks again.
    /// \param acknowledged  the step must be there
    void look(std::string const& what, bool acknowledged, Tally& tally);
    /// Whether a run said that the step was taken.
    bool says_so(StrickenRun const& run) const { return run.out.rfind(m_words, 0) == 0; }

    /// The first line of what the step says when it was taken.
    std::string const& words() const { return m_words; }
    /// Calls of the undisturbed run that change something.
    std::int64_t calls() const { return m_calls; }
    /// Where the harness keeps what it needs meanwhile.
    std::filesystem::path scratch() const { return m_scratch.empty() ? folder() / "scratch" : m_scratch; }
    void keep_scratch_in(std::filesystem::path const& folder) { m_scratch = folder; }
    /// The URL of the workspace's database; empty: embedded.
    std::string const& database() const { return m_database; }
    /// Lets the workspace speak to its database by another port.
    void use_port(int port);

private:
    void arrange(Step step);
    void arrange_signed_return();
    void arrange_editions();
    void set_back();
    void set_back_file() const;
    void set_back_server();
    void keep();
    void keep_rows();
    void run_on_server(std::string const& sql);
    void wait_for_sessions_to_end();
    DatabaseStates now() const { return states_of(workspace(), m_database, scratch()); }
    std::string whole_bundle() const;
    std::string receipts() const;
    void learn_stages(DatabaseStates const& before, DatabaseStates const& after);
    int stage_of(DatabaseStates const& states) const;
    void look_at_once(std::string const& what, bool acknowledged, Tally& tally);
    int open_again(std::string const& what, bool acknowledged, Tally& tally);
    void take_again(std::string const& what, int stage, Tally& tally);

    Step m_step = Step::submit;
    std::vector<std::string> m_arguments;
    std::filesystem::path m_scratch;
    std::string m_database;
    std::unique_ptr<db::Connection> m_server;  ///< To the workspace's database, where it has one.
    std::string m_rows_back;                   ///< SQL that puts the kept rows back into it.
    std::string m_words;
    std::int64_t m_calls = 0;
    int m_exit_code = 0;
    std::vector<DatabaseStates> m_stages;  ///< States that the databases may be found in, in their order.
    std::string m_bundle_before;
    std::string m_bundle_after;
    std::string m_receipts_after;
};

/// How many points a harness tries: its own number, or CIFRA_CRASH_POINTS.
int points(int usual);

/// What all harnesses ask of a tally.
void expect_nothing_lost(Tally const& tally);

}  // namespace cifra::crash
