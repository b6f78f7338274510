#include "collect/read_edition.hpp"

#include "base/file.hpp"
#include "base/problems.hpp"
#include "collect/check_cells.hpp"
#include "collect/check_counted.hpp"
#include "collect/check_dates.hpp"
#include "collect/check_layout.hpp"
#include "collect/read_audit_file.hpp"
#include "collect/read_edition_file.hpp"
#include "collect/read_figures.hpp"
#include "collect/read_layout_file.hpp"
#include "collect/read_printed.hpp"
#include "collect/read_protection.hpp"
#include "collect/read_texts.hpp"
#include "programme/read_programme.hpp"

#include <algorithm>

namespace cifra::collect {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t MAX_BYTES = 4U << 20U;
constexpr std::size_t MAX_FIGURE_BYTES = 64U << 20U;
constexpr std::size_t MAX_FILES = 2000;

/// Reads the files of an edition's folder. Places are relative to the folder, so that what is made from them does not
/// depend on where it lies; problems name the whole path.
class EditionReader {
public:
    explicit EditionReader(fs::path folder) : m_folder(std::move(folder)) {}

    base::Result<PreparedEdition> read() {
        CIFRA_CHECK(open());
        CIFRA_TRY(auto text, base::read_text(m_folder / "edition.toml", MAX_BYTES));
        auto edition = take(read_edition_text(text, "edition.toml"));
        if (!edition) return base::fail(m_problems.joined());
        auto const programme_folder = (m_folder / edition->programme_path).lexically_normal();
        CIFRA_TRY(auto programme, programme::read_programme(programme_folder));
        m_result = {std::move(programme), std::move(*edition)};
        read_policy(programme_folder);
        read_figures();
        read_tables();
        read_layout();
        read_texts();
        if (m_problems.none()) check_cells_of_edition();
        if (!m_problems.none()) return base::fail(m_problems.joined());
        return std::move(m_result);
    }

    /// What a folder says of an edition whose figures come from elsewhere. Each of its files may be left out.
    base::Result<restricted::Edition> read_frame(programme::Programme programme, fs::path const& programme_folder,
                                                 restricted::Edition defaults) {
        m_result = {std::move(programme), std::move(defaults)};
        read_policy(programme_folder);
        if (is_there("edition.toml")) read_title();
        read_decisions();
        read_layout();
        if (is_there("texts")) read_texts();
        if (!m_problems.none()) return base::fail(m_problems.joined());
        return std::move(m_result.edition);
    }

    /// Checks what names cells, once the figures are there.
    base::Result<void> check(PreparedEdition prepared) {
        m_result = std::move(prepared);
        check_cells_of_edition();
        if (!m_problems.none()) return base::fail(m_problems.joined());
        return {};
    }

private:
    bool is_there(char const* name) const {
        std::error_code error;
        return fs::exists(m_folder / name, error);
    }

    /// An edition.toml that speaks of the same edition.
    void read_title() {
        auto const text = text_of("edition.toml", MAX_BYTES);
        auto title = text ? take(read_edition_text(*text, "edition.toml")) : std::nullopt;
        if (!title) return;
        auto& edition = m_result.edition;
        if (title->time_period != edition.time_period)
            add({base::ErrorCode::bad_input,
                 {"'time_period' is not the year that is published", "«time_period» no es el año que se publica"},
                 {"write \"" + edition.time_period + "\"", "escriba \"" + edition.time_period + "\""},
                 {"edition.toml", 0, 0},
                 {}});
        edition.id = title->id;
        edition.title = title->title;
        edition.source = title->source;
        edition.prepared = title->prepared;
    }

    base::Result<void> open() const {
        std::error_code error;
        bool const folder = fs::is_directory(m_folder, error);
        if (folder && fs::exists(m_folder / "edition.toml", error)) return {};
        base::LocalText what{"there is no such folder", "no existe esa carpeta"};
        if (folder)
            what = {"this is no edition: it has no edition.toml", "esto no es una edición: no tiene edition.toml"};
        else if (fs::exists(m_folder, error))
            what = {"this is a file, not a folder", "esto es un archivo, no una carpeta"};
        return base::fail(base::ErrorCode::not_found, std::move(what),
                          {"give the folder of an edition, as in cifra check editions/ID",
                           "indique la carpeta de una edición, como en cifra check editions/ID"},
                          {m_folder.string(), 0, 0});
    }

    void add(base::Error error) {
        auto also = std::move(error.also);
        error.also.clear();
        if (!error.where.file.empty()) error.where.file = (m_folder / error.where.file).lexically_normal().string();
        m_problems.add(std::move(error));
        for (auto& other : also) add(std::move(other));
    }

    /// The value of a result; its problems join the others.
    template <class T>
    std::optional<T> take(base::Result<T> result) {
        if (result) return std::move(*result);
        add(std::move(result).error());
        return std::nullopt;
    }

    std::optional<std::string> text_of(fs::path const& name, std::size_t limit) {
        auto text = base::read_text(m_folder / name, limit);
        if (text) return std::move(*text);
        m_problems.add(std::move(text).error());
        return std::nullopt;
    }

    /// Names of the files of a folder, sorted, relative to the edition. Hidden ones belong to other programs.
    std::vector<std::string> list(char const* name) {
        std::vector<std::string> files;
        std::error_code error;
        for (fs::directory_iterator entry(m_folder / name, error), end; !error && entry != end; entry.increment(error))
            if (entry->path().filename().string().front() != '.')
                files.push_back((fs::path(name) / entry->path().filename()).string());
        if (error)
            add({base::ErrorCode::not_found,
                 {"there is no such folder", "no existe esa carpeta"},
                 {"make it", "créela"},
                 {name, 0, 0},
                 {}});
        if (files.size() > MAX_FILES)
            add({base::ErrorCode::bad_input,
                 {"the folder holds too many files", "la carpeta tiene demasiados archivos"},
                 {"look for files that do not belong here", "revise si hay archivos que no corresponden"},
                 {name, 0, 0},
                 {}});
        std::sort(files.begin(), files.end());
        files.resize(std::min(files.size(), MAX_FILES));
        return files;
    }

    void read_policy(fs::path const& programme_folder) {
        auto const path = programme_folder / "protection.toml";
        auto const text = base::read_text(path, MAX_BYTES);
        if (!text) return m_problems.add(text.error());
        auto policy = read_policy_text(*text, path.string());
        if (!policy) return m_problems.add(policy.error());
        m_result.edition.policy = std::move(*policy);
    }

    void read_figures() {
        auto& observations = m_result.edition.observations;
        for (auto const& file : list("figures")) {
            auto const text = text_of(file, MAX_FIGURE_BYTES);
            if (!text) continue;
            auto rows = take(read_figures_text(m_result.programme, m_result.edition.time_period, *text, file));
            if (!rows) continue;
            observations.insert(observations.end(), std::make_move_iterator(rows->begin()),
                                std::make_move_iterator(rows->end()));
        }
        base::Problems twice;
        sort_figures(observations, twice);
        if (!twice.none()) add(twice.joined());
    }

    void read_tables() {
        auto& edition = m_result.edition;
        if (auto const text = text_of("printed.csv", MAX_BYTES))
            if (auto shares = take(read_printed_text(m_result.programme, *text, "printed.csv")))
                edition.printed_shares = std::move(*shares);
        read_audit();
        read_protection();
    }

    void read_audit() {
        if (auto const text = text_of("audit.toml", MAX_BYTES))
            if (auto audit = take(read_audit_text(m_result.programme, *text, "audit.toml"))) {
                m_result.edition.wordings = std::move(audit->wordings);
                m_result.edition.settlements = std::move(audit->settlements);
            }
    }

    void read_protection() {
        if (auto const text = text_of("protection.toml", MAX_BYTES))
            if (auto decisions = take(read_decisions_text(*text, "protection.toml")))
                m_result.edition.policy.decisions = std::move(*decisions);
    }

    void read_decisions() {
        if (is_there("audit.toml")) read_audit();
        if (is_there("protection.toml")) read_protection();
    }

    void read_layout() {
        std::error_code error;
        if (!fs::exists(m_folder / "layout.toml", error)) return;
        if (auto const text = text_of("layout.toml", MAX_BYTES))
            if (auto layout = take(read_layout_text(m_result.programme, *text, "layout.toml")))
                m_result.edition.layout = std::move(*layout);
    }

    void read_texts() {
        std::vector<TextFile> files;
        bool complete = true;
        for (auto const& name : list("texts")) {
            auto const text = text_of(name, MAX_BYTES);
            auto file = text ? take(read_text_file(m_result.programme, *text, name)) : std::nullopt;
            if (file) files.push_back(std::move(*file));
            complete = complete && file.has_value();
        }
        if (!complete) return;  // a file with a problem is not an absent language
        base::Problems problems;
        m_result.edition.texts = join_languages(m_result.programme, std::move(files), problems);
        if (!problems.none()) add(problems.joined());
    }

    void check_cells_of_edition() {
        base::Problems problems;
        check_cells(m_result.edition, problems);
        check_counted(m_result.programme, m_result.edition, problems);
        check_dates(m_result.edition, problems);
        check_layout(m_result.programme, m_result.edition, problems);
        if (!problems.none()) add(problems.joined());
    }

    fs::path m_folder;
    base::Problems m_problems;
    PreparedEdition m_result;
};

}  // namespace

base::Result<PreparedEdition> read_edition(fs::path const& folder) {
    return EditionReader(folder).read();
}

base::Result<restricted::Edition> read_frame(programme::Programme const& programme, FrameFolders const& folders,
                                             restricted::Edition defaults) {
    return EditionReader(folders.frame).read_frame(programme, folders.programme, std::move(defaults));
}

base::Result<void> check_frame(programme::Programme const& programme, restricted::Edition const& edition,
                               FrameFolders const& folders) {
    return EditionReader(folders.frame).check({programme, edition});
}

}  // namespace cifra::collect
