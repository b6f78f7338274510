#include "portal/download_page.hpp"

#include "base/assert.hpp"
#include "figure/chart_parts.hpp"
#include "figure/page_notes.hpp"
#include "portal/dead_links.hpp"
#include "portal/download_table.hpp"
#include "portal/drawing_fonts.hpp"
#include "portal/indicator_words.hpp"
#include "portal/view_picture.hpp"
#include "portal/view_source.hpp"
#include "portal/view_words.hpp"

#include <algorithm>

namespace cifra::portal {
namespace {

using base::Result;
using figure::Drawing;
using figure::Role;

constexpr double MARGIN = figure::measure::MARGIN;
constexpr double BLOCK_GAP = 16;
constexpr double TITLE_GAP = 4;
constexpr double HALF_GAP = 24;
constexpr std::size_t MOST_TABLE_ROWS = 40;
constexpr char const* NOTE_PREFIX = "n";
/// Widths of pages that a table may ask for, in points: A4 upright and lying, then wider.
constexpr double PAGE_WIDTHS[] = {figure::measure::PAGE_WIDTH, figure::measure::PAGE_HEIGHT, 1190, 1684};

figure::NoteNumbers page_numbers(ViewFigures const& figures) {
    auto numbers = note_numbers(figures);
    numbers.prefix = NOTE_PREFIX;
    return numbers;
}

/// Puts blocks under each other.
class Sheet {
public:
    /// \param source  The view that was asked for.
    Sheet(Asked const& asked, ViewFigures const& figures, View const& source, double width)
        : m_asked(asked), m_figures(figures), m_source(source), m_numbers(page_numbers(figures)), m_context(context()) {
        m_page.width = width;
        m_page.root.role = Role::section;
        m_page.root.title = view_message(asked, figures);
    }

    double text_width() const { return m_page.width - 2 * MARGIN; }

    Result<void> add_head() {
        CIFRA_CHECK(add_text(view_subject(m_asked, m_figures.view), figure::type::SECTION_NAME, Role::paragraph, 0));
        CIFRA_CHECK(add_text(view_message(m_asked, m_figures), figure::type::INNER_HEADLINE, Role::heading, 1));
        CIFRA_CHECK(add_text(view_subtitle(m_asked, m_figures), figure::type::SUBTITLE, Role::paragraph, 0));
        m_y += BLOCK_GAP;
        return {};
    }

    /// Drawings under each other, halves side by side.
    Result<void> add(ViewPictures const& pictures) {
        if (!pictures.why_none.empty())
            CIFRA_CHECK(add_text(pictures.why_none, figure::type::SUBTITLE, Role::paragraph, 0));
        CIFRA_CHECK(add_text(pictures.words, figure::type::SUBTITLE, Role::paragraph, 0));
        double const half = (text_width() - HALF_GAP) / 2;
        bool left = true;
        double row = 0;  // height of the row of halves
        for (std::size_t i = 0; i < pictures.pictures.size(); ++i) {
            auto const& picture = pictures.pictures[i];
            CIFRA_TRY(auto drawing, titled(picture, picture.half ? half : text_width()));
            row = std::max(row, drawing.height);
            bool const next_beside = picture.half && left && i + 1 < pictures.pictures.size();
            place(std::move(drawing.node), picture.half && !left ? MARGIN + half + HALF_GAP : MARGIN);
            left = !next_beside;
            if (next_beside) continue;
            m_y += row + BLOCK_GAP;
            row = 0;
        }
        return {};
    }

    /// \returns false where the table has no room in the width
    bool add_table() {
        auto table = figure::data_table(view_table_series(m_asked, m_figures), text_width(), m_context);
        if (!table) return false;
        place(std::move(table->node), MARGIN);
        m_y += table->height + BLOCK_GAP;
        return true;
    }

    Result<void> add_words(std::string_view key) {
        return add_text(indicator_words().in(m_asked.language, key), figure::type::SMALL, Role::paragraph, 0);
    }

    Result<void> add_foot() {
        std::vector<release::Note> notes;
        std::vector<std::string> ids;
        for (std::size_t i = 1; i <= m_figures.notes.size(); ++i) {
            ids.push_back(std::to_string(i));
            notes.push_back({ids.back(), release::NoteKind::comment, m_figures.notes[i - 1].text, {}, {}});
        }
        if (!ids.empty()) {
            CIFRA_TRY(auto drawing, figure::page_notes(notes, ids, text_width(), m_context));
            place(std::move(drawing.node), MARGIN);
            m_y += drawing.height + BLOCK_GAP;
        }
        CIFRA_CHECK(add_text(source_line(m_asked, m_figures.releases), figure::type::SMALL, Role::paragraph, 0));
        CIFRA_CHECK(add_text(m_asked.settings.public_url + view_address(m_asked, m_source), figure::type::SMALL,
                             Role::paragraph, 0));
        return add_text(m_asked.in(m_asked.programme().licence), figure::type::SMALL, Role::paragraph, 0);
    }

    figure::Page take(double least_height) {
        m_page.height = std::max(least_height, m_y + MARGIN);
        drop_dead_links(m_page);
        return std::move(m_page);
    }

private:
    figure::ChartContext context() const {
        figure::ChartContext made{drawing_fonts(), m_asked.language, m_numbers};
        made.with_head = false;
        return made;
    }

    void place(figure::Node node, double x) {
        node.offset.x += x;
        node.offset.y += m_y;
        m_page.root.children.push_back(std::move(node));
    }

    Result<void> add_text(std::string const& text, figure::Style const& style, Role role, int level) {
        if (text.empty()) return {};
        CIFRA_TRY(auto const block, figure::set_text(m_context.fonts, text, style, text_width(), figure::Fit::ragged));
        auto node = figure::node_of(role, figure::placed(block, {0, 0}));
        node.level = level;
        if (role == Role::heading) node.title = text;
        place(std::move(node), MARGIN);
        m_y += block.height + TITLE_GAP;
        return {};
    }

    /// A drawing under its title, where it has one.
    Result<Drawing> titled(ViewPicture const& picture, double width) const {
        CIFRA_TRY(auto drawing, picture.draw(width, m_context));
        if (picture.title.empty()) return drawing;
        CIFRA_TRY(auto const block, figure::set_text(m_context.fonts, picture.title, figure::type::CHART_TITLE, width,
                                                     figure::Fit::balanced));
        auto heading = figure::node_of(Role::heading, figure::placed(block, {0, 0}));
        heading.level = 2;
        heading.title = picture.title;
        drawing.node.offset.y += block.height + TITLE_GAP;
        Drawing both{figure::node_of(Role::group, {}), width, drawing.height + block.height + TITLE_GAP};
        both.node.children.push_back(std::move(heading));
        both.node.children.push_back(std::move(drawing.node));
        return both;
    }

    Asked const& m_asked;
    ViewFigures const& m_figures;
    View const& m_source;
    figure::NoteNumbers m_numbers;
    figure::ChartContext m_context;
    figure::Page m_page;
    double m_y = MARGIN;
};

/// The page of a table: as wide as the table asks.
Result<figure::Page> table_page(Asked const& asked, ViewFigures const& figures, double least_height) {
    for (double const width : PAGE_WIDTHS) {
        Sheet sheet(asked, figures, figures.view, width);
        CIFRA_CHECK(sheet.add_head());
        bool const fits = sheet.add_table();
        if (!fits && width != std::end(PAGE_WIDTHS)[-1]) continue;
        if (!fits) CIFRA_CHECK(sheet.add_words("table_elsewhere"));
        CIFRA_CHECK(sheet.add_foot());
        return sheet.take(least_height);
    }
    CIFRA_ASSERT(false);
}

/// The page of a map alone: nothing on it speaks of what the map does not show.
Result<figure::Page> map_page(Asked const& asked, ViewFigures const& figures, double least_height) {
    auto const shown = figures_of_map(asked, figures);
    Sheet sheet(asked, shown, figures.view, figure::measure::PAGE_WIDTH);
    CIFRA_CHECK(sheet.add_head());
    CIFRA_CHECK(sheet.add(view_map(asked, shown)));
    CIFRA_CHECK(sheet.add_foot());
    return sheet.take(least_height);
}

}  // namespace

base::Result<figure::Page> view_page(Asked const& asked, ViewFigures const& figures, bool with_table,
                                     double least_height) {
    bool const map = figures.view.form == ViewForm::map;
    if (figures.view.form == ViewForm::table) return table_page(asked, figures, least_height);
    auto const pictures = map ? view_map(asked, figures) : view_chart(asked, figures);
    bool const room = figures.rows.size() <= MOST_TABLE_ROWS;
    if (!with_table && !pictures.why_none.empty() && room) return table_page(asked, figures, least_height);
    if (!with_table && map && pictures.why_none.empty()) return map_page(asked, figures, least_height);
    Sheet sheet(asked, figures, figures.view, figure::measure::PAGE_WIDTH);
    CIFRA_CHECK(sheet.add_head());
    CIFRA_CHECK(sheet.add(pictures));
    if (with_table && (!room || !sheet.add_table())) CIFRA_CHECK(sheet.add_words("table_elsewhere"));
    CIFRA_CHECK(sheet.add_foot());
    return sheet.take(least_height);
}

}  // namespace cifra::portal
