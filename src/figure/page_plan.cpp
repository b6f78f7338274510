#include "figure/page_plan.hpp"

#include "figure/breakdown_chart.hpp"
#include "figure/page_notes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <map>

namespace cifra::figure {
namespace {

using base::ErrorCode;
using base::Result;
using measure::CONTENT_BOTTOM;
using measure::TEXT_WIDTH;

constexpr double LARGEST_HOLE = 390;     ///< At a page's foot, before a chapter that could begin there.
constexpr double WORTH_A_VARIANT = 100;  ///< Points less of holes inside a chapter, for a variant that is less roomy.

tl::unexpected<base::Error> too_tall(base::LocalText const& name) {
    return fail(
        ErrorCode::bad_input,
        {fmt::format("“{}” needs more than a page", name.en), fmt::format("«{}» ocupa más de una página", name.es)},
        {"shorten its texts", "acorte sus textos"});
}

/// Height of the pieces of a sheet with the gaps between them.
double height_of(Sheet const& sheet) {
    double height = 0;
    for (auto const& placed : sheet.pieces) height += placed.height + LEAST_GAP;
    return sheet.pieces.empty() ? 0 : height - LEAST_GAP;
}

double end_of(Sheet const& sheet) {
    return sheet.top + height_of(sheet);
}

void collect_marks(Sheet& sheet) {
    sheet.marks.clear();
    if (sheet.opens != nullptr) sheet.marks = sheet.opens->opening.notes;
    for (auto const& placed : sheet.pieces) add_ids(sheet.marks, placed.piece.notes);
    sheet.notes = sheet.marks;
}

class Planner {
public:
    Planner(EditionSource const& source, Fonts const& fonts) : m_source(source), m_fonts(fonts) {
        // Numbers of two digits for every note: what has room with them has room with the page's own.
        constexpr int TWO_DIGITS = 20;
        for (auto const& note : source.notes)
            m_widest.numbers[note.id] = TWO_DIGITS + static_cast<int>(m_widest.numbers.size() % 70);
    }

    Result<Plan> plan(std::vector<Chapter> const& chapters) {
        Plan plan;
        for (std::size_t i = 0; i < chapters.size(); ++i) {
            auto const before = plan.sheets.size();
            CIFRA_TRY(plan.sheets, best(plan.sheets, chapters[i]));
            bool const shares_page = before > 0 && !begins_page(plan.sheets, before, chapters[i]);
            plan.starts.push_back(shares_page ? before - 1 : before);
            bool const closed = i + 1 == chapters.size() || !chapters[i + 1].inside;
            if (closed) CIFRA_CHECK(even_out(plan.sheets, plan.starts.back()));
        }
        return plan;
    }

private:
    static bool begins_page(std::vector<Sheet> const& sheets, std::size_t at, Chapter const& chapter) {
        return at < sheets.size() && sheets[at].opens == &chapter;
    }

    /// The way that takes the fewest pages; among these the first variant, unless another leaves much less empty, and a
    /// page of its own where that leaves no large hole before it.
    Result<std::vector<Sheet>> best(std::vector<Sheet> const& sheets, Chapter const& chapter) {
        std::optional<std::vector<Sheet>> best;
        double least_empty = 0;
        bool const hole = !sheets.empty() && CONTENT_BOTTOM - end_of(sheets.back()) > LARGEST_HOLE;
        for (auto const& variant : chapter.variants) {
            CIFRA_TRY(auto fresh, with(sheets, chapter, variant, false));
            CIFRA_TRY(bool const may_share, begins_inside(sheets, chapter, variant));
            if (may_share) {
                CIFRA_TRY(auto shared, with(sheets, chapter, variant, true));
                if (shared.size() < fresh.size() || (shared.size() == fresh.size() && hole)) fresh = std::move(shared);
            }
            CIFRA_TRY(double const emptiness, empty_inside(fresh, sheets.size()));
            bool const fuller = best && fresh.size() == best->size() && emptiness + WORTH_A_VARIANT < least_empty;
            if (best && fresh.size() >= best->size() && !fuller) continue;
            best = std::move(fresh);
            least_empty = emptiness;
        }
        return best ? std::move(*best) : with(sheets, chapter, {}, false);
    }

    /// Height that stays empty on the pages from `first` on, but for the last one.
    Result<double> empty_inside(std::vector<Sheet> const& sheets, std::size_t first) {
        double empty = 0;
        for (auto i = first; i + 1 < sheets.size(); ++i) {
            CIFRA_TRY(double const notes, notes_height(sheets[i].notes));
            empty += CONTENT_BOTTOM - notes - end_of(sheets[i]);
        }
        return empty;
    }

    Result<std::vector<Sheet>> with(std::vector<Sheet> sheets, Chapter const& chapter, Variant const& variant,
                                    bool shares_page) {
        if (shares_page) {
            CIFRA_CHECK(put(sheets.back(), *chapter.inside, variant.tight));
            sheets.back().pieces.back().opens = true;
        } else {
            CIFRA_TRY(auto opened, opened_sheet(chapter, variant.tight));
            sheets.push_back(std::move(opened));
        }
        std::deque<Piece> left(variant.pieces.begin(), variant.pieces.end());
        while (!left.empty()) CIFRA_CHECK(place_next(sheets, left, chapter, variant.tight));
        return sheets;
    }

    /// There is room on the last page for the chapter's opening and the beginning of what it opens.
    Result<bool> begins_inside(std::vector<Sheet> const& sheets, Chapter const& chapter, Variant const& variant) {
        if (!chapter.inside || sheets.empty() || sheets.back().goes_on) return false;
        auto sheet = sheets.back();
        CIFRA_TRY(bool const opening, fits(sheet, *chapter.inside, variant.tight));
        if (!opening) return false;
        CIFRA_CHECK(put(sheet, *chapter.inside, variant.tight));
        if (variant.pieces.empty()) return true;
        CIFRA_TRY(bool const whole, fits(sheet, variant.pieces.front(), variant.tight));
        if (whole) return true;
        CIFRA_TRY(double const room, room_for(sheet, variant.pieces.front()));
        return variant.pieces.front().split && variant.pieces.front().split(room).has_value();
    }

    Result<Sheet> opened_sheet(Chapter const& chapter, bool tight) {
        Sheet sheet;
        sheet.section_name = chapter.section_name;
        sheet.opens = &chapter;
        sheet.tight = tight;
        CIFRA_TRY(auto const opening, chapter.opening.draw(m_widest, tight));
        sheet.top = opening.height;
        collect_marks(sheet);
        CIFRA_TRY(double const notes, notes_height(sheet.notes));
        if (sheet.top + notes > CONTENT_BOTTOM) return too_tall(chapter.opening.name);
        return sheet;
    }

    /// The first piece that is left goes on the last sheet, or what of it has room; else on a new one.
    Result<void> place_next(std::vector<Sheet>& sheets, std::deque<Piece>& left, Chapter const& chapter, bool tight) {
        auto& sheet = sheets.back();
        bool const open = !sheet.goes_on;
        CIFRA_TRY(bool const whole, fits(sheet, left.front(), tight));
        if (open && whole) {
            CIFRA_CHECK(put(sheet, left.front(), tight));
            left.pop_front();
            return {};
        }
        CIFRA_TRY(double const room, room_for(sheet, left.front()));
        if (auto parts = open && left.front().split ? left.front().split(room) : std::nullopt) {
            CIFRA_CHECK(put(sheet, parts->first, tight));
            left.front() = std::move(parts->second);
            return {};
        }
        bool const untouched = open && sheet.pieces.empty() && sheet.opens == nullptr;
        if (!untouched) {
            Sheet next;
            next.section_name = chapter.section_name;
            next.top = LATER_PAGE_TOP;
            sheets.push_back(std::move(next));
            return {};
        }
        CIFRA_CHECK(put(sheet, left.front(), tight));
        if (end_of(sheet) > CONTENT_BOTTOM) return too_tall(left.front().name);
        left.pop_front();
        return carry_notes(sheets);
    }

    /// A piece that leaves no room for all its notes: they go on over the next sheets.
    Result<void> carry_notes(std::vector<Sheet>& sheets) {
        auto const first = sheets.size() - 1;
        auto notes = sheets.back().notes;
        double room = CONTENT_BOTTOM - end_of(sheets.back());
        while (true) {
            auto shown = notes;
            CIFRA_TRY(double height, notes_height(shown));
            while (height > room && !shown.empty()) {
                shown.pop_back();
                CIFRA_TRY(height, notes_height(shown));
            }
            sheets.back().notes = shown;
            if (shown.size() == notes.size()) return {};
            if (shown.empty() && sheets.size() - 1 > first) return too_tall({"Notes", "Notas"});
            notes.erase(notes.begin(), notes.begin() + static_cast<std::ptrdiff_t>(shown.size()));
            Sheet next;
            next.section_name = sheets.back().section_name;
            next.top = LATER_PAGE_TOP;
            next.goes_on = first;
            sheets.push_back(std::move(next));
            room = CONTENT_BOTTOM - LATER_PAGE_TOP;
        }
    }

    /// Each piece is drawn once for it, however many plans are tried.
    Result<double> height_of_piece(Piece const& piece, bool tight) {
        auto& known = tight ? piece.heights->tight : piece.heights->loose;
        if (known) return *known;
        CIFRA_TRY(auto const drawing, piece.draw(m_widest, tight));
        known = drawing.height;
        return drawing.height;
    }

    /// Height that a piece and its notes may take on a sheet.
    Result<double> room_for(Sheet const& sheet, Piece const& piece) {
        auto ids = sheet.marks;
        add_ids(ids, piece.notes);
        CIFRA_TRY(double const notes, notes_height(ids));
        return CONTENT_BOTTOM - notes - end_of(sheet) - (sheet.pieces.empty() ? 0 : LEAST_GAP);
    }

    Result<bool> fits(Sheet const& sheet, Piece const& piece, bool tight) {
        CIFRA_TRY(double const room, room_for(sheet, piece));
        CIFRA_TRY(double const height, height_of_piece(piece, tight));
        return height <= room;
    }

    Result<void> put(Sheet& sheet, Piece const& piece, bool tight) {
        CIFRA_TRY(double const height, height_of_piece(piece, tight));
        sheet.pieces.push_back({piece, height, tight});
        collect_marks(sheet);
        return {};
    }

    /// Whole pieces move from a chapter's last page but one to its last, as long as that stays the emptier one.
    Result<void> even_out(std::vector<Sheet>& sheets, std::size_t first) {
        if (sheets.size() < first + 2) return {};
        auto& last = sheets.back();
        auto& before = sheets[sheets.size() - 2];
        while (!last.goes_on && !before.goes_on && before.pieces.size() > 1 && before.pieces.back().piece.whole &&
               !last.pieces.empty() && last.pieces.front().piece.whole) {
            auto moved = before;
            auto taken = last;
            taken.pieces.insert(taken.pieces.begin(), moved.pieces.back());
            moved.pieces.pop_back();
            if (moved.pieces.back().opens) break;
            collect_marks(moved);
            collect_marks(taken);
            CIFRA_TRY(double const notes, notes_height(taken.notes));
            if (end_of(taken) > end_of(moved) || end_of(taken) + notes > CONTENT_BOTTOM) break;
            before = std::move(moved);
            last = std::move(taken);
        }
        return {};
    }

    Result<double> notes_height(std::vector<std::string> const& ids) {
        if (auto const known = m_notes_heights.find(ids); known != m_notes_heights.end()) return known->second;
        NoteNumbers const none;
        CIFRA_TRY(auto const notes, page_notes(m_source.notes, ids, TEXT_WIDTH, {m_fonts, m_source.language, none}));
        double const height = notes.height > 0 ? notes.height + GAP_OVER_NOTES : 0;
        m_notes_heights.emplace(ids, height);
        return height;
    }

    EditionSource const& m_source;
    Fonts const& m_fonts;
    NoteNumbers m_widest;
    std::map<std::vector<std::string>, double> m_notes_heights;
};

}  // namespace

Result<Plan> plan_pages(std::vector<Chapter> const& chapters, EditionSource const& source, Fonts const& fonts) {
    return Planner(source, fonts).plan(chapters);
}

std::string chapter_place(std::string const& section_id) {
    return "section-" + section_id;
}

bool is_note(EditionSource const& source, std::string const& id) {
    return std::any_of(source.notes.begin(), source.notes.end(),
                       [&](release::Note const& note) { return note.id == id; });
}

}  // namespace cifra::figure
