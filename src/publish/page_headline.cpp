#include "publish/page_headline.hpp"

#include "language/number.hpp"
#include "publish/page_figure.hpp"
#include "release/edition_layout.hpp"

namespace cifra::publish {

using base::Language;
using release::ReleasedEdition;

std::string edition_headline(ReleasedEdition const& edition, Language language) {
    if (auto typed = release::typed_cover_headline(edition, language); !typed.empty()) return typed;
    std::vector<std::string> figures;
    for (auto const& section : edition.programme.sections)
        for (auto const& id : section.indicators) {
            auto const* indicator = edition.programme.indicator(id);
            if (indicator == nullptr || !indicator->key_figure || figures.size() == 2) continue;
            auto const total = shown_count(
                edition.find(edition.programme.total_key(*indicator, edition.programme.region, edition.time_period)));
            if (total) figures.push_back(language::number(*total, language) + " " + indicator->noun.in(language));
        }
    return figures.size() < 2 ? edition.title.in(language) : figures[0] + ", " + figures[1];
}

}  // namespace cifra::publish
