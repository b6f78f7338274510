#include "collect/zip_parts.hpp"

#include "base/confined.hpp"
#include "collect/reading_errors.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <zip.h>
#include <algorithm>
#include <array>
#include <limits>

namespace cifra::collect {
namespace {

/// Small things may be dense: the ratio is asked above this.
constexpr std::uint64_t DENSE_BYTES = 1U << 20U;
constexpr std::size_t LOCAL_HEADER_BYTES = 30;

std::string small_letters(std::string_view name) {
    std::string small(name);
    for (auto& c : small)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return small;
}

std::uint64_t sum(std::uint64_t a, std::uint64_t b) {
    auto const most = std::numeric_limits<std::uint64_t>::max();
    return a > most - b ? most : a + b;
}

/// A name that would lead out of a folder, were it used as a path.
bool leads_out(std::string_view name) {
    if (name.empty() || name.front() == '/' || name.front() == '\\') return true;
    if (name.size() > 1 && name[1] == ':') return true;
    while (!name.empty()) {
        auto const step = name.substr(0, name.find_first_of("/\\"));
        if (step == "..") return true;
        name.remove_prefix(std::min(step.size() + 1, name.size()));
    }
    return false;
}

bool is_link(zip* archive, std::uint64_t index) {
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    bool const known = zip_file_get_external_attributes(archive, index, 0, &system, &attributes) == 0;
    return known && system == ZIP_OPSYS_UNIX && S_ISLNK(attributes >> 16U);
}

base::Error archive_error(std::string const& file, int error, ReadingLimits const& limits) {
    switch (error) {
        case ZIP_ER_MEMORY:
            return base::memory_exceeded(limits.memory_bytes);
        case ZIP_ER_NOPASSWD:
        case ZIP_ER_WRONGPASSWD:
        case ZIP_ER_ENCRNOTSUPP: {
            auto problem = damaged(file, "it is protected by a password", "está protegido con contraseña");
            problem.what_to_do = {"save it without a password", "guárdelo sin contraseña"};
            return problem;
        }
        case ZIP_ER_COMPNOTSUPP:
            return damaged(file, "a part of it is compressed in a way that spreadsheets do not use",
                           "una parte está comprimida de un modo que las hojas de cálculo no usan");
        default:
            return damaged(file,
                           fmt::format("the file is damaged: its archive cannot be unpacked (zip error {})", error),
                           fmt::format("el archivo está dañado: no se puede descomprimir (error de zip {})", error));
    }
}

base::Error unpacks_to_more(std::string const& file, std::size_t limit) {
    return too_much(file, fmt::format("it unpacks to more than the {} MB that are read", limit >> 20U),
                    fmt::format("descomprimido supera los {} MB que se leen", limit >> 20U));
}

base::Error packed_too_densely(std::string const& file, std::size_t ratio) {
    return too_much(
        file, fmt::format("it unpacks to more than {} times its size, as files made to do harm do", ratio),
        fmt::format("descomprimido ocupa más de {} veces su tamaño, como los archivos hechos para dañar", ratio));
}

base::Error declares_less(std::string const& file) {
    return damaged(file, "a part of it is larger than its archive declares, as in files made to do harm",
                   "una parte es más grande de lo que declara su archivo, como en los archivos hechos para dañar");
}

/// Closes an open part on every way out.
struct ClosePart {
    void operator()(zip_file_t* part) const { zip_fclose(part); }
};

}  // namespace

bool is_zip(std::string_view bytes) {
    return bytes.substr(0, 4) == "PK\x03\x04";
}

void ZipParts::Discard::operator()(zip* archive) const {
    zip_discard(archive);
}

base::Result<ZipParts> ZipParts::open(std::string_view bytes, std::string file, ReadingLimits const& limits) {
    if (!is_zip(bytes)) return base::fail(archive_error(file, ZIP_ER_NOZIP, limits));
    ZipParts parts(std::move(file), limits);
    zip_error_t error;
    zip_error_init(&error);
    auto* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    auto* const archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
    int const code = zip_error_code_zip(&error);
    zip_error_fini(&error);
    if (archive == nullptr) {
        if (source != nullptr) zip_source_free(source);
        return base::fail(archive_error(parts.m_file, code, limits));
    }
    parts.m_archive.reset(archive);
    CIFRA_CHECK(parts.list(bytes.size()));
    return parts;
}

base::Result<void> ZipParts::list(std::size_t file_bytes) {
    auto const count = zip_get_num_entries(m_archive.get(), 0);
    if (count < 0 || static_cast<std::uint64_t>(count) > m_limits.entries)
        return base::fail(too_much(m_file,
                                   fmt::format("it holds more than the {} parts that are read", m_limits.entries),
                                   fmt::format("contiene más de las {} partes que se leen", m_limits.entries)));
    for (std::uint64_t index = 0; index < static_cast<std::uint64_t>(count); ++index) CIFRA_CHECK(add(index));
    return check_declared(file_bytes);
}

base::Result<void> ZipParts::add(std::uint64_t index) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(m_archive.get(), index, ZIP_FL_ENC_RAW, &stat) != 0)
        return base::fail(archive_error(m_file, ZIP_ER_INCONS, m_limits));
    std::string const name = stat.name == nullptr ? "" : stat.name;
    if (leads_out(name))
        return base::fail(damaged(m_file, fmt::format("its part {} leads out of the file", shown(name)),
                                  fmt::format("su parte {} lleva fuera del archivo", shown(name))));
    if (is_link(m_archive.get(), index))
        return base::fail(damaged(m_file, fmt::format("its part {} is a link", shown(name)),
                                  fmt::format("su parte {} es un enlace", shown(name))));
    if (stat.encryption_method != ZIP_EM_NONE) return base::fail(archive_error(m_file, ZIP_ER_NOPASSWD, m_limits));
    if (!m_entries.emplace(small_letters(name), Entry{index, stat.comp_size, stat.size}).second)
        return base::fail(damaged(m_file, fmt::format("it has two parts named {}", shown(name)),
                                  fmt::format("tiene dos partes llamadas {}", shown(name))));
    return {};
}

bool ZipParts::too_dense(std::uint64_t unpacked, std::uint64_t packed) const {
    return unpacked > DENSE_BYTES && unpacked / m_limits.ratio > packed;
}

base::Result<void> ZipParts::check_declared(std::size_t file_bytes) const {
    std::uint64_t packed = 0;
    std::uint64_t unpacked = 0;
    for (auto const& [name, entry] : m_entries) {
        packed = sum(packed, sum(entry.packed, LOCAL_HEADER_BYTES + name.size()));
        unpacked = sum(unpacked, entry.unpacked);
        if (too_dense(entry.unpacked, entry.packed)) return base::fail(packed_too_densely(m_file, m_limits.ratio));
    }
    if (packed > file_bytes)
        return base::fail(damaged(m_file, "its parts overlap, as in files made to do harm",
                                  "sus partes se traslapan, como en los archivos hechos para dañar"));
    if (unpacked > m_limits.unpacked_bytes) return base::fail(unpacks_to_more(m_file, m_limits.unpacked_bytes));
    if (too_dense(unpacked, file_bytes)) return base::fail(packed_too_densely(m_file, m_limits.ratio));
    return {};
}

bool ZipParts::has(std::string const& name) const {
    return m_entries.count(small_letters(name)) > 0;
}

base::Result<void> ZipParts::count_unpacked(std::size_t bytes) {
    m_unpacked = sum(m_unpacked, bytes);
    if (m_unpacked > m_limits.unpacked_bytes) return base::fail(unpacks_to_more(m_file, m_limits.unpacked_bytes));
    return {};
}

base::Result<void> ZipParts::read(std::string const& name,
                                  std::function<base::Result<void>(std::string_view)> const& use) {
    auto const found = m_entries.find(small_letters(name));
    if (found == m_entries.end())
        return base::fail(damaged(m_file, fmt::format("its part {} is missing", shown(name)),
                                  fmt::format("falta su parte {}", shown(name))));
    std::unique_ptr<zip_file_t, ClosePart> const part(zip_fopen_index(m_archive.get(), found->second.index, 0));
    if (!part) return base::fail(archive_error(m_file, zip_error_code_zip(zip_get_error(m_archive.get())), m_limits));
    std::array<char, 65536> buffer{};
    std::uint64_t unpacked = 0;
    // To the very end, even when `use` has seen enough: the checksum is compared there.
    while (true) {
        auto const count = zip_fread(part.get(), buffer.data(), buffer.size());
        if (count < 0)
            return base::fail(archive_error(m_file, zip_error_code_zip(zip_file_get_error(part.get())), m_limits));
        if (count == 0 && unpacked < found->second.unpacked)
            return base::fail(archive_error(m_file, ZIP_ER_INCONS, m_limits));
        if (count == 0) return {};
        unpacked += static_cast<std::uint64_t>(count);
        // What was declared has been held against the limits: nothing beyond it may come out.
        if (unpacked > found->second.unpacked) return base::fail(declares_less(m_file));
        CIFRA_CHECK(count_unpacked(static_cast<std::size_t>(count)));
        CIFRA_CHECK(use({buffer.data(), static_cast<std::size_t>(count)}));
    }
}

}  // namespace cifra::collect
