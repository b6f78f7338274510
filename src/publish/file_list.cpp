#include "publish/file_list.hpp"

#include "figure/card.hpp"
#include "publish/bundle_pictures.hpp"
#include "publish/page_words.hpp"
#include "publish/protection_page.hpp"
#include "release/coverage_share.hpp"
#include "release/revisions.hpp"

namespace cifra::publish {
namespace {

/// The first page and every card as pictures, in pixels where the bundle has them.
void add_pictures(EditionView const& view, base::Language language, bool png, std::vector<ListedFile>& files) {
    std::string const extension = png ? "png" : "svg";
    files.push_back({page_picture(language, 1, extension), word(png ? "file_pages" : "file_pages_svg", language)});
    for (auto const& card : figure::card_names({view.edition, view.notes, language}))
        files.push_back({card_picture(card.name, language, extension),
                         word("file_card", language, {{"figure", card.indicator->name.in(language)}})});
}

}  // namespace

std::vector<ListedFile> listed_files(EditionView const& view, base::Language language, bool png) {
    struct File {
        std::string name;
        char const* words;
    };
    std::string const code = base::code_of(language);
    std::vector<ListedFile> files = {{"infographic." + code + ".pdf", word("file_pdf", language)}};
    add_pictures(view, language, png, files);
    files.push_back({"data.csv", word("file_csv", language)});
    if (!view.edition.earlier.empty()) files.push_back({"series.csv", word("file_series", language)});
    if (!release::revisions(view.edition).empty()) files.push_back({"revisions.csv", word("file_revisions", language)});
    for (auto const& file :
         {File{"data.xlsx", "file_xlsx"}, File{"data.json", "file_json"}, File{"structure.json", "file_structure"},
          File{"edition.json", "file_edition"}, File{"audit." + code + ".html", "file_audit"},
          File{protection_file(language), "file_protection"}, File{"audit.json", "file_audit_json"},
          File{"lineage.json", "file_lineage"}, File{"manifest.json", "file_manifest"}})
        files.push_back({file.name, word(file.words, language)});
    if (release::knows_population(view.edition)) files.push_back({"rates.csv", word("file_rates", language)});
    return files;
}

}  // namespace cifra::publish
