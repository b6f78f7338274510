#include "publish/write_bundle.hpp"

#include "base/deferred_signals.hpp"
#include "base/file.hpp"
#include "figure/infographic.hpp"
#include "figure/pdf.hpp"
#include "publish/bundle_folder.hpp"
#include "publish/bundle_pictures.hpp"
#include "publish/colophon.hpp"
#include "publish/data_xlsx.hpp"
#include "publish/manifest.hpp"
#include "publish/page.hpp"
#include "publish/plain_files.hpp"

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
    }
    return note_order;
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
    CIFRA_TRY(auto files, plain_files(view, settings));
    CIFRA_TRY(auto const note_order, add_pages(view, settings, files));
    CIFRA_TRY(auto workbook, data_xlsx(view, note_order));
    files.push_back({"data.xlsx", std::move(workbook)});
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
