#include "figure/page_flow.hpp"

#include "figure/chart_parts.hpp"
#include "figure/page_notes.hpp"
#include "figure/row_parts.hpp"
#include "figure/section_opening.hpp"
#include "figure/sentence.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cifra::figure {
namespace {

using base::Result;
using measure::CONTENT_BOTTOM;
using measure::MARGIN;
using measure::TEXT_WIDTH;

constexpr double LARGEST_GAP = 16;
constexpr double NUMBER_ROOM = 30;
constexpr double STRETCHED = 0.8;  ///< Of the room that is left over.
constexpr double MOST_LOOSE = 12;  ///< Points a row.

/// Draws planned sheets.
class Drafter {
public:
    Drafter(Plan const& plan, EditionSource const& source, PlanContext const& context)
        : m_plan(plan), m_source(source), m_context(context) {}

    Result<Page> draw(std::size_t index) {
        auto const& sheet = m_plan.sheets[index];
        auto const numbers = numbers_of(index);
        Page page;
        page.root.role = Role::section;
        page.root.title = sheet.section_name;
        CIFRA_TRY(auto frame, this->frame(sheet, m_context.first_number + static_cast<int>(index)));
        page.root.children.push_back(std::move(frame));
        if (sheet.opens != nullptr) {
            CIFRA_TRY(auto opening, sheet.opens->opening.draw(numbers, sheet.tight));
            page.root.children.push_back(std::move(opening.node));
        }
        CIFRA_TRY(auto notes,
                  page_notes(m_source.notes, sheet.notes, TEXT_WIDTH, {m_context.fonts, m_source.language, numbers}));
        CIFRA_CHECK(draw_pieces(sheet, numbers, notes.height, page.root));
        if (notes.height > 0) {
            notes.node.offset = {MARGIN, CONTENT_BOTTOM - notes.height};
            page.root.children.push_back(std::move(notes.node));
        }
        CIFRA_CHECK(draw_foot(page.root));
        return page;
    }

private:
    /// Notes are numbered in reading order on each page.
    NoteNumbers numbers_of(std::size_t index) const {
        auto const from = m_plan.sheets[index].goes_on.value_or(index);
        NoteNumbers numbers;
        numbers.prefix = fmt::format("p{}", m_context.first_number + static_cast<int>(from));
        for (auto const& id : m_plan.sheets[from].marks)
            if (is_note(m_source, id)) numbers.number(id);
        return numbers;
    }

    /// What is left over goes between the rows of wide charts, then between the pieces.
    Result<void> draw_pieces(Sheet const& sheet, NoteNumbers const& numbers, double notes, Node& root) const {
        double height = 0;
        std::size_t rows = 0;
        for (auto const& placed : sheet.pieces) {
            height += placed.height;
            if (!placed.tight) rows += placed.piece.rows;
        }
        auto const gaps = static_cast<double>(sheet.pieces.size()) - 1;
        double const room = CONTENT_BOTTOM - sheet.top - (notes > 0 ? notes + GAP_OVER_NOTES : 0) - height;
        double const gap = gaps > 0 ? std::clamp(room / gaps, LEAST_GAP, LARGEST_GAP) : 0;
        double const spare = std::max(0.0, room - gap * gaps) * STRETCHED;
        double const loose = rows > 0 ? std::min(MOST_LOOSE, spare / static_cast<double>(rows)) : 0;
        double y = sheet.top;
        for (auto const& placed : sheet.pieces) {
            bool const stretched = placed.piece.stretch && !placed.tight && loose > 0;
            CIFRA_TRY(auto drawing,
                      stretched ? placed.piece.stretch(numbers, loose) : placed.piece.draw(numbers, placed.tight));
            drawing.node.offset = {MARGIN, y};
            root.children.push_back(std::move(drawing.node));
            y += (stretched ? drawing.height : placed.height) + gap;
        }
        return {};
    }

    /// Running head, page number, section bar and section name: the marks that stand on every inner page. Where no
    /// opening does, the name heads the page.
    Result<Node> frame(Sheet const& sheet, int number) const {
        auto const& fonts = m_context.fonts;
        Node frame;
        CIFRA_TRY(auto const head,
                  fit_line(fonts, {span(m_context.running_head, type::RUNNING_HEAD)}, TEXT_WIDTH - NUMBER_ROOM));
        auto const number_style = type::RUNNING_HEAD.with(Weight::bold).with(Ink::ink);
        CIFRA_TRY(auto const page_number, fit_line(fonts, {span(std::to_string(number), number_style)}, NUMBER_ROOM));
        frame.children.push_back(
            artifact({moved(head, MARGIN, measure::RUNNING_HEAD_TOP),
                      moved(page_number, MARGIN + TEXT_WIDTH, measure::RUNNING_HEAD_TOP, Anchor::end)}));
        frame.children.push_back(section_bar(MARGIN, measure::BAR_TOP));
        auto const words =
            sheet.opens != nullptr ? sheet.section_name : sheet.section_name + continued(m_source.language);
        CIFRA_TRY(auto const name, fit_line(fonts, {span(words, type::SECTION_NAME)}, TEXT_WIDTH));
        frame.children.push_back(node_of(sheet.opens != nullptr ? Role::paragraph : Role::heading,
                                         {moved(name, MARGIN, measure::SECTION_NAME_TOP)}));
        frame.children.back().level = 1;
        return frame;
    }

    Result<void> draw_foot(Node& root) const {
        if (m_context.foot.empty()) return {};
        CIFRA_TRY(auto const line, fit_line(m_context.fonts, {span(m_context.foot, type::SMALL)}, TEXT_WIDTH));
        root.children.push_back(node_of(Role::paragraph, {moved(line, MARGIN, measure::FOOT_TOP)}));
        return {};
    }

    Plan const& m_plan;
    EditionSource const& m_source;
    PlanContext const& m_context;
};

}  // namespace

Result<std::vector<Page>> fill_pages(std::vector<Chapter> const& chapters, EditionSource const& source,
                                     PlanContext const& context,
                                     std::function<void(std::vector<int> const&)> const& planned) {
    CIFRA_TRY(auto const plan, plan_pages(chapters, source, context.fonts));
    std::vector<int> starts;
    for (auto const sheet : plan.starts) starts.push_back(context.first_number + static_cast<int>(sheet));
    planned(starts);
    Drafter drafter(plan, source, context);
    std::vector<Page> pages;
    for (std::size_t i = 0; i < plan.sheets.size(); ++i) {
        CIFRA_TRY(auto page, drafter.draw(i));
        pages.push_back(std::move(page));
    }
    return pages;
}

std::string running_head(EditionSource const& source, Fonts const& fonts) {
    auto const name = source.programme().short_name.in(source.language);
    auto const full = name + " · " + source.edition.title.in(source.language);
    bool const fits = fonts.width(full, type::RUNNING_HEAD) < TEXT_WIDTH - NUMBER_ROOM;
    return fits ? full : name + " · " + source.edition.time_period;
}

std::string source_line(EditionSource const& source) {
    auto const text = first_sentence(source.edition.source.in(source.language));
    return text.empty() ? text : say(source.language, "Source: ", "Fuente: ") + text;
}

}  // namespace cifra::figure
