#include "app/command.hpp"

#include "app/pipeline.hpp"
#include "audit/finding.hpp"
#include "language/count.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <cstdint>
#include <ostream>

namespace cifra::app {
namespace {

constexpr std::size_t BYTES_PER_KB = 1000;

std::string size_text(std::size_t bytes) {
    return fmt::format("{:>6} KB", (bytes + BYTES_PER_KB - 1) / BYTES_PER_KB);
}

void print_files(Published const& published, PublishSettings const& settings, std::ostream& out) {
    auto const title = settings.messages == base::Language::en
                           ? fmt::format("Published {} files in {}", published.files.size(), settings.out)
                           : fmt::format("Se publicaron {} archivos en {}", published.files.size(), settings.out);
    out << title << '\n';
    for (auto const& file : published.files)
        out << fmt::format("  {:<22}{}\n", file.name, size_text(file.bytes.size()));
}

std::string audit_line(std::int64_t noted, std::int64_t open, PublishSettings const& settings) {
    auto const say = [](std::int64_t count, std::string const& one, std::string const& other) {
        return fmt::format("{} {}", count, language::plural(count, one, other));
    };
    if (settings.messages == base::Language::en)
        return fmt::format("Audit: {}, {} be evaluated; see cifra check {}\n",
                           say(noted, "finding stands as a note", "findings stand as notes"),
                           say(open, "claim cannot", "claims cannot"), settings.edition);
    return fmt::format("Auditoría: {}, {}; vea cifra check {}\n",
                       say(noted, "hallazgo figura como nota", "hallazgos figuran como notas"),
                       say(open, "afirmación no es evaluable", "afirmaciones no son evaluables"), settings.edition);
}

void print_findings(Published const& published, PublishSettings const& settings, std::ostream& out) {
    auto const count = [&](auto matches) {
        return std::count_if(published.findings.begin(), published.findings.end(), matches);
    };
    auto const noted = count([](audit::Finding const& f) { return f.severity == audit::Severity::noted; });
    auto const open = count([](audit::Finding const& f) { return f.outcome == audit::Outcome::not_evaluable; });
    out << audit_line(noted, open, settings);
}

}  // namespace

base::Result<int> publish(PublishSettings const& settings, std::ostream& out) {
    Stores stores;
    CIFRA_TRY(auto const published, publish_edition(settings.edition, settings.out, {settings.languages}, stores));
    print_files(published, settings, out);
    print_findings(published, settings, out);
    return 0;
}

}  // namespace cifra::app
