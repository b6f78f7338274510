#include "release/notes.hpp"

#include "release/definition_sums.hpp"
#include "release/notes_coverage.hpp"
#include "release/notes_sentence.hpp"
#include "release/notes_series.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace cifra::release {
namespace {

using base::LocalText;
using programme::Breakdown;
using programme::BreakdownKind;
using programme::Category;
using programme::CellKey;
using programme::Indicator;

std::string table_id(Indicator const& indicator, Breakdown const& breakdown) {
    return indicator.id + "." + breakdown.id;
}

bool is_preliminary(ReleasedObservation const* row) {
    return row != nullptr && row->obs_status.find('P') != std::string::npos;
}

/// Where an indicator's preliminary figures of a member stand.
struct PreliminaryPlaces {
    bool at_total = false;
    std::vector<std::string> tables;
    bool operator<(PreliminaryPlaces const& other) const {
        return std::tuple(!at_total, tables) < std::tuple(!other.at_total, other.tables);
    }
};

/// "Panama: text" unless the text names the member itself, since a note stands away from the row it speaks of.
LocalText with_member(LocalText text, programme::Member const& member) {
    for (auto* part : {&text.en, &text.es}) {
        auto const& name = part == &text.en ? member.name.en : member.name.es;
        if (part->find(name) == std::string::npos) *part = name + ": " + *part;
    }
    return text;
}

/// Walks the programme and collects the notes in its order.
class NoteMaker {
public:
    explicit NoteMaker(ReleasedEdition const& edition) : m_edition(edition), m_programme(edition.programme) {}

    void add_indicator(Indicator const& indicator);
    std::vector<Note> take() { return std::move(m_notes); }

private:
    CellKey regional(Indicator const& indicator, Category const& category) const {
        return m_programme.category_key(indicator, category, m_programme.region, m_edition.time_period);
    }
    void add(Note note);
    void add_preliminary(Indicator const& indicator);
    bool preliminary_through(std::string const& member, CellKey const& key) const;
    std::vector<CellKey> own_preliminary(Indicator const& indicator, std::string const& member) const;
    void add_apart(Breakdown const& breakdown, CellKey const& key);
    void add_total_coverage(Indicator const& indicator, CellKey const& total);
    void add_definitions(Indicator const& indicator, CellKey const& total);
    void add_breakdown(Indicator const& indicator, Breakdown const& breakdown, Gaps const& of_total);
    struct TableWide {
        Gaps gaps;
        Denominator denominator;
    };
    void add_category(Indicator const& indicator, Breakdown const& breakdown, Category const& category,
                      TableWide const& table);
    void add_true_zeros(CellKey const& key);
    void add_origin(CellKey const& key);
    bool names_all(LocalText const& comment, std::vector<std::string> const& members) const;
    void add_comments(CellKey const& key);
    void add_other_comments(Indicator const& indicator);
    bool has_share(Breakdown const& breakdown, Category const& category, CellKey const& key) const;

    ReleasedEdition const& m_edition;
    programme::Programme const& m_programme;
    std::vector<Note> m_notes;
    std::size_t m_first_of_indicator = 0;  ///< Notes from here on are of the indicator at hand.
    std::set<std::string> m_commented;
};

/// A note whose sentence another of its kind already says goes to the places of both: of the same indicator, or of any
/// where the sentence names what it speaks of.
void NoteMaker::add(Note note) {
    bool const of_any = note.kind == NoteKind::comment || note.kind == NoteKind::preliminary;
    auto const from = of_any ? m_notes.begin() : m_notes.begin() + static_cast<std::ptrdiff_t>(m_first_of_indicator);
    auto const same = std::find_if(
        from, m_notes.end(), [&](Note const& other) { return other.kind == note.kind && other.text == note.text; });
    if (same == m_notes.end()) {
        m_notes.push_back(std::move(note));
        return;
    }
    same->tables.insert(same->tables.end(), note.tables.begin(), note.tables.end());
    same->cells.insert(same->cells.end(), note.cells.begin(), note.cells.end());
}

void NoteMaker::add_indicator(Indicator const& indicator) {
    m_first_of_indicator = m_notes.size();
    auto const total = m_programme.total_key(indicator, m_programme.region, m_edition.time_period);
    add_preliminary(indicator);
    add_total_coverage(indicator, total);
    add_definitions(indicator, total);
    add_true_zeros(total);
    add_comments(total);
    auto const of_total = gaps_of(m_edition, total);
    for (auto const& breakdown : indicator.breakdowns)
        if (!breakdown.by_area) add_breakdown(indicator, breakdown, of_total);
    add_other_comments(indicator);
}

/// A figure of the coalition is preliminary because of every member whose row for it is: its own, or, where it has
/// none, the one for the total, as in consolidation. One note for all members of the same places of this indicator.
void NoteMaker::add_preliminary(Indicator const& indicator) {
    auto const total = m_programme.total_key(indicator, m_programme.region, m_edition.time_period);
    std::map<PreliminaryPlaces, std::vector<std::string>> members_at;
    for (auto const& member : m_programme.members) {
        PreliminaryPlaces places;
        places.at_total = preliminary_through(member.code, total);
        for (auto const& breakdown : indicator.breakdowns)
            if (std::any_of(breakdown.categories.begin(), breakdown.categories.end(), [&](Category const& category) {
                    return preliminary_through(member.code, regional(indicator, category));
                }))
                places.tables.push_back(table_id(indicator, breakdown));
        bool const any = places.at_total || !places.tables.empty() || !own_preliminary(indicator, member.code).empty();
        if (any) members_at[places].push_back(member.code);
    }
    for (auto const& [places, members] : members_at) {
        Note note{"preliminary:" + indicator.id + "." + members.front(),
                  NoteKind::preliminary,
                  preliminary_sentence(m_programme, members),
                  places.tables,
                  {}};
        if (places.at_total) note.cells.push_back(total);
        for (auto const& member : members)
            for (auto& key : own_preliminary(indicator, member)) note.cells.push_back(std::move(key));
        add(std::move(note));
    }
}

bool NoteMaker::preliminary_through(std::string const& member, CellKey const& key) const {
    auto own = key;
    own.ref_area = member;
    auto const* row = member_row(m_edition, member, key);
    if (!is_preliminary(row)) return false;
    auto const* whole = m_edition.find(key);
    // A member's own figure stands in the coalition's table even where the coalition's code does not say so.
    return is_preliminary(whole) || row->key == own;
}

std::vector<CellKey> NoteMaker::own_preliminary(Indicator const& indicator, std::string const& member) const {
    std::vector<CellKey> keys;
    for (auto const& table : m_edition.tables) {
        if (table.dataflow() != indicator.dataflow) continue;
        for (auto const& row : table.observations())
            if (row.key.indicator == indicator.id && row.key.ref_area == member && is_preliminary(&row))
                keys.push_back(row.key);
    }
    return keys;
}

void NoteMaker::add_total_coverage(Indicator const& indicator, CellKey const& total) {
    auto const gaps = gaps_of(m_edition, total);
    if (gaps.empty()) return;
    Note note{"coverage:" + indicator.id,
              gaps.only_partial() ? NoteKind::partial : NoteKind::coverage,
              coverage_sentence(m_programme, gaps, {}),
              {},
              {total}};
    // Where the coalition has no figure of its own, the members' table is where the note can stand.
    for (auto const& breakdown : indicator.breakdowns)
        if (breakdown.by_area && m_edition.find(total) == nullptr)
            note.tables.push_back(table_id(indicator, breakdown));
    add(std::move(note));
}

/// Stands at the total and at the members' table, where their figures are.
void NoteMaker::add_definitions(Indicator const& indicator, CellKey const& total) {
    auto text = definition_sentence(m_edition, total);
    if (text.empty()) return;
    Note note{"definition:" + indicator.id, NoteKind::definition, std::move(text), {}, {total}};
    for (auto const& breakdown : indicator.breakdowns)
        if (breakdown.by_area) note.tables.push_back(table_id(indicator, breakdown));
    add(std::move(note));
}

bool NoteMaker::has_share(Breakdown const& breakdown, Category const& category, CellKey const& key) const {
    auto const* cell = m_edition.find(key);
    return breakdown.kind != BreakdownKind::list && !category.apart && cell != nullptr && cell->obs_value &&
           denominator_of(m_edition, key).base;
}

void NoteMaker::add_breakdown(Indicator const& indicator, Breakdown const& breakdown, Gaps const& of_total) {
    auto const common = common_gaps(m_edition, indicator, breakdown);
    auto const of_table = common.value_or(of_total);
    auto const table = table_id(indicator, breakdown);
    if (common && *common != of_total)
        add({"coverage:" + table,
             common->only_partial() ? NoteKind::partial : NoteKind::coverage,
             coverage_sentence(m_programme, *common, breakdown.subject),
             {table},
             {}});
    auto const& categories = breakdown.categories;
    auto const ordinary = std::find_if(categories.begin(), categories.end(), [&](Category const& category) {
        auto const key = regional(indicator, category);
        return has_share(breakdown, category, key) && gaps_of(m_edition, key) == of_table;
    });
    Denominator const denominator =
        ordinary == categories.end() ? Denominator{} : denominator_of(m_edition, regional(indicator, *ordinary));
    if (!denominator.not_reporting.empty())
        add({"denominator:" + table,
             NoteKind::denominator,
             denominator_sentence(m_programme, indicator, denominator, false),
             {table},
             {}});
    for (auto const& category : categories) add_category(indicator, breakdown, category, {of_table, denominator});
}

/// What holds for the whole table is said at its heading; a figure that differs has its own notes.
void NoteMaker::add_category(Indicator const& indicator, Breakdown const& breakdown, Category const& category,
                             TableWide const& table) {
    auto const key = regional(indicator, category);
    auto const gaps = gaps_of(m_edition, key);
    if (!gaps.empty() && gaps != table.gaps)
        add({"coverage:" + to_string(key),
             gaps.only_partial() ? NoteKind::partial : NoteKind::coverage,
             coverage_sentence(m_programme, gaps, {}),
             {},
             {key}});
    auto const own = denominator_of(m_edition, key);
    if (has_share(breakdown, category, key) && !own.not_reporting.empty() &&
        own.not_reporting != table.denominator.not_reporting)
        add({"denominator:" + to_string(key),
             NoteKind::denominator,
             denominator_sentence(m_programme, indicator, own, true),
             {},
             {key}});
    add_true_zeros(key);
    if (category.apart) add_apart(breakdown, key);
    add_origin(key);
    add_comments(key);
}

/// Beside the shares of the others a missing one wants a reason.
void NoteMaker::add_apart(Breakdown const& breakdown, CellKey const& key) {
    auto const* cell = m_edition.find(key);
    if (breakdown.kind == BreakdownKind::list || cell == nullptr || !cell->obs_value) return;
    add({"apart:" + to_string(key), NoteKind::denominator, apart_sentence(), {}, {key}});
}

void NoteMaker::add_true_zeros(CellKey const& key) {
    Note note{"zero:" + to_string(key), NoteKind::true_zero, {}, {}, {key}};
    std::vector<std::string> members;
    for (auto const& member : m_programme.members) {
        auto own = key;
        own.ref_area = member.code;
        auto const* row = m_edition.find(own);
        if (row == nullptr || !row->obs_value || row->obs_value->units != 0) continue;
        members.push_back(member.code);
        note.cells.push_back(own);
    }
    if (members.empty()) return;
    note.text = true_zero_sentence(m_programme, members);
    add(std::move(note));
}

bool NoteMaker::names_all(LocalText const& comment, std::vector<std::string> const& members) const {
    return std::all_of(members.begin(), members.end(), [&](std::string const& code) {
        return comment.en.find(m_programme.member(code)->name.en) != std::string::npos;
    });
}

/// Where all who are "not known" are of a few members, the note says whose.
void NoteMaker::add_origin(CellKey const& key) {
    auto const* cell = m_edition.find(key);
    bool const unknown =
        std::any_of(key.dimensions.begin(), key.dimensions.end(), [](auto const& part) { return part.code == "_U"; });
    if (!unknown || cell == nullptr || !cell->obs_value || cell->obs_value->units <= 0) return;
    std::vector<std::string> members;
    std::int64_t sum = 0;
    for (auto const& member : m_programme.members) {
        auto own = key;
        own.ref_area = member.code;
        auto const* row = m_edition.find(own);
        if (row == nullptr || !row->obs_value || row->obs_value->units <= 0) continue;
        members.push_back(member.code);
        sum += row->obs_value->units;
    }
    if (sum != cell->obs_value->units || members.size() == m_programme.members.size()) return;
    if (names_all(cell->comment, members)) return;  // the source's own comment says so
    add({"origin:" + to_string(key), NoteKind::coverage, origin_sentence(m_programme, members), {}, {key}});
}

void NoteMaker::add_comments(CellKey const& key) {
    auto const* cell = m_edition.find(key);
    if (cell != nullptr && !cell->comment.empty() && m_commented.insert(to_string(key)).second)
        add({"comment:" + to_string(key), NoteKind::comment, cell->comment, {}, {key}});
    for (auto const& member : m_programme.members) {
        auto own = key;
        own.ref_area = member.code;
        auto const* row = m_edition.find(own);
        if (row == nullptr || row->comment.empty() || !m_commented.insert(to_string(own)).second) continue;
        Note note{"comment:" + to_string(own), NoteKind::comment, with_member(row->comment, member), {}, {own}};
        if (cell != nullptr) note.cells.push_back(key);
        add(std::move(note));
    }
}

/// Comments of figures that stand in no table: one case that a member tells of.
void NoteMaker::add_other_comments(Indicator const& indicator) {
    for (auto const& table : m_edition.tables) {
        if (table.dataflow() != indicator.dataflow) continue;
        for (auto const& row : table.observations()) {
            if (row.key.indicator != indicator.id || row.comment.empty()) continue;
            if (!m_commented.insert(to_string(row.key)).second) continue;
            auto const* member = m_programme.member(row.key.ref_area);
            add({"comment:" + to_string(row.key),
                 NoteKind::comment,
                 member == nullptr ? row.comment : with_member(row.comment, *member),
                 {},
                 {row.key}});
        }
    }
}

}  // namespace

std::vector<Note> make_notes(ReleasedEdition const& edition) {
    NoteMaker maker(edition);
    std::set<std::string> done;
    for (auto const& section : edition.programme.sections)
        for (auto const& id : section.indicators)
            if (auto const* indicator = edition.programme.indicator(id); indicator != nullptr && done.insert(id).second)
                maker.add_indicator(*indicator);
    for (auto const& indicator : edition.programme.indicators)
        if (done.insert(indicator.id).second) maker.add_indicator(indicator);
    auto notes = maker.take();
    add_series_notes(edition, notes);
    return notes;
}

}  // namespace cifra::release
