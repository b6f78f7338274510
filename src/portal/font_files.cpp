#include "portal/font_files.hpp"

#include "base/hash.hpp"
#include "figure/web_font.hpp"
#include "portal/drawing_fonts.hpp"

#include <mutex>
#include <optional>

namespace cifra::portal {
namespace {

using figure::Weight;

/// Besides ASCII: what English and Spanish texts, names of other languages nearby, and our own signs are set in. A
/// character that is not among them is drawn in the reader's own font.
constexpr char32_t BEYOND_ASCII[] =
    U"\u00A0¡£§©«¬®°±²³·¹»¼½¾¿ÁÀÂÃÄÇÉÈÊËÍÌÎÏÑÓÒÔÕÖÚÙÛÜÝáàâãäçéèêëíìîïñóòôõöúùûüý×÷–—‘’‚“”„†•…‹›€−≤≥";

std::set<char32_t> const& characters() {
    static std::set<char32_t> const all = [] {
        std::set<char32_t> set;
        for (char32_t c = U' '; c <= U'~'; ++c) set.insert(c);
        for (auto const c : BEYOND_ASCII)
            if (c != 0) set.insert(c);
        return set;
    }();
    return all;
}

/// The file's name changes with the pinned font and the characters, from which its bytes follow.
std::string name_of(Weight weight) {
    auto mark = figure::fonts()[static_cast<std::size_t>(weight)].sha256;
    for (auto const c : characters()) mark += "," + std::to_string(static_cast<unsigned long>(c));
    return "open-sans-" + std::to_string(figure::weight_number(weight)) + "-" + base::sha256_hex(mark).substr(0, 12) +
           ".woff2";
}

struct FontName {
    Weight weight;
    std::string name;
};

/// Two weights: what asks for bold is set in semibold, which saves a third file.
std::vector<FontName> const& served() {
    static std::vector<FontName> const names = {{Weight::regular, name_of(Weight::regular)},
                                                {Weight::semibold, name_of(Weight::semibold)}};
    return names;
}

/// A font that is made once, by the first thread that asks for it.
struct Made {
    std::once_flag once;
    std::optional<std::string> bytes;
};

}  // namespace

std::vector<std::string> const& font_names() {
    static std::vector<std::string> const names = [] {
        std::vector<std::string> all;
        for (auto const& font : served()) all.push_back(font.name);
        return all;
    }();
    return names;
}

std::string const& font_style() {
    static std::string const style = [] {
        std::string rules;
        for (auto const& font : served())
            rules += "@font-face{font-family:\"" + std::string(figure::FONT_FAMILY) +
                     "\";font-weight:" + (font.weight == Weight::regular ? "400" : "600 700") +
                     ";font-display:swap;src:url(" + font.name + ") format(\"woff2\")}\n";
        return rules;
    }();
    return style;
}

std::string const* font_file(std::string_view name) {
    static Made made[2];
    for (std::size_t i = 0; i < served().size(); ++i) {
        if (served()[i].name != name) continue;
        std::call_once(made[i].once, [i] {
            auto font = figure::web_font(drawing_fonts(), served()[i].weight, characters());
            if (font) made[i].bytes = std::move(*font);
        });
        return made[i].bytes ? &*made[i].bytes : nullptr;
    }
    return nullptr;
}

}  // namespace cifra::portal
