#include "portal/view_figures.hpp"

#include "language/list.hpp"
#include "language/number.hpp"
#include "portal/view_share.hpp"
#include "release/edition_layout.hpp"
#include "release/headline.hpp"
#include "release/series_words.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

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
        each_row([&](std::string const& area, Category const* category) { add_row(area, category); });
        if (m_bases.size() == 1) m_figures.base_words = language::number(*m_bases.begin(), m_asked.language);
        if (m_releases.empty()) m_releases.push_back(current_release(m_asked));
        sort_releases(m_releases);
        m_figures.releases = std::move(m_releases);
        return std::move(m_figures);
    }

private:
    View const& view() const { return m_figures.view; }
    release::ReleasedEdition const& edition() const { return m_asked.current().edition; }

    template <class Visit>
    void each_row(Visit const& visit) const {
        for (auto const& area : view().areas) {
            if (view().breakdown == nullptr) {
                visit(area, nullptr);
                continue;
            }
            for (auto const& category : view().breakdown->categories) visit(area, &category);
        }
    }

    CellKey key_of(std::string const& area, Category const* category) const {
        auto const& programme = m_asked.programme();
        auto const& year = edition().time_period;
        return category == nullptr ? programme.total_key(*view().indicator, area, year)
                                   : programme.category_key(*view().indicator, *category, area, year);
    }

    bool is_year_shown(std::string const& year) const {
        return std::binary_search(view().years.begin(), view().years.end(), year);
    }

    /// The place among m_releases of the one that tells a figure.
    std::size_t teller_of(release::SeriesPoint const& known) {
        // From year to year it is the next one, as a rule.
        m_teller = m_teller + 1 < m_releases.size() ? m_teller + 1 : 0;
        if (m_teller < m_releases.size() && m_releases[m_teller].is(known.edition, known.version)) return m_teller;
        auto const found = std::find_if(m_releases.begin(), m_releases.end(), [&](ViewRelease const& release) {
            return release.is(known.edition, known.version);
        });
        auto const place = static_cast<std::size_t>(found - m_releases.begin());
        if (place == m_releases.size()) m_releases.push_back(view_release(m_asked, known.edition, known.version));
        return m_teller = place;
    }

    std::size_t add_note(LocalText const& text) {
        m_figures.notes.push_back({text, {}});
        return m_figures.notes.size();
    }

    std::size_t number_of(LocalText const& text) {
        for (std::size_t i = 0; i < m_figures.notes.size(); ++i)
            if (m_figures.notes[i].text == text) return i + 1;
        return add_note(text);
    }

    /// By year, the releases of that year that tell figures of the view.
    std::map<std::string, std::set<std::size_t>> tellers_of_years() {
        std::map<std::string, std::set<std::size_t>> tellers;
        each_row([&](std::string const& area, Category const* category) {
            auto const series = m_asked.current().index.series(key_of(area, category));
            for (auto const& known : series->points) {
                auto const& year = known.key.time_period;
                if (!known.figure || !is_year_shown(year)) continue;
                auto const teller = teller_of(known);
                if (m_releases[teller].entry.time_period == year) tellers[year].insert(teller);
            }
        });
        return tellers;
    }

    /// What a release says of the table of the coalition as a whole.
    std::vector<release::Note const*> table_notes(ViewRelease const& release) const {
        std::vector<release::Note const*> notes;
        for (auto const& breakdown : view().indicator->breakdowns) {
            bool const meant = view().breakdown == nullptr ? breakdown.by_area : &breakdown == view().breakdown;
            if (!meant) continue;
            auto const more = release.notes_on(release::chart_id(*view().indicator, breakdown));
            notes.insert(notes.end(), more.begin(), more.end());
        }
        return notes;
    }

    /// What the releases say of the whole table of the coalition; of several years with those for which they say it.
    void add_heading_notes() {
        auto const& areas = view().areas;
        if (std::find(areas.begin(), areas.end(), m_asked.programme().region) == areas.end()) return;
        std::vector<std::pair<LocalText, std::vector<std::string>>> said;
        for (auto const& [year, tellers] : tellers_of_years())
            for (auto const teller : tellers)
                for (auto const* note : table_notes(m_releases[teller])) {
                    auto const same = std::find_if(said.begin(), said.end(),
                                                   [&](auto const& one) { return one.first == note->text; });
                    if (same == said.end())
                        said.push_back({note->text, {year}});
                    else if (same->second.back() != year)
                        same->second.push_back(year);
                }
        for (auto const& [text, years] : said)
            m_figures.heading_notes.push_back(view().one_year() ? number_of(text) : add_note(of_years(text, years)));
    }

    /// "2018–2020: No data are available for Belize."
    LocalText of_years(LocalText const& text, std::vector<std::string> const& years) const {
        auto const first = std::find(view().years.begin(), view().years.end(), years.front());
        bool const whole = years.size() > 2 &&
                           view().years.end() - first >= static_cast<std::ptrdiff_t>(years.size()) &&
                           std::equal(years.begin(), years.end(), first);
        auto const range = years.front() + "–" + years.back();
        auto const in = [&](base::Language language) {
            return (whole ? range : language::list_and(years, language)) + ": " + text.in(language);
        };
        return {in(base::Language::en), in(base::Language::es)};
    }

    void add_note(LocalText const& text, ViewRow const& row, ViewPoint& point) {
        if (text.empty()) return;
        auto const number = number_of(text);
        if (std::find(point.notes.begin(), point.notes.end(), number) != point.notes.end()) return;
        point.notes.push_back(number);
        auto const& year = point.point->key.time_period;
        m_figures.notes[number - 1].places.push_back(view().one_year() ? row.place : row.place + ", " + year);
    }

    void add_notes(LocalText const& broken, ViewRow const& row, ViewPoint& point) {
        auto const& known = *point.point;
        add_note(broken, row, point);
        add_note(known.revision_note, row, point);
        if (known.figure) {
            add_note(known.figure->comment, row, point);
            auto const teller = teller_of(known);
            for (auto const* note : m_releases[teller].notes_at(known.key)) add_note(note->text, row, point);
        }
        std::sort(point.notes.begin(), point.notes.end());
    }

    void add_row(std::string const& area, Category const* category) {
        auto const& programme = m_asked.programme();
        ViewRow row{area, category, programme.area_name(area).in(m_asked.language), {}, {}, {}};
        row.place = row.label;
        if (category != nullptr) {
            row.label = category->label.in(m_asked.language);
            row.place += ", " + release::inside_sentence(row.label, programme);
        }
        row.series = m_asked.current().index.series(key_of(area, category));
        add_points(row);
        // What a source does not name has a row only where somebody gives a figure of it.
        bool const spoken_of = std::any_of(row.points.begin(), row.points.end(),
                                           [](ViewPoint const& point) { return point.point->figure.has_value(); });
        if (category != nullptr && category->open && !spoken_of) return;
        m_figures.rows.push_back(std::move(row));
    }

    /// A break in a year that is not shown stands before the next one that is; before the first there is nothing to
    /// compare with.
    void add_points(ViewRow& row) {
        row.points.reserve(view().years.size());
        bool first = true;
        LocalText hidden;
        for (auto const& known : row.series->points) {
            if (!is_year_shown(known.key.time_period)) {
                if (known.break_before) join(hidden, known.break_note);
                continue;
            }
            LocalText broken;
            if (known.shown() && !first) {
                broken = hidden;
                join(broken, known.break_note);
            }
            row.points.push_back(view_point(known, row.category));
            row.points.back().break_before = !broken.empty();
            add_notes(broken, row, row.points.back());
            if (!known.shown()) continue;
            hidden = {};
            first = false;
        }
    }

    static void join(LocalText& text, LocalText const& more) {
        if (more.empty()) return;
        text.en += (text.en.empty() ? "" : " ") + more.en;
        text.es += (text.es.empty() ? "" : " ") + more.es;
    }

    ViewPoint view_point(release::SeriesPoint const& known, Category const* category) {
        ViewPoint shown;
        shown.point = &known;
        shown.words = release::point_words(edition(), known, m_asked.language);
        shown.status = release::status_words(known, m_asked.language);
        if (!view().one_year()) return shown;
        if (auto share = view_share(m_asked, view(), known, category)) {
            shown.share = std::move(share->text);
            shown.base = share->base;
            m_bases.insert(share->base);
        }
        return shown;
    }

    Asked const& m_asked;
    ViewFigures m_figures;
    std::vector<ViewRelease> m_releases;  ///< That tell the figures, in the order in which they were met.
    std::size_t m_teller = 0;             ///< The one last asked for.
    std::set<std::int64_t> m_bases;       ///< Of the shares.
};

}  // namespace

bool ViewFigures::has_shares() const {
    return std::any_of(rows.begin(), rows.end(), [](ViewRow const& row) { return !row.last().share.empty(); });
}

ViewFigures view_figures(Asked const& asked, View view) {
    return Gathering(asked, std::move(view)).gather();
}

}  // namespace cifra::portal
