#include "disk.hpp"

#include "run_program.hpp"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <stdexcept>

namespace cifra::crash {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t SECTOR_BYTES = 512;

void put(std::string& file, std::int64_t offset, std::string_view bytes) {
    auto const end = static_cast<std::size_t>(offset) + bytes.size();
    if (file.size() < end) file.resize(end, '\0');
    file.replace(static_cast<std::size_t>(offset), bytes.size(), bytes);
}

}  // namespace

/// One power cut, and what it leaves so far.
struct Disk::Cut {
    std::size_t done;
    Mercy mercy;
    base::Random& random;
    DiskImage image;

    bool keeps() {
        bool const kept = mercy == Mercy::all || (mercy == Mercy::chance && random.between(0, 1) == 1);
        if (!kept) ++image.lost;
        return kept;
    }
};

std::vector<LoggedCall> read_log(fs::path const& file) {
    std::ifstream in(file, std::ios::binary);
    std::vector<LoggedCall> calls;
    LoggedCall call;
    while (std::getline(in, call.kind, '\t')) {
        std::string offset;
        std::string size;
        std::getline(in, call.path, '\t');
        std::getline(in, call.second_path, '\t');
        std::getline(in, offset, '\t');
        std::getline(in, size);
        call.offset = std::stoll(offset);
        call.bytes.assign(std::stoull(size), '\0');
        in.read(call.bytes.data(), static_cast<std::streamsize>(call.bytes.size()));
        if (!in) throw std::runtime_error("the log ends in a call");
        calls.push_back(call);
    }
    return calls;
}

Disk::Disk(fs::path const& root, std::vector<std::string> const& but) : m_root(root) {
    add({true, {}, {}, {}, {}});
    std::vector<std::pair<fs::path, int>> open = {{root, 0}};
    while (!open.empty()) {
        auto const [folder, number] = open.back();
        open.pop_back();
        for (auto const& entry : fs::directory_iterator(folder)) {
            auto const name = entry.path().filename().string();
            if (std::find(but.begin(), but.end(), name) != but.end()) continue;
            bool const is_folder = entry.is_directory();
            int const added = add({is_folder, is_folder ? std::string() : cli::slurp(entry.path()), {}, {}, {}});
            m_nodes[static_cast<std::size_t>(number)].entries[name] = added;
            if (is_folder) open.emplace_back(entry.path(), added);
        }
    }
    for (auto& node : m_nodes) node.entries_now = node.entries;
}

int Disk::add(Node node) {
    m_nodes.push_back(std::move(node));
    return static_cast<int>(m_nodes.size()) - 1;
}

int Disk::find(fs::path const& path) const {
    int at = 0;
    for (auto const& name : fs::relative(path, m_root)) {
        if (name == ".") continue;
        auto const& entries = m_nodes.at(static_cast<std::size_t>(at)).entries_now;
        auto const found = entries.find(name.string());
        if (found == entries.end())
            throw std::runtime_error("the log speaks of a file that is not there: " + path.string());
        at = found->second;
    }
    return at;
}

void Disk::change_entries(std::size_t at, fs::path const& folder, std::vector<std::pair<std::string, int>> entries) {
    auto& node = m_nodes[static_cast<std::size_t>(find(folder))];
    for (auto const& [name, number] : entries) {
        if (number < 0)
            node.entries_now.erase(name);
        else
            node.entries_now[name] = number;
    }
    node.changes.push_back({at, Change::Kind::entries, 0, {}, std::move(entries)});
}

void Disk::follow_one(std::size_t at, LoggedCall const& call) {
    fs::path const path = call.path;
    auto const name = path.filename().string();
    auto const note = [&](Change::Kind kind) {
        m_nodes[static_cast<std::size_t>(find(path))].changes.push_back({at, kind, call.offset, call.bytes, {}});
    };
    if (call.kind == "create" || call.kind == "folder") {
        change_entries(at, path.parent_path(), {{name, add({call.kind == "folder", {}, {}, {}, {}})}});
    } else if (call.kind == "remove") {
        change_entries(at, path.parent_path(), {{name, -1}});
    } else if (call.kind == "rename" || call.kind == "exchange") {
        fs::path const other = call.second_path;
        if (other.parent_path() != path.parent_path()) throw std::runtime_error("a rename between folders");
        int const replaced = call.kind == "exchange" ? find(other) : -1;
        change_entries(at, path.parent_path(), {{other.filename().string(), find(path)}, {name, replaced}});
    } else if (call.kind == "write") {
        note(Change::Kind::write);
    } else if (call.kind == "truncate") {
        note(Change::Kind::truncate);
    } else if (call.kind == "sync") {
        note(Change::Kind::sync);
    } else if (call.kind != "say") {
        throw std::runtime_error("the log has a call of an unknown kind: " + call.kind);
    }
}

void Disk::follow(std::vector<LoggedCall> const& calls) {
    for (std::size_t i = 0; i < calls.size(); ++i) follow_one(i, calls[i]);
}

std::string Disk::bytes_of(Node const& node, Cut& cut) const {
    std::size_t synced = 0;
    std::size_t made = 0;
    for (; made < node.changes.size() && node.changes[made].at < cut.done; ++made)
        if (node.changes[made].kind == Change::Kind::sync) synced = made;
    auto bytes = node.bytes;
    for (std::size_t i = 0; i < made; ++i) {
        auto const& change = node.changes[i];
        if (change.kind == Change::Kind::truncate && (i < synced || cut.keeps()))
            bytes.resize(static_cast<std::size_t>(change.offset), '\0');
        if (change.kind != Change::Kind::write) continue;
        auto const end = change.offset + static_cast<std::int64_t>(change.bytes.size());
        for (auto from = change.offset; from < end;) {
            auto const to = std::min(end, (from / SECTOR_BYTES + 1) * SECTOR_BYTES);
            if (i < synced || cut.keeps())
                put(bytes, from,
                    std::string_view(change.bytes)
                        .substr(static_cast<std::size_t>(from - change.offset), static_cast<std::size_t>(to - from)));
            from = to;
        }
    }
    return bytes;
}

std::map<std::string, int> Disk::entries_of(Node const& node, Cut& cut) const {
    std::size_t synced = 0;
    std::size_t made = 0;
    for (; made < node.changes.size() && node.changes[made].at < cut.done; ++made)
        if (node.changes[made].kind == Change::Kind::sync) synced = made;
    auto kept = made;
    if (cut.mercy == Mercy::none) kept = synced;
    if (cut.mercy == Mercy::chance && made > synced)
        kept = static_cast<std::size_t>(
            cut.random.between(static_cast<std::int64_t>(synced), static_cast<std::int64_t>(made)));
    cut.image.lost += static_cast<int>(made - kept);
    auto entries = node.entries;
    for (std::size_t i = 0; i < kept; ++i)
        for (auto const& [name, number] : node.changes[i].entries) {
            if (number < 0)
                entries.erase(name);
            else
                entries[name] = number;
        }
    return entries;
}

void Disk::lay_out(int number, std::string const& path, Cut& cut) const {
    auto const& node = m_nodes[static_cast<std::size_t>(number)];
    if (!node.folder) {
        cut.image.files[path] = bytes_of(node, cut);
        return;
    }
    if (!path.empty()) cut.image.folders.push_back(path);
    for (auto const& [name, child] : entries_of(node, cut))
        lay_out(child, path.empty() ? name : path + "/" + name, cut);
}

DiskImage Disk::after_cut(std::size_t done, base::Random& random) const {
    auto const draw = random.between(0, 5);
    Cut cut{done, draw == 0 ? Mercy::none : draw == 1 ? Mercy::all : Mercy::chance, random, {}};
    lay_out(0, "", cut);
    return std::move(cut.image);
}

DiskImage Disk::whole() const {
    base::Random unused(0);
    Cut cut{SIZE_MAX, Mercy::all, unused, {}};
    lay_out(0, "", cut);
    return std::move(cut.image);
}

std::map<std::string, std::string> files_on_disk(fs::path const& root, std::vector<std::string> const& but) {
    // Read as a disk that nothing happened to.
    return Disk(root, but).whole().files;
}

void write_image(DiskImage const& image, fs::path const& root) {
    for (auto const& folder : image.folders) fs::create_directories(root / folder);
    for (auto const& [name, bytes] : image.files) cli::spill(root / name, bytes);
}

}  // namespace cifra::crash
