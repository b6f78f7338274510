#pragma once

#include "base/random.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace cifra::crash {

/// A call that the shim wrote down (shim_fault.hpp), or a word of the program ("say").
struct LoggedCall {
    std::string kind;
    std::string path;
    std::string second_path;
    std::int64_t offset = 0;
    std::string bytes;
};

std::vector<LoggedCall> read_log(std::filesystem::path const& file);

/// What stands below a folder: paths from it, files with their bytes.
struct DiskImage {
    std::vector<std::string> folders;  ///< Each after the one that holds it.
    std::map<std::string, std::string> files;
    int lost = 0;  ///< Pieces that were written or renamed, and are not there.
};

/// A disk that keeps what it was told to sync, and of the rest what chance leaves (docs/methods/crash_safety.md):
/// of a file each sector of 512 bytes or not, whatever the order; of a folder the first few changes of its entries.
class Disk {
public:
    /// \param root  everything below it is on the disk, but for folders of these names
    Disk(std::filesystem::path const& root, std::vector<std::string> const& but);
    /// Follows a run of the program from there.
    void follow(std::vector<LoggedCall> const& calls);
    /// What is found after a power cut, `done` calls having been made.
    DiskImage after_cut(std::size_t done, base::Random& random) const;
    /// What is there when all is done and nothing is cut.
    DiskImage whole() const;

private:
    /// What happened to a file's bytes or a folder's entries.
    struct Change {
        enum class Kind { write, truncate, entries, sync };
        std::size_t at = 0;
        Kind kind = Kind::sync;
        std::int64_t offset = 0;
        std::string bytes;
        std::vector<std::pair<std::string, int>> entries;  ///< Names and what they stand for from now on; -1: nothing.
    };
    struct Node {
        bool folder = false;
        std::string bytes;
        std::map<std::string, int> entries;
        std::map<std::string, int> entries_now;  ///< For the program, while it runs.
        std::vector<Change> changes;
    };
    /// How hard a cut is: chance, or one of its ends.
    enum class Mercy { none, chance, all };
    struct Cut;

    int add(Node node);
    int find(std::filesystem::path const& path) const;
    void follow_one(std::size_t at, LoggedCall const& call);
    void change_entries(std::size_t at, std::filesystem::path const& folder,
                        std::vector<std::pair<std::string, int>> entries);
    std::string bytes_of(Node const& node, Cut& cut) const;
    std::map<std::string, int> entries_of(Node const& node, Cut& cut) const;
    void lay_out(int node, std::string const& path, Cut& cut) const;

    std::filesystem::path m_root;
    std::vector<Node> m_nodes;
};

/// Files below a folder by their paths, but for folders of these names.
std::map<std::string, std::string> files_on_disk(std::filesystem::path const& root,
                                                 std::vector<std::string> const& but);

/// Writes an image below a folder.
void write_image(DiskImage const& image, std::filesystem::path const& root);

}  // namespace cifra::crash
