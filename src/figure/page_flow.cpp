#include "figure/page_flow.hpp"

#include "figure/breakdown_chart.hpp"
#include "figure/chart_parts.hpp"
#include "figure/page_notes.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cifra::figure {
namespace {

using base::ErrorCode;
using base::Result;
using measure::CONTENT_BOTTOM;
using measure::MARGIN;
using measure::TEXT_WIDTH;

constexpr double LATER_PAGE_TOP = 84;
constexpr double LEAST_GAP = 8;  ///< Between pieces.
constexpr double LARGEST_GAP = 18;
constexpr double GAP_OVER_NOTES = 10;

tl::unexpected<base::Error> too_tall(base::LocalText const& name) {
    return fail(
        ErrorCode::bad_input,
        {fmt::format("“{}” needs more than a page", name.en), fmt::format("«{}» ocupa más de una página", name.es)},
        {"shorten its texts", "acorte sus textos"});
}

/// What is decided for one page.
struct Sheet {
    std::size_t first = 0;  ///< Pieces first .. last - 1.
    std::size_t last = 0;
    double top = 0;    ///< Where the pieces begin.
    double spare = 0;  ///< Height that nothing uses; below zero: the notes go on over the next page.
    std::vector<std::string> notes;
};

class Filler {
public:
    Filler(Flow const& flow, EditionSource const& source, Fonts const& fonts)
        : m_flow(flow), m_source(source), m_fonts(fonts) {}

    Result<std::vector<Page>> fill(int first_number) {
        CIFRA_TRY(auto sheets, plan_all(false));
        if (sheets.size() > 1) {
            CIFRA_TRY(auto tighter, plan_all(true));
            if (tighter.size() < sheets.size())
                sheets = std::move(tighter);
            else
                CIFRA_CHECK(measure_pieces(false));
        }
        std::vector<Page> pages;
        for (auto const& sheet : sheets) {
            CIFRA_CHECK(draw(sheet, pages.empty(), first_number + static_cast<int>(pages.size()), pages));
        }
        return pages;
    }

    /// Everything stands on one page, be it tightly.
    Result<bool> takes_one_page() {
        for (bool const tight : {false, true}) {
            CIFRA_TRY(auto const sheets, plan_all(tight));
            if (sheets.size() == 1 && sheets.front().spare >= 0) return true;
        }
        return false;
    }

private:
    Result<std::vector<Sheet>> plan_all(bool tight) {
        CIFRA_CHECK(measure_pieces(tight));
        std::vector<Sheet> sheets;
        std::size_t next = 0;
        do {
            CIFRA_TRY(auto sheet, plan(next, sheets.empty()));
            // The first page may hold its opening alone; on a later one a piece stands even if its notes do not fit.
            bool const nothing = sheet.last == sheet.first && next < m_flow.pieces.size();
            if (nothing && !sheets.empty()) {
                add_ids(sheet.notes, m_flow.pieces[next].notes);
                CIFRA_TRY(auto const notes, notes_height(sheet.notes));
                sheet.spare = CONTENT_BOTTOM - sheet.top - m_heights[next] - notes;
                if (sheet.spare + notes < 0) return too_tall(m_flow.pieces[next].name);
                ++sheet.last;
            }
            next = sheet.last;
            sheets.push_back(std::move(sheet));
        } while (next < m_flow.pieces.size());
        return sheets;
    }

    Result<void> measure_pieces(bool tight) {
        auto const widest = widest_numbers();
        m_tight = tight;
        m_heights.clear();
        CIFRA_TRY(auto const opening, m_flow.opening.draw(widest, tight));
        m_opening_height = opening.height;
        for (auto const& piece : m_flow.pieces) {
            CIFRA_TRY(auto const drawing, piece.draw(widest, tight));
            m_heights.push_back(drawing.height);
        }
        return {};
    }

    /// Numbers of two digits for every note: what has room with them has room with the page's own.
    NoteNumbers widest_numbers() const {
        constexpr int TWO_DIGITS = 20;
        std::vector<std::string> ids;
        add_ids(ids, m_flow.opening.notes);
        for (auto const& piece : m_flow.pieces) add_ids(ids, piece.notes);
        NoteNumbers widest;
        for (auto const& id : ids)
            if (is_note(id)) widest.numbers[id] = TWO_DIGITS + static_cast<int>(widest.numbers.size());
        return widest;
    }

    Result<double> notes_height(std::vector<std::string> const& ids) const {
        NoteNumbers const none;
        CIFRA_TRY(auto const notes, page_notes(m_source.notes, ids, TEXT_WIDTH, {m_fonts, m_source.language, none}));
        return notes.height > 0 ? notes.height + GAP_OVER_NOTES : 0;
    }

    /// As many pieces from `first` on as fit.
    Result<Sheet> plan(std::size_t first, bool opens) const {
        Sheet sheet{first, first, opens ? m_opening_height : LATER_PAGE_TOP, 0, {}};
        if (opens) add_ids(sheet.notes, m_flow.opening.notes);
        CIFRA_TRY(auto notes, notes_height(sheet.notes));
        double y = sheet.top;
        if (y > CONTENT_BOTTOM) return too_tall(m_flow.opening.name);
        sheet.spare = CONTENT_BOTTOM - y - notes;
        while (sheet.last < m_flow.pieces.size()) {
            auto ids = sheet.notes;
            add_ids(ids, m_flow.pieces[sheet.last].notes);
            CIFRA_TRY(auto const height, notes_height(ids));
            double const end = y + (sheet.last > first ? LEAST_GAP : 0) + m_heights[sheet.last];
            if (end + height > CONTENT_BOTTOM) break;
            y = end;
            sheet.notes = std::move(ids);
            sheet.spare = CONTENT_BOTTOM - end - height;
            ++sheet.last;
        }
        return sheet;
    }

    Result<void> draw(Sheet const& sheet, bool opens, int number, std::vector<Page>& pages) const {
        NoteNumbers numbers;
        numbers.prefix = fmt::format("p{}", number);
        for (auto const& id : sheet.notes)
            if (is_note(id)) numbers.number(id);
        CIFRA_TRY(auto page, empty_page(number));
        if (opens) {
            CIFRA_TRY(auto opening, m_flow.opening.draw(numbers, m_tight));
            page.root.children.push_back(std::move(opening.node));
        }
        auto const count = sheet.last - sheet.first;
        double const gap = std::min(
            LARGEST_GAP, LEAST_GAP + (count > 1 ? std::max(0.0, sheet.spare) / static_cast<double>(count - 1) : 0));
        double y = sheet.top;
        for (auto i = sheet.first; i < sheet.last; ++i) {
            CIFRA_TRY(auto drawing, m_flow.pieces[i].draw(numbers, m_tight));
            drawing.node.offset = {MARGIN, y};
            page.root.children.push_back(std::move(drawing.node));
            y += m_heights[i] + gap;
        }
        double const end = sheet.last > sheet.first ? y - gap : y;
        CIFRA_TRY(auto left, draw_notes(sheet.notes, CONTENT_BOTTOM - end, numbers, page));
        pages.push_back(std::move(page));
        int last = number;
        while (!left.empty()) {
            CIFRA_TRY(auto next, empty_page(++last));
            auto const before = left.size();
            CIFRA_TRY(left, draw_notes(left, CONTENT_BOTTOM - LATER_PAGE_TOP, numbers, next));
            if (left.size() == before) return too_tall({"Notes", "Notas"});
            pages.push_back(std::move(next));
        }
        return {};
    }

    /// As many of the notes as have room at the foot of a page; the others are for the next one.
    Result<std::vector<std::string>> draw_notes(std::vector<std::string> const& ids, double room,
                                                NoteNumbers const& numbers, Page& page) const {
        for (auto count = ids.size(); count > 0; --count) {
            auto const middle = ids.begin() + static_cast<std::ptrdiff_t>(count);
            std::vector<std::string> const shown(ids.begin(), middle);
            CIFRA_TRY(auto notes, page_notes(m_source.notes, shown, TEXT_WIDTH, {m_fonts, m_source.language, numbers}));
            if (notes.height + GAP_OVER_NOTES > room && notes.height > 0) continue;
            notes.node.offset = {MARGIN, CONTENT_BOTTOM - notes.height};
            if (notes.height > 0) page.root.children.push_back(std::move(notes.node));
            return std::vector<std::string>(middle, ids.end());
        }
        return ids;
    }

    /// An inner page that has its marks and nothing else yet.
    Result<Page> empty_page(int number) const {
        Page page;
        page.root.role = Role::section;
        page.root.title = m_flow.section_name;
        CIFRA_TRY(auto frame, page_frame(m_flow.running_head, m_flow.section_name, number, m_fonts));
        page.root.children.push_back(std::move(frame));
        return page;
    }

    bool is_note(std::string const& id) const {
        return std::any_of(m_source.notes.begin(), m_source.notes.end(),
                           [&](release::Note const& note) { return note.id == id; });
    }

    Flow const& m_flow;
    EditionSource const& m_source;
    Fonts const& m_fonts;
    bool m_tight = false;
    double m_opening_height = 0;
    std::vector<double> m_heights;
};

}  // namespace

Result<Node> page_frame(std::string const& running_head, std::string const& section_name, int number,
                        Fonts const& fonts) {
    Node frame;
    CIFRA_TRY(auto const head, fit_line(fonts, {span(running_head, type::RUNNING_HEAD)}, TEXT_WIDTH - 30));
    auto const number_style = type::RUNNING_HEAD.with(Weight::bold).with(Ink::ink);
    CIFRA_TRY(auto const page_number, fit_line(fonts, {span(std::to_string(number), number_style)}, 30));
    frame.children.push_back(artifact({moved(head, MARGIN, measure::RUNNING_HEAD_TOP),
                                       moved(page_number, MARGIN + TEXT_WIDTH, measure::RUNNING_HEAD_TOP, Anchor::end),
                                       bar(MARGIN, measure::BAR_TOP, measure::COLUMN, 3, Ink::navy),
                                       rule(MARGIN + measure::COLUMN, measure::BAR_TOP + 1.5,
                                            TEXT_WIDTH - measure::COLUMN, measure::HAIRLINE, Ink::hairline)}));
    CIFRA_TRY(auto const name, fit_line(fonts, {span(section_name, type::SECTION_NAME)}, TEXT_WIDTH));
    frame.children.push_back(node_of(Role::paragraph, {moved(name, MARGIN, measure::SECTION_NAME_TOP)}));
    return frame;
}

Result<std::vector<Page>> fill_pages(Flow const& flow, EditionSource const& source, Fonts const& fonts,
                                     int first_number) {
    for (auto const& pieces : flow.wider) {
        Flow const wide{flow.section_name, flow.running_head, flow.opening, pieces, {}};
        Filler filler(wide, source, fonts);
        CIFRA_TRY(bool const one_page, filler.takes_one_page());
        if (one_page) return filler.fill(first_number);
    }
    return Filler(flow, source, fonts).fill(first_number);
}

}  // namespace cifra::figure
