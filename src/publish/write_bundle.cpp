#include "publish/write_bundle.hpp"

#include "audit/report_json.hpp"
#include "base/deferred_signals.hpp"
#include "base/file.hpp"
#include "figure/infographic.hpp"
#include "figure/pdf.hpp"
#include "publish/audit_page.hpp"
#include "publish/bundle_folder.hpp"
#include "publish/bundle_pictures.hpp"
#include "publish/colophon.hpp"
#include "publish/data_json.hpp"
#include "publish/data_xlsx.hpp"
#include "publish/lineage.hpp"
#include "publish/manifest.hpp"
#include "publish/page.hpp"
#include "publish/protection_page.hpp"
#include "release/coverage_share.hpp"
#include "release/rates.hpp"
#include "release/read_bundle.hpp"
#include "release/revisions.hpp"
#include "release/series_csv.hpp"

#include <algorithm>
#include <iterator>

namespace cifra::publish {
namespace {

/// \returns The ids of the notes by their numbers on the pages.
base::Result<std::vector<std::string>> add_pages(EditionView const& view, BundleSettings const& settings,
                                                 std::vector<BundleFile>& files) {
    std::vector<std::string> note_order;
    CIFRA_TRY(auto const fonts, figure::Fonts::load());
    for (auto const language : settings.languages) {
        std::string const code = base::code_of(language);
        CIFRA_TRY(auto page, numbered_page(view, language, settings, fonts));
        files.push_back({"infographic." + code + ".html", std::move(page.html)});
        note_order = std::move(page.notes);
        CIFRA_TRY(auto const document,
                  figure::infographic(fonts, view.edition, view.notes, language, colophon_of(view, language)));
        CIFRA_TRY(auto pdf, figure::write_pdf(document, fonts));
        files.push_back({"infographic." + code + ".pdf", std::move(pdf)});
        CIFRA_TRY(auto pictures, picture_files(view, document, fonts, settings.png));
        std::move(pictures.begin(), pictures.end(), std::back_inserter(files));
        CIFRA_TRY(auto report, audit_html(view, language, settings.languages));
        files.push_back({"audit." + code + ".html", std::move(report)});
        files.push_back({protection_file(language), protection_html(view.edition, language, settings.languages)});
    }
    return note_order;
}

base::Result<void> add_data(EditionView const& view, std::vector<std::string> const& note_order,
                            std::vector<BundleFile>& files) {
    files.push_back({"audit.json", audit::report_json(view.findings)});
    files.push_back({"data.csv", release::data_csv(view.edition)});
    files.push_back({"data.json", data_json(view)});
    files.push_back({"structure.json", structure_json(view)});
    files.push_back({"edition.json", release::edition_json(view.edition)});
    files.push_back({"lineage.json", lineage_json(view)});
    if (release::knows_population(view.edition)) files.push_back({"rates.csv", release::rates_csv(view.edition)});
    CIFRA_TRY(auto workbook, data_xlsx(view, note_order));
    files.push_back({"data.xlsx", std::move(workbook)});
    return {};
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
            files.push_back({release::earlier_name(release), release::earlier_csv(edition.programme, release)});
}

/// Writes the files aside and lets them take the bundle's place.
base::Result<void> put_in_place(std::vector<BundleFile> const& files, std::filesystem::path const& folder) {
    base::DeferredSignals const whole_or_not_at_all;
    CIFRA_TRY(auto staged, base::StagedFolder::open(folder));
    for (auto const& file : files) {
        auto written = staged.write(file.name, file.bytes);
        if (written) continue;
        written.error().where.file = (folder / file.name).generic_string();
        return written;
    }
    return staged.commit();
}

}  // namespace

base::Result<std::vector<BundleFile>> make_bundle(release::ReleasedEdition const& edition,
                                                  BundleSettings const& settings) {
    auto const view = make_view(edition);
    std::vector<BundleFile> files;
    CIFRA_TRY(auto const note_order, add_pages(view, settings, files));
    CIFRA_CHECK(add_data(view, note_order, files));
    add_earlier(edition, files);
    std::sort(files.begin(), files.end(), [](auto const& a, auto const& b) { return a.name < b.name; });
    return files;
}

base::Result<std::vector<BundleFile>> write_bundle(release::ReleasedEdition const& edition,
                                                   std::filesystem::path const& folder,
                                                   BundleSettings const& settings) {
    CIFRA_CHECK(check_target(folder));
    CIFRA_TRY(auto files, make_bundle(edition, settings));
    files.push_back({MANIFEST, manifest_json(edition, files)});
    CIFRA_CHECK(put_in_place(files, folder));
    return files;
}

}  // namespace cifra::publish
