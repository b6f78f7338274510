#include "app/command.hpp"

#include "app/pipeline.hpp"
#include "app/progress_line.hpp"
#include "audit/summary.hpp"
#include "language/count.hpp"
#include "language/number.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <map>
#include <ostream>

namespace cifra::app {
namespace {

constexpr std::size_t BYTES_PER_KB = 1000;

std::string size_text(std::size_t bytes) {
    return fmt::format("{:>6} KB", (bytes + BYTES_PER_KB - 1) / BYTES_PER_KB);
}

/// What a folder of pictures holds.
struct Folder {
    int files = 0;
    std::size_t bytes = 0;
};

std::string kept_words(Published const& published, base::Language language) {
    if (language == base::Language::en)
        return fmt::format("Edition {}, version {}, is in the release database", published.edition, published.version);
    return fmt::format("La edición {}, versión {}, está en la base de lo publicado", published.edition,
                       published.version);
}

std::string report_words(Published const& published, base::Language language) {
    auto const folder = published.officer_report.generic_string();
    if (language == base::Language::en) return fmt::format("For the data protection officer alone: {}", folder);
    return fmt::format("Solo para la persona encargada de la protección de datos: {}", folder);
}

std::string withheld_words(Published const& published, base::Language language) {
    auto const all = language::number(static_cast<std::int64_t>(published.withheld), language);
    auto const others = language::number(static_cast<std::int64_t>(published.secondary), language);
    if (language == base::Language::en)
        return fmt::format("Withheld: {} cells to protect victims, {} of them so that others cannot be computed", all,
                           others);
    return fmt::format(
        "Se retuvieron {} celdas para proteger a las víctimas, {} de ellas para que no se puedan calcular otras", all,
        others);
}

void print_files(Published const& published, PublishSettings const& settings, std::ostream& out) {
    bool const kept = !settings.year.empty() || !settings.workspace.empty();
    auto const title = settings.messages == base::Language::en
                           ? fmt::format("Published {} files in {}", published.files.size(), settings.out)
                           : fmt::format("Se publicaron {} archivos en {}", published.files.size(), settings.out);
    out << title << '\n';
    if (published.withheld > 0) out << withheld_words(published, settings.messages) << '\n';
    if (kept) out << kept_words(published, settings.messages) << '\n';
    if (!published.officer_report.empty()) out << report_words(published, settings.messages) << '\n';
    std::map<std::string, Folder> folders;
    for (auto const& file : published.files) {
        auto const slash = file.name.find('/');
        if (slash == std::string::npos) {
            out << fmt::format("  {:<22}{}\n", file.name, size_text(file.bytes.size()));
            continue;
        }
        auto& folder = folders[file.name.substr(0, slash + 1)];
        ++folder.files;
        folder.bytes += file.bytes.size();
    }
    for (auto const& [name, folder] : folders) {
        auto const words = settings.messages == base::Language::en ? "pictures" : "imágenes";
        out << fmt::format("  {:<22}{}\n", fmt::format("{} {} {}", name, folder.files, words), size_text(folder.bytes));
    }
}

std::string open_claims(Published const& published, base::Language language) {
    auto const open = std::count_if(published.findings.begin(), published.findings.end(), [](auto const& finding) {
        return finding.outcome == audit::Outcome::not_evaluable;
    });
    if (language == base::Language::en)
        return fmt::format("{} {} be evaluated", open, language::plural(open, "claim cannot", "claims cannot"));
    return fmt::format("{} {}", open,
                       language::plural(open, "afirmación no es evaluable", "afirmaciones no son evaluables"));
}

void print_findings(Published const& published, PublishSettings const& settings, std::ostream& out) {
    auto const open = open_claims(published, settings.messages);
    auto const& checked = settings.year.empty() ? settings.source : settings.out;
    auto failures = audit::failures_in_words(published.findings, settings.messages);
    if (settings.messages == base::Language::en) {
        failures = failures.empty() ? "nothing contradicts itself" : failures + " (in the notes)";
        out << fmt::format("Audit: {}; {}; see cifra check {}\n", failures, open, checked);
    } else {
        failures = failures.empty() ? "nada se contradice" : failures + " (en las notas)";
        out << fmt::format("Auditoría: {}; {}; vea cifra check {}\n", failures, open, checked);
    }
}

base::Result<Published> publish_into(PublishSettings const& settings, BundleOrder const& order) {
    auto const& folder = settings.year.empty() ? settings.workspace : settings.source;
    CIFRA_TRY(auto workspace, open_workspace(folder));
    auto const actor = workspace.writer(settings.by, restricted::Role::secretariat).actor;
    if (settings.year.empty()) return publish_edition(settings.source, order, &workspace, actor);
    return publish_year(workspace, settings.year, order, actor);
}

base::Result<Published> published_by(PublishSettings const& settings, BundleOrder const& order) {
    ProgressLine const line({"Protecting figures and drawing pages", "Protegiendo cifras y dibujando páginas"},
                            settings.messages);
    bool const kept = !settings.year.empty() || !settings.workspace.empty();
    return kept ? publish_into(settings, order) : publish_edition(settings.source, order, nullptr, {});
}

base::Result<void> check_settings(PublishSettings const& settings) {
    if (!settings.year.empty() && !settings.workspace.empty())
        return base::fail(base::ErrorCode::usage,
                          {"--year and --workspace do not go together", "--year y --workspace no van juntos"},
                          {"write cifra publish WORKSPACE --year YEAR, or cifra publish EDITION --workspace WORKSPACE",
                           "escriba cifra publish ESPACIO --year AÑO, o cifra publish EDICIÓN --workspace ESPACIO"});
    if (!settings.officer_report.empty() && !(settings.year.empty() && settings.workspace.empty()))
        return base::fail(base::ErrorCode::usage,
                          {"--officer-report does not go together with a workspace",
                           "--officer-report no va con un espacio de trabajo"},
                          {"leave it out: the report goes into the workspace's folder protection",
                           "omítala: el informe va a la carpeta protection del espacio de trabajo"});
    if (settings.year.empty() && std::filesystem::exists(std::filesystem::path(settings.source) / "workspace.toml"))
        return base::fail(base::ErrorCode::usage, {"this is a workspace", "esto es un espacio de trabajo"},
                          {"say which year: --year 2020", "diga qué año: --year 2020"}, {settings.source, 0, 0});
    return {};
}

}  // namespace

base::Result<int> publish(PublishSettings const& settings, std::ostream& out) {
    CIFRA_CHECK(check_settings(settings));
    BundleOrder const order{settings.out, {settings.languages, !settings.no_png}, settings.officer_report};
    CIFRA_TRY(auto const published, published_by(settings, order));
    print_files(published, settings, out);
    print_findings(published, settings, out);
    return 0;
}

}  // namespace cifra::app
