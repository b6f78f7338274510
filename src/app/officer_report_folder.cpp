#include "app/officer_report_folder.hpp"

#include "base/file.hpp"
#include "base/secret_file.hpp"
#include "report/officer_report.hpp"

#include <algorithm>

namespace cifra::app {
namespace {

namespace fs = std::filesystem;

/// The path without links and dots, as far as it exists.
fs::path plain(fs::path const& path) {
    std::error_code ignored;
    auto made = fs::weakly_canonical(fs::absolute(path, ignored), ignored);
    return made.has_filename() ? made : made.parent_path();
}

/// True when `inner` is `outer` or stands below it.
bool is_within(fs::path const& inner, fs::path const& outer) {
    return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end();
}

std::string file_name(base::Language language) {
    return std::string(base::code_of(language)) + ".html";
}

bool is_file_of_report(fs::path const& file) {
    return std::any_of(std::begin(base::LANGUAGES), std::end(base::LANGUAGES),
                       [&](base::Language language) { return file.filename() == file_name(language); });
}

base::Result<void> keep_for_owner(fs::path const& folder) {
    std::error_code error;
    fs::permissions(folder, fs::perms::owner_all, error);
    if (!error) return {};
    return base::fail(
        base::ErrorCode::io,
        {"the folder could not be closed to others", "no se pudo cerrar la carpeta a otras personas"},
        {"choose a folder on a disk that knows permissions", "elija una carpeta en un disco con permisos"},
        {folder.string(), 0, 0});
}

/// Makes the last part of the path for the owner alone; one that is there stays as it is.
base::Result<void> make_parent(fs::path const& folder) {
    std::error_code error;
    if (folder.empty() || fs::exists(folder, error)) return {};
    fs::create_directories(folder, error);
    return keep_for_owner(folder);
}

}  // namespace

fs::path officer_reports_of(fs::path const& workspace) {
    return workspace / "protection";
}

std::string officer_report_name(std::string const& edition, int version) {
    return edition + "." + std::to_string(version);
}

base::Result<void> check_apart(fs::path const& report, fs::path const& bundle) {
    auto const first = plain(report);
    auto const second = plain(bundle);
    if (!is_within(first, second) && !is_within(second, first)) return {};
    return base::fail(base::ErrorCode::usage,
                      {"the officer's report would stand in one folder with the bundle, and it holds withheld values",
                       "el informe de protección de datos quedaría en una misma carpeta con el paquete, y contiene "
                       "valores reservados"},
                      {"name folders of which neither stands in the other", "indique carpetas separadas"},
                      {report.string(), 0, 0});
}

base::Result<void> check_report_folder(fs::path const& folder) {
    std::error_code error;
    if (!fs::is_directory(folder, error)) return {};
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        if (is_file_of_report(entry->path())) continue;
        return base::fail(base::ErrorCode::usage,
                          {"the folder holds something else than an officer's report",
                           "la carpeta contiene algo más que un informe de protección de datos"},
                          {"name a folder that does not exist yet", "indique una carpeta que todavía no exista"},
                          {folder.string(), 0, 0});
    }
    return {};
}

base::Result<void> write_officer_report(report::ProtectedEdition const& edition, fs::path const& folder) {
    auto const target = plain(folder);
    CIFRA_CHECK(make_parent(target.parent_path()));
    CIFRA_TRY(auto staged, base::StagedFolder::open(target));
    CIFRA_CHECK(keep_for_owner(staged.path()));
    for (auto const language : base::LANGUAGES)
        CIFRA_CHECK(base::write_new_file(staged.path() / file_name(language), report::officer_html(edition, language),
                                         base::FileAccess::owner));
    return staged.commit();
}

}  // namespace cifra::app
