#include "figure/page_flow.hpp"

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

tl::unexpected<base::Error> too_tall(std::string const& name) {
    return fail(ErrorCode::bad_input,
                {fmt::format("“{}” and its notes need more than a page", name),
                 fmt::format("«{}» y sus notas ocupan más de una página", name)},
                {"shorten its texts and notes", "acorte sus textos y notas"});
}

/// What is decided for one page.
struct Sheet {
    std::size_t first = 0;  ///< Pieces first .. last - 1.
    std::size_t last = 0;
    double top = 0;    ///< Where the pieces begin.
    double spare = 0;  ///< Height that nothing uses.
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
            CIFRA_TRY(auto page, draw(sheet, pages.empty(), first_number + static_cast<int>(pages.size())));
            pages.push_back(std::move(page));
        }
        return pages;
    }

private:
    Result<std::vector<Sheet>> plan_all(bool tight) {
        CIFRA_CHECK(measure_pieces(tight));
        std::vector<Sheet> sheets;
        std::size_t next = 0;
        do {
            CIFRA_TRY(auto sheet, plan(next, sheets.empty()));
            // The first page may hold its opening alone; on a later one a piece that does not fit fits nowhere.
            bool const nothing = sheet.last == sheet.first && next < m_flow.pieces.size();
            if (nothing && !sheets.empty()) return too_tall(m_flow.pieces[next].name);
            next = sheet.last;
            sheets.push_back(std::move(sheet));
        } while (next < m_flow.pieces.size());
        return sheets;
    }

    Result<void> measure_pieces(bool tight) {
        NoteNumbers const none;
        m_tight = tight;
        m_heights.clear();
        CIFRA_TRY(auto const opening, m_flow.opening.draw(none, tight));
        m_opening_height = opening.height;
        for (auto const& piece : m_flow.pieces) {
            CIFRA_TRY(auto const drawing, piece.draw(none, tight));
            m_heights.push_back(drawing.height);
        }
        return {};
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
        if (y + notes > CONTENT_BOTTOM) return too_tall(m_flow.opening.name);
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

    Result<Page> draw(Sheet const& sheet, bool opens, int number) const {
        NoteNumbers numbers;
        numbers.prefix = fmt::format("p{}", number);
        for (auto const& id : sheet.notes)
            if (is_note(id)) numbers.number(id);
        Page page;
        page.root.role = Role::section;
        page.root.title = m_flow.section_name;
        CIFRA_TRY(auto frame, page_frame(m_flow.running_head, m_flow.section_name, number, m_fonts));
        page.root.children.push_back(std::move(frame));
        if (opens) {
            CIFRA_TRY(auto opening, m_flow.opening.draw(numbers, m_tight));
            page.root.children.push_back(std::move(opening.node));
        }
        auto const count = sheet.last - sheet.first;
        double const gap =
            std::min(LARGEST_GAP, LEAST_GAP + (count > 1 ? sheet.spare / static_cast<double>(count - 1) : 0));
        double y = sheet.top;
        for (auto i = sheet.first; i < sheet.last; ++i) {
            CIFRA_TRY(auto drawing, m_flow.pieces[i].draw(numbers, m_tight));
            drawing.node.offset = {MARGIN, y};
            page.root.children.push_back(std::move(drawing.node));
            y += m_heights[i] + gap;
        }
        CIFRA_TRY(auto notes,
                  page_notes(m_source.notes, sheet.notes, TEXT_WIDTH, {m_fonts, m_source.language, numbers}));
        notes.node.offset = {MARGIN, CONTENT_BOTTOM - notes.height};
        if (notes.height > 0) page.root.children.push_back(std::move(notes.node));
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

void add_ids(std::vector<std::string>& ids, std::vector<std::string> const& more) {
    for (auto const& id : more)
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
}

Result<Node> page_frame(std::string const& running_head, std::string const& section_name, int number,
                        Fonts const& fonts) {
    Node frame;
    CIFRA_TRY(auto const head, set_line(fonts, {span(running_head, type::RUNNING_HEAD)}, TEXT_WIDTH - 30));
    auto const number_style = type::RUNNING_HEAD.with(Weight::bold).with(Ink::ink);
    CIFRA_TRY(auto const page_number, set_line(fonts, {span(std::to_string(number), number_style)}, 30));
    frame.children.push_back(artifact({moved(head, MARGIN, measure::RUNNING_HEAD_TOP),
                                       moved(page_number, MARGIN + TEXT_WIDTH, measure::RUNNING_HEAD_TOP, Anchor::end),
                                       bar(MARGIN, measure::BAR_TOP, measure::COLUMN, 3, Ink::navy),
                                       rule(MARGIN + measure::COLUMN, measure::BAR_TOP + 1.5,
                                            TEXT_WIDTH - measure::COLUMN, measure::HAIRLINE, Ink::hairline)}));
    CIFRA_TRY(auto const name, set_line(fonts, {span(section_name, type::SECTION_NAME)}, TEXT_WIDTH));
    frame.children.push_back(node_of(Role::paragraph, {moved(name, MARGIN, measure::SECTION_NAME_TOP)}));
    return frame;
}

Result<std::vector<Page>> fill_pages(Flow const& flow, EditionSource const& source, Fonts const& fonts,
                                     int first_number) {
    return Filler(flow, source, fonts).fill(first_number);
}

}  // namespace cifra::figure
