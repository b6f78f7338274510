#include "publish/plain_files.hpp"

#include "audit/report_json.hpp"
#include "publish/audit_page.hpp"
#include "publish/data_json.hpp"
#include "publish/lineage.hpp"
#include "publish/protection_page.hpp"
#include "release/coverage_share.hpp"
#include "release/rates.hpp"
#include "release/read_bundle.hpp"
#include "release/revisions.hpp"
#include "release/series_csv.hpp"

namespace cifra::publish {
namespace {

base::Result<void> add_reports(EditionView const& view, BundleSettings const& settings,
                               std::vector<BundleFile>& files) {
    for (auto const language : settings.languages) {
        CIFRA_TRY(auto report, audit_html(view, language, settings.languages));
        files.push_back({"audit." + std::string(base::code_of(language)) + ".html", std::move(report)});
        files.push_back({protection_file(language), protection_html(view.edition, language, settings.languages)});
    }
    return {};
}

void add_figures(EditionView const& view, std::vector<BundleFile>& files) {
    files.push_back({"audit.json", audit::report_json(view.findings)});
    files.push_back({"data.csv", release::data_csv(view.edition)});
    files.push_back({"data.json", data_json(view)});
    files.push_back({"structure.json", structure_json(view)});
    files.push_back({"edition.json", release::edition_json(view.edition)});
    files.push_back({"lineage.json", lineage_json(view)});
    if (release::knows_population(view.edition)) files.push_back({"rates.csv", release::rates_csv(view.edition)});
}

/// What was released before: the years in one file, what was revised, and the figures of each release as they were.
void add_earlier(release::ReleasedEdition const& edition, std::vector<BundleFile>& files) {
    if (!edition.earlier.empty()) files.push_back({"series.csv", release::series_csv(edition)});
    if (!release::revisions(edition).empty()) {
        files.push_back({"revisions.csv", release::revisions_csv(edition)});
        files.push_back({"revisions.json", release::revisions_json(edition)});
    }
    for (auto const* const releases : {&edition.earlier, &edition.replaced})
        for (auto const& release : *releases)
            files.push_back({release::earlier_name(release), release::earlier_csv(edition, release)});
}

}  // namespace

base::Result<std::vector<BundleFile>> plain_files(EditionView const& view, BundleSettings const& settings) {
    std::vector<BundleFile> files;
    CIFRA_CHECK(add_reports(view, settings, files));
    add_figures(view, files);
    add_earlier(view.edition, files);
    return files;
}

}  // namespace cifra::publish
