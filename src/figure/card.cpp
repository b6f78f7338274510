#include "figure/card.hpp"

#include "base/text.hpp"
#include "figure/card_body.hpp"
#include "figure/card_words.hpp"
#include "figure/chart_parts.hpp"
#include "figure/font_face.hpp"
#include "figure/key_indicators.hpp"
#include "figure/released_coverage.hpp"

#include <algorithm>

namespace cifra::figure {
namespace {

using base::Result;
using programme::Indicator;

constexpr double EDGE = 45;
constexpr double WIDTH = CARD_SIZE - 2 * EDGE;
constexpr double BAR_TOP = 50;
constexpr double BAR_WIDTH = 50;
constexpr double TITLE_TOP = 62;
constexpr double TITLE_GAP = 17;  ///< From the title to the digits.
constexpr double WORDS_GAP = 19;  ///< From the digits' foot to the words under it: commas reach below.
constexpr double MESSAGE_GAP = 4;
constexpr double BODY_GAP = 18;
constexpr double RULE_GAP = 17;
constexpr double NOTES_GAP = 11;
constexpr double NOTES_BOTTOM = 506;
constexpr std::size_t MOST_NOTE_LINES = 4;
constexpr double LARGEST_NUMBER = 152;
constexpr double GOOD_NUMBER = 66;  ///< Height of digits that a message may not cost.
constexpr double LEAST_NUMBER = 30;
constexpr double SPARE_ABOVE = 0.4;

constexpr Style TITLE{14, 18, Weight::semibold, Ink::on_band, 0};
constexpr Style NUMBER{LARGEST_NUMBER, LARGEST_NUMBER, Weight::semibold, Ink::on_band, -5.5};
constexpr Style NOUN{24, 30, Weight::semibold, Ink::on_band, 0};
constexpr Style MESSAGE{17, 23, Weight::regular, Ink::on_band, 0};
constexpr Style NOTES{12, 16.5, Weight::regular, Ink::band_text, 0};

/// A number set by the edges of its digits: large ones begin and end with white, which would look like an indent.
struct Digits {
    TextLine line;
    double height = 0;
};

hb_glyph_extents_t extents_of(Fonts::Face const& face, hb_codepoint_t glyph) {
    hb_glyph_extents_t extents{};
    hb_font_get_glyph_extents(face.shaper(), glyph, &extents);
    return extents;
}

/// \param size  Of the font, in points; smaller where the number is wider than the card.
Result<Digits> set_digits(std::string const& number, double size, Fonts const& fonts) {
    auto style = NUMBER;
    style.tracking *= size / style.size;
    style.size = size;
    auto const& face = fonts.face(style.weight);
    auto const shaped = fonts.shape(number, style);
    double const scale = size / face.units_per_em();
    auto const first = extents_of(face, shaped.glyphs.front().index);
    auto const last = extents_of(face, shaped.glyphs.back().index);
    double const left = first.x_bearing * scale;
    double const right = shaped.glyphs.back().x + (last.x_bearing + last.width) * scale;
    if (right - left > WIDTH) return set_digits(number, size * 0.999 * WIDTH / (right - left), fonts);
    Digits digits;
    CIFRA_TRY(digits.line, set_line(fonts, {span(number, style)}, 2 * WIDTH));
    hb_codepoint_t one = 0;
    hb_font_get_nominal_glyph(face.shaper(), U'1', &one);
    digits.height = extents_of(face, one).y_bearing * scale;
    digits.line.at = {-left, digits.height};
    return digits;
}

/// The words under the number.
Result<Drawing> set_words(CardWords const& words, Fonts const& fonts) {
    Drawing drawing{{}, WIDTH, 0};
    CIFRA_TRY(auto const noun, set_text(fonts, words.noun, NOUN, WIDTH, Fit::balanced));
    auto heading = node_of(Role::heading, placed(noun, {0, 0}));
    heading.level = 1;
    heading.title = words.noun;
    drawing.node.children.push_back(std::move(heading));
    drawing.height = noun.height;
    if (words.message.empty()) return drawing;
    CIFRA_TRY(auto const message, set_text(fonts, words.message, MESSAGE, WIDTH, Fit::balanced));
    drawing.node.children.push_back(node_of(Role::paragraph, placed(message, {0, drawing.height + MESSAGE_GAP})));
    drawing.height += MESSAGE_GAP + message.height;
    return drawing;
}

/// A card that fills from both ends: number and words from above, parts and notes from below.
class Sheet {
public:
    Sheet(EditionSource const& source, Fonts const& fonts) : m_source(source), m_fonts(fonts) {
        m_page.width = CARD_SIZE;
        m_page.height = CARD_SIZE;
        m_page.root.role = Role::section;
        m_page.root.children.push_back(
            artifact({bar(0, 0, CARD_SIZE, CARD_SIZE, Ink::band), bar(EDGE, BAR_TOP, BAR_WIDTH, 4, Ink::on_band),
                      rule(EDGE + BAR_WIDTH, BAR_TOP + 2, WIDTH - BAR_WIDTH, 0.75, Ink::band_second)}));
    }

    Result<void> add_title() {
        auto const& title = m_source.edition.title.in(m_source.language);
        CIFRA_TRY(auto const block, set_text_within(m_fonts, title, TITLE, WIDTH, 2 * TITLE.leading, Fit::balanced));
        m_page.root.title = title;
        m_page.root.children.push_back(node_of(Role::paragraph, placed(block, {EDGE, TITLE_TOP})));
        m_number_top = TITLE_TOP + block.height + TITLE_GAP;
        return {};
    }

    /// The fullest notes and words that leave the number large; without a message where none does.
    Result<void> fill(Indicator const& indicator) {
        auto const number = key_figure_of(m_source, indicator).number;
        CIFRA_TRY(auto const largest, set_digits(number, LARGEST_NUMBER, m_fonts));
        CIFRA_TRY(auto body, card_body(m_source, indicator, WIDTH, m_fonts));
        auto const words = card_words(m_source, indicator);
        auto const notes = card_notes(m_source, indicator);
        for (auto const& text : notes) {
            CIFRA_TRY(auto const block, set_text(m_fonts, text, NOTES, WIDTH, Fit::ragged));
            if (block.lines.size() > MOST_NOTE_LINES) continue;
            double const room = room_above(block, body);
            for (std::size_t i = 0; i + 1 < words.size(); ++i) {
                CIFRA_TRY(auto said, set_words(words[i], m_fonts));
                if (room - said.height < std::min(largest.height, GOOD_NUMBER)) continue;
                return place(number, std::move(said), std::move(body), block);
            }
        }
        CIFRA_TRY(auto said, set_words(words.back(), m_fonts));
        CIFRA_TRY(auto const block,
                  set_text_within(m_fonts, notes.back(), NOTES, WIDTH, MOST_NOTE_LINES * NOTES.leading, Fit::ragged));
        return place(number, std::move(said), std::move(body), block);
    }

    Page take() { return std::move(m_page); }

private:
    double body_top(TextBlock const& notes, Drawing const& body) const {
        return NOTES_BOTTOM - notes.height - NOTES_GAP - RULE_GAP - body.height;
    }
    /// For the digits and what stands under them.
    double room_above(TextBlock const& notes, Drawing const& body) const {
        return body_top(notes, body) - BODY_GAP - m_number_top - WORDS_GAP;
    }

    Result<void> place(std::string const& number, Drawing words, Drawing body, TextBlock const& notes) {
        double const room = room_above(notes, body) - words.height;
        CIFRA_TRY(auto digits, set_digits(number, LARGEST_NUMBER, m_fonts));
        if (digits.height > room) {
            auto const size = digits.line.spans.front().style.size * std::max(room, LEAST_NUMBER) / digits.height;
            CIFRA_TRY(digits, set_digits(number, size, m_fonts));
        }
        // What the number leaves free stands above it and under its words.
        double const top = m_number_top + std::max(0.0, room - digits.height) * SPARE_ABOVE;
        digits.line.at.x += EDGE;
        digits.line.at.y += top;
        words.node.offset = {EDGE, digits.line.at.y + WORDS_GAP};
        body.node.offset = {EDGE, body_top(notes, body)};
        double const notes_top = NOTES_BOTTOM - notes.height;
        auto& parts = m_page.root.children;
        parts.push_back(node_of(Role::paragraph, {std::move(digits.line)}));
        parts.push_back(std::move(words.node));
        parts.push_back(std::move(body.node));
        parts.push_back(artifact({rule(EDGE, notes_top - NOTES_GAP, WIDTH, 0.75, Ink::band_second)}));
        parts.push_back(node_of(Role::paragraph, placed(notes, {EDGE, notes_top})));
        return {};
    }

    EditionSource const& m_source;
    Fonts const& m_fonts;
    Page m_page;
    double m_number_top = 0;  ///< Where the digits may begin.
};

/// All texts of a page in reading order, one after the other.
void collect_words(Node const& node, std::vector<std::string>& words) {
    std::string text;
    for (auto const& shape : node.shapes)
        if (auto const* line = std::get_if<TextLine>(&shape))
            for (auto const& span : line->spans) text += span.text;
    if (node.role == Role::figure) {
        words.push_back(node.alt);
        return;
    }
    if (auto const trimmed = base::trim(text); !trimmed.empty()) words.emplace_back(trimmed);
    if (node.role != Role::row) {
        for (auto const& child : node.children) collect_words(child, words);
        return;
    }
    std::vector<std::string> cells;
    for (auto const& child : node.children) collect_words(child, cells);
    words.push_back(base::join(cells, ": "));
}

/// "1,652 victims identified": a number and what follows it are one sentence; the others end with a full stop.
std::string description_of(Page const& page, std::string const& number) {
    std::vector<std::string> words;
    collect_words(page.root, words);
    std::string text;
    for (auto const& part : words) {
        text += (text.empty() ? "" : " ") + part;
        bool const ends = std::string_view(".!?:").find(part.back()) != std::string_view::npos;
        if (!ends && part != number) text += '.';
    }
    return text;
}

/// The id in lower case, with hyphens for whatever no file name should have.
std::string file_name(std::string const& indicator) {
    std::string name;
    for (char const letter : indicator) {
        bool const capital = letter >= 'A' && letter <= 'Z';
        bool const plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        name += capital ? static_cast<char>(letter - 'A' + 'a') : plain ? letter : '-';
    }
    return name;
}

}  // namespace

std::vector<CardName> card_names(EditionSource const& source) {
    std::vector<CardName> names;
    for (auto const* indicator : key_indicators(source)) {
        auto name = file_name(indicator->id);
        auto const taken = [&] {
            return std::any_of(names.begin(), names.end(), [&](CardName const& other) { return other.name == name; });
        };
        while (taken()) name += "-2";
        names.push_back({std::move(name), indicator});
    }
    return names;
}

Result<std::vector<Card>> cards(Fonts const& fonts, release::ReleasedEdition const& edition,
                                std::vector<release::Note> const& notes, base::Language language) {
    EditionSource const source{edition, notes, language};
    std::vector<Card> made;
    for (auto const& [name, indicator] : card_names(source)) {
        Sheet sheet(source, fonts);
        CIFRA_CHECK(sheet.add_title());
        CIFRA_CHECK(sheet.fill(*indicator));
        Card card;
        card.name = name;
        auto const number = key_figure_of(source, *indicator).number;
        card.title = indicator->name.in(language) + ": " + number;
        card.page = sheet.take();
        card.description = description_of(card.page, number);
        made.push_back(std::move(card));
    }
    return made;
}

}  // namespace cifra::figure
