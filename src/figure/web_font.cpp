#include "figure/web_font.hpp"

#include "figure/font_face.hpp"
#include "figure/font_kerning.hpp"
#include "figure/woff2.hpp"

#include <fmt/format.h>
#include <hb-subset.h>
#include <sodium.h>

#include <memory>

namespace cifra::figure {
namespace {

using base::Result;

struct HarfBuzzFree {
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
    void operator()(hb_face_t* face) const { hb_face_destroy(face); }
    void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
    void operator()(hb_subset_plan_t* plan) const { hb_subset_plan_destroy(plan); }
};
template <class T>
using Owned = std::unique_ptr<T, HarfBuzzFree>;

tl::unexpected<base::Error> cannot_make() {
    return fail(base::ErrorCode::io,
                {"the fonts cannot be embedded into a picture", "no se pueden incrustar las fuentes en una imagen"},
                {"free some memory; if it stays so, report it with the edition that shows it",
                 "libere memoria; si continúa, avise e indique con qué edición ocurre"});
}

/// What the shaper uses (font_face.cpp), so that widths stay what they were measured.
constexpr hb_tag_t FEATURES[] = {HB_TAG('k', 'e', 'r', 'n'), HB_TAG('m', 'a', 'r', 'k'), HB_TAG('m', 'k', 'm', 'k'),
                                 HB_TAG('c', 'c', 'm', 'p'), HB_TAG('l', 'o', 'c', 'l')};

/// The smaller font; null when HarfBuzz cannot make it.
Owned<hb_face_t> subset(hb_face_t* whole, std::set<char32_t> const& characters) {
    Owned<hb_subset_input_t> const input(hb_subset_input_create_or_fail());
    if (!input) return nullptr;
    auto* const wanted = hb_subset_input_unicode_set(input.get());
    for (auto const character : characters) hb_set_add(wanted, character);
    auto* const features = hb_subset_input_set(input.get(), HB_SUBSET_SETS_LAYOUT_FEATURE_TAG);
    hb_set_clear(features);
    for (auto const feature : FEATURES) hb_set_add(features, feature);
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);
    Owned<hb_subset_plan_t> const plan(hb_subset_plan_create_or_fail(whole, input.get()));
    if (!plan) return nullptr;
    Owned<hb_face_t> const made(hb_subset_plan_execute_or_fail(plan.get()));
    if (!made) return nullptr;
    auto const kerning = kerning_of(whole, hb_subset_plan_old_to_new_glyph_mapping(plan.get()));
    if (!kerning.empty()) {
        Owned<hb_blob_t> const table(hb_blob_create(kerning.data(), static_cast<unsigned>(kerning.size()),
                                                    HB_MEMORY_MODE_DUPLICATE, nullptr, nullptr));
        hb_face_builder_add_table(made.get(), HB_TAG('k', 'e', 'r', 'n'), table.get());
    }
    Owned<hb_blob_t> const file(hb_face_reference_blob(made.get()));
    return Owned<hb_face_t>(hb_face_create(file.get(), 0));
}

std::string base64(std::string const& bytes) {
    std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size(),
                      sodium_base64_VARIANT_ORIGINAL);
    text.pop_back();  // its closing zero
    return text;
}

}  // namespace

int weight_number(Weight weight) {
    switch (weight) {
        case Weight::regular:
            return 400;
        case Weight::semibold:
            return 600;
        case Weight::bold:
            return 700;
    }
    return 400;
}

void UsedCharacters::add(std::string_view text, Weight weight) {
    Owned<hb_buffer_t> const buffer(hb_buffer_create());
    hb_buffer_add_utf8(buffer.get(), text.data(), static_cast<int>(text.size()), 0, -1);
    unsigned count = 0;
    auto const* characters = hb_buffer_get_glyph_infos(buffer.get(), &count);
    auto& known = m_characters[static_cast<std::size_t>(weight)];
    for (unsigned i = 0; i < count; ++i) known.insert(characters[i].codepoint);
}

void UsedCharacters::add(Node const& node) {
    for (auto const& shape : node.shapes)
        if (auto const* line = std::get_if<TextLine>(&shape))
            for (auto const& span : line->spans) add(span.text, span.style.weight);
    for (auto const& child : node.children) add(child);
}

Result<std::string> web_font(Fonts const& fonts, Weight weight, std::set<char32_t> const& characters) {
    auto const smaller = subset(hb_font_get_face(fonts.face(weight).shaper()), characters);
    if (!smaller) return cannot_make();
    auto made = woff2(smaller.get());
    if (made.empty()) return cannot_make();
    return made;
}

Result<WebFonts> web_fonts(Fonts const& fonts, UsedCharacters const& used) {
    WebFonts made;
    for (auto const weight : {Weight::regular, Weight::semibold, Weight::bold}) {
        if (used.of(weight).empty()) continue;
        CIFRA_TRY(auto const font, web_font(fonts, weight, used.of(weight)));
        made.rules[static_cast<std::size_t>(weight)] = fmt::format(
            "@font-face{{font-family:\"{}\";font-weight:{};src:url(data:font/woff2;base64,{}) "
            "format(\"woff2\")}}\n",
            FONT_FAMILY, weight_number(weight), base64(font));
    }
    return made;
}

}  // namespace cifra::figure
