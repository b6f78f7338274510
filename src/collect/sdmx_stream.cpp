#include "collect/sdmx_stream.hpp"

#include "base/hash.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <charconv>
#include <set>

namespace cifra::collect {
namespace {

/// Between two tellings of progress.
constexpr std::int64_t ROWS_BETWEEN = 4096;
/// Rows whose fingerprints are in memory at a time, 24 bytes each.
constexpr std::int64_t ROWS_AT_A_TIME = 1 << 20;

tl::unexpected<base::Error> has_changed(std::string const& file) {
    return base::fail(base::ErrorCode::io, {"the file changed while it was read", "el archivo cambió mientras se leía"},
                      {"wait until it is written whole, and read it again; nothing was kept",
                       "espere a que se escriba completo y léalo de nuevo; no se conservó nada"},
                      {file, 0, 0});
}

/// A file of rows and what is read of each.
struct RowFile {
    RowFile(programme::Programme const& programme, sdmx::CsvRows opened)
        : rows(std::move(opened)), reader(programme, rows.columns()) {}
    RowFile(RowFile const&) = delete;
    RowFile& operator=(RowFile const&) = delete;

    void tell(base::Progress const& progress) {
        if (progress && ++count % ROWS_BETWEEN == 0) progress(rows.stream().bytes_read(), rows.stream().size_bytes());
    }

    sdmx::CsvRows rows;
    SdmxRowReader reader;
    sdmx::CsvRow row;
    SdmxRowReading reading;
    base::Problems problems;
    std::int64_t count = 0;
};

base::Result<std::unique_ptr<RowFile>> open_rows(programme::Programme const& programme,
                                                 std::filesystem::path const& file) {
    CIFRA_TRY(auto rows, sdmx::CsvRows::open(file, file.filename().string()));
    return std::make_unique<RowFile>(programme, std::move(rows));
}

/// Areas and years as rows bring them, most often the one of the row before.
class SeenReturns {
public:
    void add(programme::CellKey const& key) {
        if (m_last != nullptr && m_last->first == key.ref_area && m_last->second == key.time_period) return;
        m_last = &*m_seen.emplace(key.ref_area, key.time_period).first;
    }
    std::vector<std::pair<std::string, std::string>> sorted() const { return {m_seen.begin(), m_seen.end()}; }

private:
    std::set<std::pair<std::string, std::string>> m_seen;
    std::pair<std::string, std::string> const* m_last = nullptr;
};

void take_complaints(RowFile& file, std::string const& name) {
    for (auto& [column, complaint] : file.reading.complaints)
        file.problems.add(std::move(complaint.statement), std::move(complaint.what_to_do),
                          {name, file.row.line, column});
}

/// What a row's key is known by: half of its SHA-256.
struct Fingerprint {
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    int line = 0;
    bool same_key(Fingerprint const& other) const { return high == other.high && low == other.low; }
    auto operator<=>(Fingerprint const&) const = default;
};

Fingerprint fingerprint_of(programme::CellKey const& key, int line) {
    auto const hex = base::sha256_hex(to_string(key));
    Fingerprint made;
    made.line = line;
    std::from_chars(hex.data(), hex.data() + 16, made.high, 16);
    std::from_chars(hex.data() + 16, hex.data() + 32, made.low, 16);
    return made;
}

void name_repeated(std::vector<Fingerprint>& prints, std::string const& file, base::Problems& problems) {
    std::sort(prints.begin(), prints.end());
    for (std::size_t i = 1, first = 0; i < prints.size(); ++i) {
        if (!prints[i].same_key(prints[first])) {
            first = i;
            continue;
        }
        problems.add({fmt::format("this figure already stands in line {}", prints[first].line),
                      fmt::format("esta cifra ya está en la línea {}", prints[first].line)},
                     {"remove one of the two rows", "elimine una de las dos filas"}, {file, prints[i].line, 0});
    }
}

}  // namespace

base::Result<SdmxSurvey> survey_sdmx(programme::Programme const& programme, std::filesystem::path const& path,
                                     base::Progress const& progress) {
    CIFRA_TRY(auto const file, open_rows(programme, path));
    SdmxSurvey survey;
    survey.file = path;
    survey.file_name = path.filename().string();
    SeenReturns seen;
    while (!file->problems.full()) {
        auto const more = file->rows.next(file->row, file->problems);
        if (!more && more.error().code == base::ErrorCode::io) return base::fail(more.error());
        // Beyond such an error nothing can be read; what was found before it is said with it.
        if (!more) file->problems.add(more.error());
        if (!more || !*more) break;
        ++survey.rows;
        file->tell(progress);
        if (!file->reader.read(file->row, file->reading)) continue;
        if (file->reading.complaints.empty()) seen.add(file->reading.observation.key);
        take_complaints(*file, survey.file_name);
    }
    auto const header = file->reader.check_header({survey.file_name, file->rows.header_line(), 0});
    if (!header) file->problems.add(header.error());
    if (!file->problems.none()) return base::fail(file->problems.joined());
    survey.file_sha256 = file->rows.stream().sha256();
    survey.returns = seen.sorted();
    return survey;
}

/// A second reading, and what it must agree with.
struct SdmxFigures::Reading {
    std::unique_ptr<RowFile> file;
    SdmxSurvey const& survey;
    base::Progress progress;
};

base::Result<SdmxFigures> SdmxFigures::open(programme::Programme const& programme, SdmxSurvey const& survey,
                                            base::Progress const& progress) {
    CIFRA_TRY(auto file, open_rows(programme, survey.file));
    return SdmxFigures(std::make_shared<Reading>(Reading{std::move(file), survey, progress}));
}

base::Result<bool> SdmxFigures::next(restricted::Observation& figure) {
    auto& file = *m_reading->file;
    auto const& survey = m_reading->survey;
    auto const more = file.rows.next(file.row, file.problems);
    // In the file that was surveyed every row is right.
    if (!more || !file.problems.none()) return has_changed(survey.file_name);
    if (!*more) {
        if (file.rows.stream().sha256() != survey.file_sha256) return has_changed(survey.file_name);
        return false;
    }
    file.tell(m_reading->progress);
    bool const known = file.reader.read(file.row, file.reading) && file.reading.complaints.empty();
    auto& read = file.reading.observation;
    if (!known || !std::binary_search(survey.returns.begin(), survey.returns.end(),
                                      std::pair(read.key.ref_area, read.key.time_period)))
        return has_changed(survey.file_name);
    read.where.file = survey.file_name;
    read.where.line = file.row.line;
    // What the caller had stands where the next one is read, so that its memory serves again.
    std::swap(figure, read);
    return true;
}

base::Result<void> find_repeated_rows(programme::Programme const& programme, SdmxSurvey const& survey) {
    auto const parts = static_cast<std::uint64_t>(survey.rows / ROWS_AT_A_TIME + 1);
    base::Problems problems;
    for (std::uint64_t part = 0; part < parts && !problems.full(); ++part) {
        CIFRA_TRY(auto const file, open_rows(programme, survey.file));
        std::vector<Fingerprint> prints;
        while (true) {
            CIFRA_TRY(bool const more, file->rows.next(file->row, file->problems));
            if (!more) break;
            if (!file->reader.read(file->row, file->reading) || !file->reading.complaints.empty()) continue;
            auto const print = fingerprint_of(file->reading.observation.key, file->row.line);
            if (print.high % parts == part) prints.push_back(print);
        }
        name_repeated(prints, survey.file_name, problems);
    }
    if (!problems.none()) return base::fail(problems.joined());
    return {};
}

}  // namespace cifra::collect
