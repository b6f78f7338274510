#include "figure/contents_list.hpp"

#include "figure/chart_parts.hpp"

namespace cifra::figure {
namespace {

using base::Language;
using base::Result;
using measure::TEXT_WIDTH;

constexpr double PADDING = 5;
constexpr double PAGE_ROOM = 24;
constexpr double TALLEST_PIECE = 440;
constexpr Style NAME{10, 14, Weight::semibold, Ink::navy, 0};
constexpr Style MESSAGE{9.5, 14, Weight::regular, Ink::ink, 0};

Span link(std::string text, Style const& style, std::string const& place) {
    auto words = span(std::move(text), style);
    words.target = place;
    return words;
}

struct Part {
    Contents contents;
    std::size_t first = 0;
    std::size_t last = 0;
};

Result<double> draw_entry(ContentsEntry const& entry, double y, Fonts const& fonts, Node& list) {
    CIFRA_TRY(auto const name, set_text(fonts, {link(entry.name, NAME, entry.place)},
                                        measure::span(4) - measure::GUTTER, Fit::balanced));
    CIFRA_TRY(auto const message,
              set_text(fonts, {span(entry.headline, MESSAGE)}, measure::span(8) - PAGE_ROOM - 6, Fit::ragged));
    auto item = node_of(Role::item, {});
    auto body = node_of(Role::body, {});
    body.children.push_back(node_of(Role::paragraph, placed(name, {0, y})));
    if (!entry.headline.empty())
        body.children.push_back(node_of(Role::paragraph, placed(message, {measure::column(4), y})));
    if (entry.page > 0) {
        CIFRA_TRY(auto const page,
                  fit_line(fonts, {span(std::to_string(entry.page), MESSAGE.with(Weight::semibold))}, PAGE_ROOM));
        body.children.push_back(node_of(Role::paragraph, {moved(page, TEXT_WIDTH, y, Anchor::end)}));
    }
    item.children.push_back(std::move(body));
    list.children.push_back(std::move(item));
    return y + std::max(name.height, message.height);
}

Result<Drawing> draw(Part const& part, Language language, ChartContext const& context) {
    CIFRA_TRY(auto head, chart_head(say(language, "In this edition", "En esta edición"), {}, {}, TEXT_WIDTH, context));
    Drawing drawing{{}, TEXT_WIDTH, head.height - 4};
    drawing.node.children = std::move(head.nodes);
    auto lines = artifact({});
    auto list = node_of(Role::list, {});
    for (auto i = part.first; i < part.last; ++i) {
        if (i > part.first)
            lines.shapes.emplace_back(rule(0, drawing.height, TEXT_WIDTH, measure::HAIRLINE, Ink::hairline));
        CIFRA_TRY(double const end, draw_entry((*part.contents)[i], drawing.height + PADDING, context.fonts, list));
        drawing.height = end + PADDING;
    }
    drawing.node.children.push_back(std::move(lines));
    drawing.node.children.push_back(std::move(list));
    return drawing;
}

}  // namespace

Result<std::vector<Piece>> contents_pieces(Contents const& contents, Language language, Fonts const& fonts) {
    NoteNumbers const none;
    ChartContext const context{fonts, language, none};
    std::vector<Piece> pieces;
    for (Part part{contents, 0, 0}; part.first < contents->size(); part.first = part.last) {
        part.last = part.first + 1;
        while (part.last < contents->size()) {
            CIFRA_TRY(auto const longer, draw({contents, part.first, part.last + 1}, language, context));
            if (longer.height > TALLEST_PIECE) break;
            ++part.last;
        }
        pieces.push_back({{"Contents", "Contenido"}, {}, [part, language, &fonts](NoteNumbers const& numbers, bool) {
                              return draw(part, language, {fonts, language, numbers});
                          }});
    }
    return pieces;
}

}  // namespace cifra::figure
