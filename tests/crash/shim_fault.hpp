#pragma once

#include <sys/types.h>
#include <cstddef>
#include <cstdint>

// The library that a test loads before the program (LD_PRELOAD). It stands between the program and the C library,
// counts the calls by which the program changes files, says something or sends something, and lets one of them go
// wrong. The program knows nothing of it.
namespace cifra::crash {

/// What a test asks for, by the environment: CIFRA_CRASH_ and the name in capitals.
struct Fault {
    char const* root = nullptr;    ///< Only files below it count; none: the library does nothing at all.
    std::int64_t kill_at = 0;      ///< SIGKILL instead of this call, from 1; 0: never.
    bool torn = false;             ///< The call that is killed writes half of its bytes before.
    std::int64_t space = -1;       ///< Bytes by which files may grow together; -1: without end.
    char const* log = nullptr;     ///< Every call is written into this file.
    char const* report = nullptr;  ///< At the end: how many calls there were, how many found no space, bytes taken.
    char const* acknowledge_first = nullptr;  ///< Seeded bug: this is said before a commit.
    bool synchronous_off = false;             ///< Seeded bug: SQLite is told not to sync.
    bool folders_unsynced = false;            ///< Seeded bug: no folder is synced.
    bool no_transaction = false;              ///< Seeded bug: each statement is kept by itself.
};

/// One line of the log, and the bytes after it.
struct Logged {
    char const* kind;
    char const* path = "";
    char const* second_path = "";
    std::int64_t offset = 0;
    void const* bytes = nullptr;
    std::size_t size = 0;
};

/// A call that is about to be made, from its beginning to its end; others wait meanwhile.
class Call {
public:
    /// \param concerns_us  it changes something that counts
    explicit Call(bool concerns_us);
    ~Call();
    Call(Call const&) = delete;
    Call& operator=(Call const&) = delete;

    /// Counted and to be logged; false also within another call.
    bool watched() const { return m_watched; }
    /// The program has to die instead.
    bool is_last() const;
    void log(Logged const& line) const;
    /// How many of `size` bytes still find space, written at `offset` of an open file.
    std::size_t fits(int descriptor, std::int64_t offset, std::size_t size) const;
    /// Counts a call that finds no space. \returns -1, with errno
    int no_space() const;
    bool disk_is_full() const;

private:
    bool m_watched;
};

Fault const& fault();
[[noreturn]] void die();
/// How many bytes a call that is killed still writes.
std::size_t torn_size(std::size_t size);
/// The seeded bug: says that the step was taken, once.
void acknowledge();

/// The absolute path of a name when it is below the root, else nullptr. Stays until the next call with the same slot.
char const* below_root(int folder, char const* name, int slot = 0);
/// The path of an open file below the root, or nullptr.
char const* path_of(int descriptor);
void remember(int descriptor, char const* path);

}  // namespace cifra::crash
