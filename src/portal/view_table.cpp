#include "portal/view_table.hpp"

#include "base/text.hpp"
#include "portal/address.hpp"
#include "portal/indicator_words.hpp"
#include "portal/page.hpp"
#include "portal/view_picture.hpp"
#include "portal/view_words.hpp"

#include <algorithm>
#include <cmath>

namespace cifra::portal {
namespace {

using base::escape_html;

/// Class of the mark beside the words of a missing figure.
char const* mark_class(release::FigureMark mark) {
    switch (mark) {
        case release::FigureMark::withheld:
            return "crossed";
        case release::FigureMark::not_applicable:
            return "dash";
        case release::FigureMark::no_data:
        case release::FigureMark::none:
            break;
    }
    return "hatched";
}

/// A share of 100,000, by which shares are sorted: rounded ones would stand as equals.
std::string share_value(ViewPoint const& point) {
    return std::to_string(std::llround(length_of(point) * 100'000 / static_cast<double>(point.base)));
}

/// Writes the rows of a view; the words of the page are looked up once.
class TableWriter {
public:
    TableWriter(Asked const& asked, ViewFigures const& figures)
        : m_asked(asked),
          m_figures(figures),
          m_shares(figures.has_shares()),
          m_no_share(escape_html(w("no_share"))),
          m_zero(escape_html(w("zero"))),
          m_broken(escape_html(w("broken"))) {}

    std::string write() {
        constexpr std::size_t BYTES_A_CELL = 260;
        m_html.reserve(4096 + m_figures.rows.size() * (m_figures.view.years.size() + 2) * BYTES_A_CELL);
        m_html += "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"view-caption\">\n";
        m_html += one_year() ? "<table class=\"plain view one-year\"" : "<table class=\"plain view years\"";
        if (!m_figures.grouped()) m_html += " data-sortable";
        m_html += ">\n";
        add_caption();
        add_heads();
        add_rows();
        m_html += "</table>\n</div>\n";
        return std::move(m_html);
    }

private:
    std::string const& w(std::string_view key) const { return indicator_words().in(m_asked.language, key); }
    bool one_year() const { return m_figures.view.one_year(); }
    std::size_t columns() const { return one_year() ? (m_shares ? 4 : 3) : 1 + m_figures.view.years.size(); }

    void add_caption() {
        m_html += "<caption id=\"view-caption\"><span class=\"away\">";
        m_html += escape_html(view_subject(m_asked, m_figures.view) + ", " + view_places(m_asked, m_figures.view) +
                              ", " + view_years(m_asked, m_figures.view));
        m_html += "</span></caption>\n";
    }

    void add_head(std::string const& words, bool number) {
        m_html += number ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">";
        m_html += escape_html(words);
        m_html += "</th>";
    }

    void add_heads() {
        m_html += "<thead>\n<tr>";
        add_head(w(m_figures.view.breakdown == nullptr ? "head_area" : "head_category"), false);
        if (one_year()) {
            add_head(w(m_figures.view.indicator->unit == "CURRENCY" ? "head_amount" : "head_number"), true);
            if (m_shares) add_head(w("head_share"), true);
            add_head(w("head_status"), false);
        } else {
            for (auto const& year : m_figures.view.years) add_head(year, true);
        }
        m_html += "</tr>\n</thead>\n";
    }

    void add_rows() {
        std::string const* area = nullptr;
        m_html += "<tbody>\n";
        for (std::size_t i = 0; i < m_figures.rows.size(); ++i) {
            auto const& row = m_figures.rows[i];
            if (m_figures.grouped() && (area == nullptr || *area != row.area)) add_group(row, area != nullptr);
            area = &row.area;
            add_row(row, i);
        }
        m_html += "</tbody>\n";
    }

    void add_group(ViewRow const& row, bool another) {
        if (another) m_html += "</tbody>\n<tbody>\n";
        m_html += "<tr class=\"theme\"><th scope=\"rowgroup\" colspan=\"" + std::to_string(columns()) + "\">";
        m_html += escape_html(m_asked.in(m_asked.programme().area_name(row.area)));
        m_html += "</th></tr>\n";
    }

    void add_row(ViewRow const& row, std::size_t number) {
        bool const region = row.category == nullptr && row.area == m_asked.programme().region;
        m_html += region ? "<tr class=\"region\" data-fixed><th scope=\"row\">" : "<tr><th scope=\"row\">";
        m_html += escape_html(row.label);
        m_html += "</th>";
        auto const at = "r" + std::to_string(number + 1);
        for (std::size_t i = 0; i < row.points.size(); ++i) add_cell(row.points[i], at + "y" + std::to_string(i + 1));
        if (one_year()) add_beside(row.last());
        m_html += "</tr>\n";
    }

    void add_cell(ViewPoint const& point, std::string const& at) {
        bool const shown = point.shown();
        m_html += shown ? "<td class=\"number" : "<td class=\"missing";
        if (point.break_before && !one_year()) m_html += " after-break";
        m_html += "\"";
        if (shown) m_html += " data-value=\"" + to_string(*point.point->figure->obs_value) + "\"";
        m_html += ">";
        if (!shown) {
            m_html += "<span class=\"box ";
            m_html += mark_class(point.words.mark);
            m_html += "\" aria-hidden=\"true\"></span>";
        }
        add_words(point);
        if (point.words.zero) m_html += " <span class=\"zero\">(" + m_zero + ")</span>";
        if (point.break_before && !one_year()) m_html += "<span class=\"away\">, " + m_broken + "</span>";
        if (!one_year() && !point.status.empty())
            m_html += " <span class=\"beside\">(" + escape_html(point.status) + ")</span>";
        m_html += note_marks(m_asked, point.notes, at);
        m_html += "</td>";
    }

    /// The words of a figure, leading to how it came about where a release speaks of it.
    void add_words(ViewPoint const& point) {
        auto const& figure = point.point->figure;
        if (figure) m_html += "<a class=\"figure-link\" href=\"" + figure_address(m_asked, figure->key) + "\">";
        m_html += point.shown() ? "<span class=\"value\">" : "<span>";
        m_html += escape_html(point.words.text);
        m_html += "</span>";
        if (figure) m_html += "</a>";
    }

    void add_beside(ViewPoint const& point) {
        if (m_shares) {
            m_html += "<td class=\"number share\"";
            if (!point.share.empty()) m_html += " data-value=\"" + share_value(point) + "\"";
            m_html += ">";
            m_html += point.share.empty()
                          ? "<span aria-hidden=\"true\">–</span><span class=\"away\">" + m_no_share + "</span>"
                          : escape_html(point.share);
            m_html += "</td>";
        }
        auto const status = point.shown() && point.status.empty() ? w("final") : point.status;
        m_html += "<td class=\"status\">" + escape_html(status) + "</td>";
    }

    Asked const& m_asked;
    ViewFigures const& m_figures;
    bool m_shares;
    std::string m_no_share;
    std::string m_zero;
    std::string m_broken;
    std::string m_html;
};

}  // namespace

std::string note_marks(Asked const& asked, std::vector<std::size_t> const& notes, std::string const& at) {
    if (notes.empty()) return {};
    auto const& word = indicator_words().in(asked.language, "note");
    std::string html = "<sup class=\"refs\">";
    for (auto const note : notes) {
        auto const number = std::to_string(note);
        if (note != notes.front()) html += ",\u2009";
        html += "<a href=\"#note-" + number + "\" id=\"ref-" + number + "-" + at + "\" aria-label=\"" + word + " " +
                number + "\">" + number + "</a>";
    }
    return html + "</sup>";
}

std::string view_table(Asked const& asked, ViewFigures const& figures) {
    return TableWriter(asked, figures).write();
}

}  // namespace cifra::portal
