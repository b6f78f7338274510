#include "app/command.hpp"

#include "app/pipeline.hpp"
#include "audit/summary.hpp"
#include "language/count.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <cstdint>
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

void print_files(Published const& published, PublishSettings const& settings, std::ostream& out) {
    auto const title = settings.messages == base::Language::en
                           ? fmt::format("Published {} files in {}", published.files.size(), settings.out)
                           : fmt::format("Se publicaron {} archivos en {}", published.files.size(), settings.out);
    out << title << '\n';
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
    auto failures = audit::failures_in_words(published.findings, settings.messages);
    if (settings.messages == base::Language::en) {
        failures = failures.empty() ? "nothing contradicts itself" : failures + " (in the notes)";
        out << fmt::format("Audit: {}; {}; see cifra check {}\n", failures, open, settings.edition);
    } else {
        failures = failures.empty() ? "nada se contradice" : failures + " (en las notas)";
        out << fmt::format("Auditoría: {}; {}; vea cifra check {}\n", failures, open, settings.edition);
    }
}

}  // namespace

base::Result<int> publish(PublishSettings const& settings, std::ostream& out) {
    Stores stores;
    CIFRA_TRY(auto const published,
              publish_edition(settings.edition, settings.out, {settings.languages, settings.png}, stores));
    print_files(published, settings, out);
    print_findings(published, settings, out);
    return 0;
}

}  // namespace cifra::app
