#include "check_result.hpp"
#include "programme/read_programme.hpp"

namespace {

/// Cuts the next file off: the files of a programme stand one after another, each ended by a line %%%; those of a
/// map may be left out, and the populations that follow them.
std::string next_file(std::string_view& text) {
    constexpr std::string_view END = "\n%%%\n";
    auto const end = text.find(END);
    auto const file = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + END.size());
    return std::string(file);
}

}  // namespace

// Whatever is accepted can be looked up without a surprise.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    auto text = cifra::fuzz::text_of(bytes, size);
    cifra::programme::ProgrammeTexts texts;
    texts.coalition = {"programme.toml", next_file(text)};
    texts.members = {"members.toml", next_file(text)};
    texts.code_lists = {"codelists.toml", next_file(text)};
    texts.indicators = {"indicators.toml", next_file(text)};
    if (!text.empty()) {
        texts.map = cifra::programme::ProgrammeFile{"map.toml", next_file(text)};
        texts.outlines = {"map.json", next_file(text)};
    }
    if (!text.empty()) texts.population = cifra::programme::ProgrammeFile{"population.csv", next_file(text)};
    auto const programme = cifra::programme::read_programme_texts(texts);
    if (!cifra::fuzz::check_result(programme)) return 0;
    if (programme->map != nullptr)
        for (auto const& area : programme->map->areas) {
            CIFRA_ASSERT(area.member == (programme->member(area.code) != nullptr));
            for (auto const& ring : area.rings) CIFRA_ASSERT(!ring.empty());
        }
    for (auto const& row : programme->population.rows)
        CIFRA_ASSERT(row.people > 0 && programme->population.of(row.ref_area, row.time_period) == row.people);
    for (auto const& indicator : programme->indicators)
        for (auto const& breakdown : indicator.breakdowns)
            for (auto const& category : breakdown.categories) {
                auto const key = programme->category_key(indicator, category, programme->region, "2019");
                auto const again = programme->parse_key(to_string(key));
                CIFRA_ASSERT(again && *again == key);
                CIFRA_ASSERT(!category.label.en.empty() && !category.label.es.empty());
            }
    return 0;
}
