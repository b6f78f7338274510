#include "portal/view_figures.hpp"

#include "language/number.hpp"
#include "portal/view_share.hpp"
#include "release/edition_layout.hpp"
#include "release/headline.hpp"
#include "release/series_words.hpp"

#include <algorithm>
#include <set>

namespace cifra::portal {
namespace {

using base::LocalText;
using programme::Category;
using programme::CellKey;

/// Gathers the figures of a view row by row; notes get their numbers in reading order.
class Gathering {
public:
    Gathering(Asked const& asked, View view) : m_asked(asked) { m_figures.view = std::move(view); }

    ViewFigures gather() {
        add_heading_notes();
        for (auto const& area : view().areas) {
            if (view().breakdown == nullptr) {
                add_row(area, nullptr);
                continue;
            }
            for (auto const& category : view().breakdown->categories) add_row(area, &category);
        }
        if (m_bases.size() == 1) m_figures.base_words = language::number(*m_bases.begin(), m_asked.language);
        return std::move(m_figures);
    }

private:
    View const& view() const { return m_figures.view; }
    release::ReleasedEdition const& edition() const { return m_asked.current().edition; }

    CellKey key_of(std::string const& area, Category const* category) const {
        auto const& programme = m_asked.programme();
        auto const& year = edition().time_period;
        return category == nullptr ? programme.total_key(*view().indicator, area, year)
                                   : programme.category_key(*view().indicator, *category, area, year);
    }

    std::size_t number_of(LocalText const& text) {
        for (std::size_t i = 0; i < m_figures.notes.size(); ++i)
            if (m_figures.notes[i].text == text) return i + 1;
        m_figures.notes.push_back({text, {}});
        return m_figures.notes.size();
    }

    /// What the edition says of the whole table, where its year is among those shown.
    void add_heading_notes() {
        if (view().years.back() != edition().time_period) return;
        auto const& programme = m_asked.programme();
        bool const region = std::find(view().areas.begin(), view().areas.end(), programme.region) != view().areas.end();
        for (auto const& breakdown : view().indicator->breakdowns) {
            bool const meant = view().breakdown == nullptr ? breakdown.by_area : &breakdown == view().breakdown;
            if (!meant || !region) continue;
            for (auto const* note : m_asked.current().index.notes_on(release::chart_id(*view().indicator, breakdown)))
                m_figures.heading_notes.push_back(number_of(note->text));
        }
        std::sort(m_figures.heading_notes.begin(), m_figures.heading_notes.end());
    }

    void add_note(LocalText const& text, ViewRow const& row, ViewPoint& point) {
        if (text.empty()) return;
        auto const number = number_of(text);
        if (std::find(point.notes.begin(), point.notes.end(), number) != point.notes.end()) return;
        point.notes.push_back(number);
        auto const& year = point.point.key.time_period;
        m_figures.notes[number - 1].places.push_back(view().one_year() ? row.place : row.place + ", " + year);
    }

    void add_notes(ViewRow const& row, ViewPoint& point) {
        add_note(point.point.break_note, row, point);
        add_note(point.point.revision_note, row, point);
        if (point.point.figure) add_note(point.point.figure->comment, row, point);
        if (point.point.edition == edition().id && point.point.key.time_period == edition().time_period)
            for (auto const* note : m_asked.current().index.notes_at(point.point.key)) add_note(note->text, row, point);
        std::sort(point.notes.begin(), point.notes.end());
    }

    void add_row(std::string const& area, Category const* category) {
        auto const& programme = m_asked.programme();
        ViewRow row{area, category, programme.area_name(area).in(m_asked.language), {}, {}};
        row.place = row.label;
        if (category != nullptr) {
            row.label = category->label.in(m_asked.language);
            row.place += ", " + release::inside_sentence(row.label, programme);
        }
        auto series = release::series_of(edition(), key_of(area, category), m_asked.current().index.told());
        mend_breaks(series.points);
        for (auto& point : series.points) {
            if (!is_shown(point)) continue;
            row.points.push_back(view_point(std::move(point), category));
            add_notes(row, row.points.back());
        }
        // What a source does not name has a row only where somebody gives a figure of it.
        bool const spoken_of = std::any_of(row.points.begin(), row.points.end(),
                                           [](ViewPoint const& point) { return point.point.figure.has_value(); });
        if (category != nullptr && category->open && !spoken_of) return;
        m_figures.rows.push_back(std::move(row));
    }

    bool is_shown(release::SeriesPoint const& point) const {
        auto const& years = view().years;
        return std::binary_search(years.begin(), years.end(), point.key.time_period);
    }

    /// A break in a year that is not shown stands before the next one that is; before the first there is nothing to
    /// compare with.
    void mend_breaks(std::vector<release::SeriesPoint>& points) const {
        bool first = true;
        LocalText hidden;
        for (auto& point : points) {
            if (!is_shown(point)) {
                if (point.break_before) join(hidden, point.break_note);
                continue;
            }
            if (!point.shown()) continue;
            if (first) {
                point.break_note = {};
            } else if (!hidden.empty()) {
                join(hidden, point.break_note);
                point.break_note = hidden;
            }
            point.break_before = !point.break_note.empty();
            hidden = {};
            first = false;
        }
    }

    static void join(LocalText& text, LocalText const& more) {
        if (more.empty()) return;
        text.en += (text.en.empty() ? "" : " ") + more.en;
        text.es += (text.es.empty() ? "" : " ") + more.es;
    }

    ViewPoint view_point(release::SeriesPoint point, Category const* category) {
        ViewPoint shown;
        shown.words = release::point_words(edition(), point, m_asked.language);
        shown.status = release::status_words(point, m_asked.language);
        if (view().one_year())
            if (auto share = view_share(m_asked, view(), point, category)) {
                shown.share = std::move(share->text);
                shown.base = share->base;
                m_bases.insert(share->base);
            }
        shown.point = std::move(point);
        return shown;
    }

    Asked const& m_asked;
    ViewFigures m_figures;
    std::set<std::int64_t> m_bases;  ///< Of the shares.
};

}  // namespace

bool ViewFigures::has_shares() const {
    return std::any_of(rows.begin(), rows.end(), [](ViewRow const& row) { return !row.last().share.empty(); });
}

ViewFigures view_figures(Asked const& asked, View view) {
    return Gathering(asked, std::move(view)).gather();
}

}  // namespace cifra::portal
