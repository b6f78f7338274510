#include "figure/missing_figures.hpp"

#include "figure/breakdown_chart.hpp"
#include "figure/chart_parts.hpp"
#include "figure/plain_tables.hpp"
#include "figure/sentence.hpp"
#include "language/list.hpp"
#include "language/number.hpp"
#include "release/figure_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cifra::figure {
namespace {

using base::Language;
using base::Result;
using measure::TEXT_WIDTH;

constexpr double MARK_ROOM = 25;
constexpr double LINE_GAP = 4;
constexpr std::size_t MOST_NAMES = 3;
constexpr double TALLEST_PART = 400;

/// A line: what is missing, and why.
struct MissingLine {
    std::string label;
    CellMark mark = CellMark::no_data;
    std::string words;
    std::vector<std::string> notes;
};

/// Rows that are missing for one reason.
struct Reason {
    std::string words;
    std::vector<std::string> labels;
};

std::string in_short(Reason const& reason, bool alone, Language language) {
    if (alone) return reason.words;
    if (reason.labels.size() <= MOST_NAMES) return language::list_and(reason.labels, language) + ": " + reason.words;
    return fmt::format(fmt::runtime(say(language, "the other {}: {}", "los {} restantes: {}")), reason.labels.size(),
                       reason.words);
}

MissingLine line_of(EditionSource const& source, MissingBreakdown const& missing) {
    MissingLine line;
    line.label = missing.breakdown->title.in(source.language);
    std::vector<std::string> shown;
    std::vector<Reason> reasons;
    for (auto const& row : rows_of(source, *missing.indicator, *missing.breakdown)) {
        auto const words = release::figure_words(source.edition.find(row.key), source.language);
        add_ids(line.notes, source.notes_at(row.key));
        if (words.mark == release::FigureMark::withheld) line.mark = CellMark::withheld;
        if (words.shown) {
            shown.push_back(row.label + ": " + words.text);
            continue;
        }
        auto found = std::find_if(reasons.begin(), reasons.end(),
                                  [&](Reason const& reason) { return reason.words == words.text; });
        if (found == reasons.end()) found = reasons.insert(reasons.end(), {words.text, {}});
        found->labels.push_back(row.label);
    }
    std::sort(reasons.begin(), reasons.end(), [](Reason const& a, Reason const& b) {
        return a.labels.size() != b.labels.size() ? a.labels.size() < b.labels.size() : a.words < b.words;
    });
    // A note says "this": of a row that stands alone it needs the row's name.
    bool const named = reasons.size() == 1 && reasons.front().labels.size() == 1 && !line.notes.empty();
    bool const alone = reasons.size() == 1 && shown.empty() && !named;
    for (auto const& reason : reasons) shown.push_back(in_short(reason, alone, source.language));
    for (std::size_t i = 0; i < shown.size(); ++i) line.words += (i > 0 ? "; " : "") + shown[i];
    return line;
}

Result<Drawing> draw_lines(std::vector<MissingLine> const& lines, std::string const& title,
                           ChartContext const& context) {
    CIFRA_TRY(auto head, chart_head(title,
                                    say(context.language, "What this edition has no figures for, and why.",
                                        "De qué no tiene cifras esta edición, y por qué."),
                                    {}, TEXT_WIDTH, context));
    Drawing drawing{{}, TEXT_WIDTH, head.height};
    drawing.node.children = std::move(head.nodes);
    auto list = node_of(Role::list, {});
    for (auto const& line : lines) {
        std::vector<Span> spans{span(line.label + ": ", type::LABEL), span(line.words, type::PLAIN_LABEL)};
        for (auto& mark : note_marks(context, line.notes, Ink::ink)) spans.push_back(std::move(mark));
        CIFRA_TRY(auto const text, set_text(context.fonts, spans, TEXT_WIDTH - MARK_ROOM, Fit::ragged));
        drawing.node.children.push_back(artifact(missing_mark(line.mark, 0, drawing.height + type::LABEL.leading / 2)));
        auto item = node_of(Role::item, {});
        item.children.push_back(node_of(Role::body, placed(text, {MARK_ROOM, drawing.height})));
        list.children.push_back(std::move(item));
        drawing.height += text.height + LINE_GAP;
    }
    drawing.height -= LINE_GAP;
    drawing.node.children.push_back(std::move(list));
    return drawing;
}

Piece lines_piece(std::vector<MissingLine> lines, std::string const& title, Language language, Fonts const& fonts) {
    Piece piece{{title, title}, {}, {}};
    for (auto const& line : lines) add_ids(piece.notes, line.notes);
    piece.draw = [lines = std::move(lines), title, language, &fonts](NoteNumbers const& numbers, bool tight) {
        return draw_lines(lines, title, {fonts, language, numbers, true, tight});
    };
    return piece;
}

/// A thing that is named.
struct NamedThing {
    TextBlock label;
    TextBlock definition;

    double height() const { return label.height + definition.height; }
};

Result<std::vector<NamedThing>> set_names(EditionSource const& source, programme::Indicator const& indicator,
                                          programme::Breakdown const& breakdown, ChartContext const& context) {
    std::vector<NamedThing> names;
    for (auto const& row : rows_of(source, indicator, breakdown)) {
        auto const* figure = source.edition.find(row.key);
        if (figure == nullptr || !figure->obs_value || figure->obs_value->units == 0) continue;
        std::vector<Span> spans{span(row.label, type::LABEL)};
        for (auto& mark : note_marks(context, source.notes_at(row.key), Ink::ink)) spans.push_back(std::move(mark));
        NamedThing name;
        CIFRA_TRY(name.label, set_text(context.fonts, spans, measure::span(6), Fit::ragged));
        if (!row.definition.empty()) {
            CIFRA_TRY(name.definition, set_text(context.fonts, first_sentence(row.definition), type::DEFINITION,
                                                measure::span(6), Fit::ragged));
        }
        names.push_back(std::move(name));
    }
    return names;
}

Node name_node(NamedThing const& name, double x, double y) {
    auto body = node_of(Role::body, {});
    body.children.push_back(node_of(Role::paragraph, placed(name.label, {x, y})));
    if (!name.definition.lines.empty())
        body.children.push_back(node_of(Role::paragraph, placed(name.definition, {x, y + name.label.height})));
    auto item = node_of(Role::item, {});
    item.children.push_back(std::move(body));
    return item;
}

/// Read down the left column, then down the right one.
Result<Drawing> draw_names(ChartHead head, std::vector<NamedThing> const& names) {
    constexpr double PADDING = 5;
    Drawing drawing{{}, TEXT_WIDTH, head.height};
    drawing.node.children = std::move(head.nodes);
    auto const rows = (names.size() + 1) / 2;
    auto lines = artifact({});
    std::vector<Node> left;
    std::vector<Node> right;
    for (std::size_t i = 0; i < rows; ++i) {
        bool const pair = i + rows < names.size();
        if (i > 0)
            for (double const x : {0.0, measure::column(6)})
                if (x == 0 || pair)
                    lines.shapes.emplace_back(
                        rule(x, drawing.height, measure::span(6), measure::HAIRLINE, Ink::hairline));
        double const y = drawing.height + (i > 0 ? PADDING : 0);
        left.push_back(name_node(names[i], 0, y));
        if (pair) right.push_back(name_node(names[i + rows], measure::column(6), y));
        drawing.height = y + std::max(names[i].height(), pair ? names[i + rows].height() : 0) + PADDING;
    }
    drawing.node.children.push_back(std::move(lines));
    auto list = node_of(Role::list, {});
    for (auto* column : {&left, &right})
        for (auto& item : *column) list.children.push_back(std::move(item));
    drawing.node.children.push_back(std::move(list));
    return drawing;
}

}  // namespace

Result<std::vector<Piece>> missing_lines(EditionSource const& source, std::vector<MissingBreakdown> const& missing,
                                         Fonts const& fonts) {
    NoteNumbers const none;
    auto const title = std::string(say(source.language, "What is missing here", "Lo que falta aquí"));
    std::vector<Piece> pieces;
    std::vector<MissingLine> lines;
    for (auto const& one : missing) {
        lines.push_back(line_of(source, one));
        CIFRA_TRY(auto const drawn, draw_lines(lines, title, {fonts, source.language, none}));
        if (drawn.height <= TALLEST_PART || lines.size() == 1) continue;
        auto next = std::move(lines.back());
        lines.pop_back();
        pieces.push_back(lines_piece(std::move(lines), title, source.language, fonts));
        lines = {std::move(next)};
    }
    if (!lines.empty()) pieces.push_back(lines_piece(std::move(lines), title, source.language, fonts));
    return pieces;
}

Piece name_list(EditionSource const& source, programme::Indicator const& indicator,
                programme::Breakdown const& breakdown, Fonts const& fonts) {
    auto const total = source.total(indicator);
    Piece piece{breakdown.title, {}, {}};
    piece.notes = source.notes_at(indicator, breakdown);
    if (total != nullptr) add_ids(piece.notes, source.notes_at(total->key));
    auto const title_notes = piece.notes;
    for (auto const& row : rows_of(source, indicator, breakdown)) add_ids(piece.notes, source.notes_at(row.key));
    std::string words = total == nullptr || !total->obs_value ? indicator.name.in(source.language)
                                                              : language::number(*total->obs_value, source.language) +
                                                                    " " + indicator.noun.in(source.language);
    piece.draw = [&source, &indicator, &breakdown, title_notes, words, &fonts](NoteNumbers const& numbers,
                                                                               bool tight) -> Result<Drawing> {
        ChartContext const context{fonts, source.language, numbers, true, tight};
        CIFRA_TRY(auto head,
                  chart_head(breakdown.title.in(source.language), words + ".", title_notes, TEXT_WIDTH, context));
        CIFRA_TRY(auto const names, set_names(source, indicator, breakdown, context));
        return draw_names(std::move(head), names);
    };
    return piece;
}

}  // namespace cifra::figure
