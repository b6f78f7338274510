#pragma once

#include "base/local_text.hpp"
#include "base/progress.hpp"

#include <unistd.h>
#include <memory>

namespace cifra::app {

/// Where progress is shown, and from when on.
struct ProgressSettings {
    int descriptor = STDERR_FILENO;  ///< Nothing is shown unless it is a terminal.
    int patience_ms = 1000;          ///< What is quicker shows nothing.
};

/// A line on the terminal that says what a long operation does and, where it is told, how much of it is done: "Reading
/// the rows: 43 %". It shows after a second and is erased at the end of its life; where there is no terminal it does
/// nothing. It waits beside the operation, so that one that tells nothing is seen to be alive as well. Nothing else may
/// be printed meanwhile.
class ProgressLine {
public:
    ProgressLine(base::LocalText const& what, base::Language language, ProgressSettings const& settings = {});
    ProgressLine(ProgressLine const&) = delete;
    ProgressLine& operator=(ProgressLine const&) = delete;
    ~ProgressLine();

    /// What is told how much is done, from any thread. Needs the line to outlive it.
    base::Progress told();

private:
    class Showing;
    std::unique_ptr<Showing> m_showing;  ///< Null: there is no terminal.
};

}  // namespace cifra::app
