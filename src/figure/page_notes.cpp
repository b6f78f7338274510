#include "figure/page_notes.hpp"

#include "figure/chart_parts.hpp"
#include "figure/coverage_marks.hpp"

#include <algorithm>
#include <optional>

namespace cifra::figure {
namespace {

using base::Result;

constexpr double TOP = 7;  ///< From the rule to the first line.
constexpr double HANG = 12;
constexpr double NOTE_GAP = 2;
constexpr double MARK_WIDTH = 11;

std::optional<CoverageMark> opening_mark(release::Note const& note) {
    if (note.kind == release::NoteKind::preliminary) return CoverageMark::preliminary;
    if (note.kind == release::NoteKind::partial) return CoverageMark::in_part;
    return std::nullopt;
}

/// One note at the origin.
Result<Drawing> set_note(release::Note const& note, double width, ChartContext const& context) {
    auto const found = context.notes.numbers.find(note.id);
    auto const number = found == context.notes.numbers.end() ? 0 : found->second;
    auto const mark = opening_mark(note);
    CIFRA_TRY(auto const text, set_text(context.fonts, {span(note.text.in(context.language), type::NOTE)}, width - HANG,
                                        Fit::ragged, mark ? MARK_WIDTH : 0));
    Drawing drawing{node_of(Role::note, {}), width, text.height};
    if (number > 0) {
        drawing.node.id = context.notes.note_id(number);
        TextLine line;
        line.at.y = baseline(type::NOTE_NUMBER);
        auto const digits = std::to_string(number);
        auto const words =
            say(context.language, "back to the mark of note ", "volver a la llamada de la nota ") + digits;
        line.spans = {{digits, type::NOTE_NUMBER, 0, {}, context.notes.mark_id(number), {}, words}};
        drawing.node.children.push_back(node_of(Role::label, {line}));
    }
    if (mark) {
        auto picture = node_of(Role::span, coverage_mark(*mark, {HANG + 4, type::NOTE.leading / 2}));
        picture.alt = word_for(*mark, context.language) + ":";
        drawing.node.children.push_back(std::move(picture));
    }
    drawing.node.children.push_back(node_of(Role::paragraph, placed(text, {HANG, 0})));
    return drawing;
}

double height_of(std::vector<Drawing> const& notes, std::size_t first, std::size_t last) {
    double height = 0;
    for (auto i = first; i < last; ++i) height += notes[i].height + (i > first ? NOTE_GAP : 0);
    return height;
}

/// How many notes stand in the left column: the split with the lowest page foot, the fuller column at the left.
std::size_t best_split(std::vector<Drawing> const& notes) {
    std::size_t best = notes.size();
    double lowest = height_of(notes, 0, notes.size());
    for (std::size_t split = notes.size(); split-- > 1;) {
        double const height = std::max(height_of(notes, 0, split), height_of(notes, split, notes.size()));
        if (height < lowest - 0.01) {
            lowest = height;
            best = split;
        }
    }
    return best;
}

}  // namespace

Result<Drawing> page_notes(std::vector<release::Note> const& notes, std::vector<std::string> const& ids, double width,
                           ChartContext const& context) {
    double const column = (width - measure::GUTTER) / 2;
    std::vector<Drawing> set;
    for (auto const& id : ids) {
        auto const note =
            std::find_if(notes.begin(), notes.end(), [&](release::Note const& known) { return known.id == id; });
        if (note == notes.end()) continue;
        CIFRA_TRY(auto drawing, set_note(*note, column, context));
        set.push_back(std::move(drawing));
    }
    Drawing drawing{node_of(Role::section, {}), width, 0};
    if (set.empty()) return drawing;
    auto const split = best_split(set);
    drawing.height = TOP + std::max(height_of(set, 0, split), height_of(set, split, set.size()));
    drawing.node.title = say(context.language, "Notes", "Notas");
    drawing.node.children.push_back(artifact({rule(0, 0, width, measure::RULE, Ink::hatch)}));
    double y = TOP;
    for (std::size_t i = 0; i < set.size(); ++i) {
        if (i == split) y = TOP;
        set[i].node.offset = {i < split ? 0 : column + measure::GUTTER, y};
        y += set[i].height + NOTE_GAP;
        drawing.node.children.push_back(std::move(set[i].node));
    }
    return drawing;
}

}  // namespace cifra::figure
