#include "leaks.hpp"

namespace leaks {
namespace {

using cifra::programme::CellKey;
using cifra::release::ReleasedEdition;
using invented::Codes;
using invented::EditionBuilder;

CellKey found(EditionBuilder const& builder, std::string const& area, Codes codes = {}) {
    return builder.key(area, "FOUND", codes);
}

/// Withholds a figure whatever its size, as a sender may.
void withhold(EditionBuilder& builder, CellKey const& key, std::int64_t value) {
    builder.add(key, value).conf_status = 'C';
}

ReleasedEdition release(EditionBuilder const& builder, int version = 1) {
    auto edition = builder.released();
    edition.title = builder.edition().title;
    edition.source = builder.edition().source;
    edition.prepared = builder.edition().prepared;
    edition.version = version;
    for (std::size_t i = 0; i < edition.texts.size(); ++i) {
        auto const& text = builder.edition().texts[i];
        edition.texts[i].section = text.section;
        edition.texts[i].role = text.role;
        edition.texts[i].title = text.title;
        edition.texts[i].markdown = text.markdown;
    }
    for (auto& member : edition.programme.members) member.locale = "es-GT";
    return edition;
}

/// 30 in Arania: 20 women, and of the men and those of unknown sex one or both withheld.
EditionBuilder by_sex(std::int64_t men, std::int64_t unknown) {
    EditionBuilder builder;
    builder.add(found(builder, "XAA"), 20 + men + unknown);
    builder.add(found(builder, "XAA", {{"SEX", "F"}}), 20);
    builder.add(found(builder, "XAA", {{"SEX", "M"}}), men);
    builder.add(found(builder, "XAA", {{"SEX", "_U"}}), unknown);
    return builder;
}

Leak subtraction() {
    auto const builder = by_sex(4, 30);
    return {"subtraction", {release(builder)}, found(builder, "XAA", {{"SEX", "M"}})};
}

/// Two withheld cells in each row and column of sex by area, but for one.
Leak linked_tables() {
    EditionBuilder builder;
    std::int64_t const counts[3][2] = {{20, 4}, {3, 30}, {40, 5}};
    char const* const areas[] = {"XAA", "XBB", "XCC"};
    for (int i = 0; i < 3; ++i) {
        builder.add(found(builder, areas[i], {{"SEX", "F"}}), counts[i][0]);
        builder.add(found(builder, areas[i], {{"SEX", "M"}}), counts[i][1]);
        if (i != 0) builder.add(found(builder, areas[i]), counts[i][0] + counts[i][1]);
    }
    withhold(builder, found(builder, "XAA"), 24);
    builder.add(found(builder, "ALL"), 102);
    return {"linked-tables", {release(builder)}, found(builder, "XAA", {{"SEX", "M"}})};
}

Leak members_of_the_region() {
    EditionBuilder builder;
    builder.add(found(builder, "XAA"), 50);
    builder.add(found(builder, "XBB"), 6);
    builder.add(found(builder, "XCC"), 70);
    builder.add(found(builder, "ALL"), 126);
    return {"members-of-the-region", {release(builder)}, found(builder, "XBB")};
}

Leak printed_share() {
    auto builder = by_sex(4, 6);
    // 4 of 30 are 13.3 per cent, and no other count is.
    builder.print_share(found(builder, "XAA", {{"SEX", "M"}}), {133, 1});
    return {"printed-share", {release(builder)}, found(builder, "XAA", {{"SEX", "M"}})};
}

Leak text() {
    auto builder = by_sex(4, 6);
    builder.add_text("story", {found(builder, "XAA", {{"SEX", "M"}})});
    return {"text", {release(builder)}, found(builder, "XAA", {{"SEX", "M"}})};
}

/// Each version hides two cells, and not the same two.
Leak versions() {
    auto first = by_sex(4, 16);
    withhold(first, found(first, "XAA", {{"SEX", "F"}}), 20);
    auto second = by_sex(4, 16);
    withhold(second, found(second, "XAA", {{"SEX", "_U"}}), 16);
    return {"versions", {release(first), release(second, 2)}, found(first, "XAA", {{"SEX", "M"}})};
}

/// A total that came out alone, before the parts.
Leak years() {
    EditionBuilder first;
    first.edition().id = "three-2031-early";
    first.add(found(first, "XAA"), 40);
    auto second = by_sex(4, 16);
    withhold(second, found(second, "XAA"), 40);
    return {"years", {release(first), release(second)}, found(second, "XAA", {{"SEX", "M"}})};
}

/// 33 in Arania and nobody of unknown sex, then 34 and somebody: women and men are withheld in both versions.
std::vector<ReleasedEdition> one_more(std::int64_t unknown_before) {
    std::vector<ReleasedEdition> releases;
    for (auto const unknown : {unknown_before, unknown_before + 1}) {
        EditionBuilder builder;
        builder.add(found(builder, "XAA"), 33 + unknown);
        withhold(builder, found(builder, "XAA", {{"SEX", "F"}}), 15);
        withhold(builder, found(builder, "XAA", {{"SEX", "M"}}), 18);
        builder.add(found(builder, "XAA", {{"SEX", "_U"}}), unknown);
        auto edition = release(builder, static_cast<int>(releases.size()) + 1);
        edition.policy.secondary = true;
        releases.push_back(std::move(edition));
    }
    return releases;
}

Leak revised() {
    EditionBuilder const builder;
    return {"revised", one_more(0), found(builder, "XAA", {{"SEX", "_U"}})};
}

/// A figure that was withheld for others' sake stands in the next version.
Leak given_back() {
    auto releases = one_more(2);
    EditionBuilder shown;
    shown.add(found(shown, "XAA"), 36);
    shown.add(found(shown, "XAA", {{"SEX", "F"}}), 15);
    withhold(shown, found(shown, "XAA", {{"SEX", "M"}}), 18);
    shown.add(found(shown, "XAA", {{"SEX", "_U"}}), 3);
    releases.back() = release(shown, 2);
    releases.back().policy.secondary = true;
    return {"given-back", releases, found(shown, "XAA", {{"SEX", "F"}})};
}

/// Three men and people of unknown sex: one or two of them are men, though the policy promises more.
Leak few_possibilities() {
    auto const builder = by_sex(1, 2);
    auto edition = release(builder);
    edition.policy.secondary = true;
    return {"few-possibilities", {edition}, found(builder, "XAA", {{"SEX", "M"}}), true};
}

}  // namespace

std::vector<Leak> all() {
    return {subtraction(), linked_tables(), members_of_the_region(), printed_share(), text(), versions(), years(),
            revised(),     given_back(),    few_possibilities()};
}

std::vector<Leak> mended() {
    auto first = by_sex(4, 8);
    auto const second = by_sex(4, 9);
    auto const men = found(first, "XAA", {{"SEX", "M"}});
    return {{"mended", {release(first), release(second, 2)}, men}, {"which-was-revised", one_more(2), men}};
}

}  // namespace leaks
