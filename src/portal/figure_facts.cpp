#include "portal/figure_facts.hpp"

#include "base/text.hpp"
#include "language/list.hpp"
#include "language/number.hpp"
#include "portal/address.hpp"
#include "portal/edition_files.hpp"
#include "portal/figure_words.hpp"
#include "portal/origin_words.hpp"
#include "publish/figure_lineage.hpp"
#include "publish/page_figure.hpp"
#include "release/notes_coverage.hpp"

namespace cifra::portal {
namespace {

std::string word(Asked const& asked, char const* key) {
    return figure_page_words().in(asked.language, key);
}

void add(Data& list, std::string const& name, std::string const& html) {
    if (html.empty()) return;
    Data item;
    item.set("name", name);
    item.set("value", html);
    list << item;
}

/// "provisional, revised", by the letters of the status.
std::string status_text(Asked const& asked, release::ReleasedObservation const& figure) {
    std::vector<std::string> words;
    // Why a value is missing is told more exactly by its reason than by L or O.
    bool const reason = !figure.obs_value && figure.missing_reason;
    if (reason) words.push_back(asked.in(programme::missing_reason_label(*figure.missing_reason)));
    for (char const letter : figure.obs_status) {
        if (letter < 'A' || letter > 'Z' || (reason && (letter == 'L' || letter == 'O'))) continue;
        words.push_back(asked.in(programme::obs_status_label(letter)));
    }
    bool const zero = figure.obs_value && figure.obs_value->units == 0;
    if (zero) words.push_back(word(asked, "true_zero"));
    return base::join(words, "; ");
}

/// The release, linked where the catalogue has it.
std::string release_html(Asked const& asked, std::string const& id, int version) {
    auto const* entry = asked.catalogue.find(id, version);
    auto const words =
        id + ", " + figure_page_words().in(asked.language, "version", {{"version", std::to_string(version)}});
    return entry == nullptr ? base::escape_html(words) : link_html(edition_address(asked, id, version), words);
}

/// The places of a key: area, year, and every code that is no total.
void add_places(Data& list, Asked const& asked, programme::CellKey const& key) {
    auto const& programme = asked.programme();
    auto const* indicator = programme.indicator(key.indicator);
    add(list, word(asked, "measure"), link_html(indicator_address(asked, key.indicator), asked.in(indicator->name)));
    auto const area = asked.in(programme.area_name(key.ref_area));
    add(list, word(asked, "area"),
        key.ref_area == programme.region ? base::escape_html(area)
                                         : link_html(country_address(asked, key.ref_area), area));
    add(list, word(asked, "year"), base::escape_html(key.time_period));
    for (auto const& part : key.dimensions) {
        if (part.code == "_T") continue;
        auto const* dimension = programme.dimension(part.dimension);
        add(list, dimension == nullptr ? part.dimension : asked.in(dimension->name),
            link_html(
                definition_address(
                    asked, definition_anchor(dimension == nullptr ? part.dimension : dimension->code_list, part.code)),
                asked.in(programme.label(part.dimension, part.code))));
    }
}

/// The category of a breakdown that a key of the coalition is, or null.
struct PlacedCategory {
    programme::Breakdown const* breakdown = nullptr;
    programme::Category const* category = nullptr;
};
PlacedCategory category_of(programme::Programme const& programme, programme::CellKey const& key) {
    auto const* indicator = programme.indicator(key.indicator);
    for (auto const& breakdown : indicator->breakdowns)
        for (auto const& category : breakdown.categories)
            if (programme.category_key(*indicator, category, key.ref_area, key.time_period) == key)
                return {&breakdown, &category};
    return {};
}

Data parts_data(Asked const& asked, Told const& told) {
    auto rows = data_list();
    auto const& edition = told.edition->edition;
    if (!publish::is_sum_of_areas(edition, *told.figure)) return rows;
    for (auto const* part : publish::parts_of(edition, *told.figure)) {
        auto const words = publish::figure_text(part, asked.language);
        Data row;
        row.set("area", asked.in(asked.programme().area_name(part->key.ref_area)));
        row.set("address", figure_address(asked, part->key));
        row.set("value", words.text);
        row.set("shown", Data{words.shown});
        row.set("mark", words.mark);
        row.set("origin", words.mark == "crossed" ? "" : origin_words(asked, part->origin));
        rows << row;
    }
    return rows;
}

Data findings_data(Asked const& asked, Told const& told) {
    auto rows = data_list();
    for (auto const* finding : publish::findings_on(told.edition->view, told.figure->key)) {
        Data row;
        row.set("where", asked.in(finding->where));
        row.set("statement", asked.in(finding->statement));
        row.set("outcome", word(asked, finding->outcome == audit::Outcome::pass   ? "passes"
                                       : finding->outcome == audit::Outcome::fail ? "fails"
                                                                                  : "open"));
        row.set("address", edition_file_address(told.edition->entry,
                                                std::string("audit.") + base::code_of(asked.language) + ".html") +
                               "#" + finding->id);
        rows << row;
    }
    return rows;
}

Data history_data(Asked const& asked, Told const& told) {
    auto rows = data_list();
    for (auto const& said : history_of(asked, told, told.figure->key)) {
        auto const words = publish::figure_text(said.figure, asked.language);
        Data row;
        row.set("release", release_html(asked, said.edition, said.version));
        row.set("date", language::date(said.released_at.substr(0, 10), asked.language));
        row.set("value", words.text);
        row.set("shown", Data{words.shown});
        row.set("mark", words.mark);
        row.set("status", said.figure == nullptr ? "" : status_text(asked, *said.figure));
        rows << row;
    }
    return rows;
}

void put(Data& data, std::string const& name, Data const& list) {
    data.set("has_" + name, Data{list.is_non_empty_list()});
    data.set(name, list);
}

}  // namespace

Data figure_facts(Asked const& asked, Told const& told) {
    auto facts = data_list();
    auto const& figure = *told.figure;
    add_places(facts, asked, figure.key);
    auto const* indicator = asked.programme().indicator(figure.key.indicator);
    add(facts, word(asked, "definition"), base::escape_html(asked.in(indicator->definition)));
    if (!figure.definition.empty())
        add(facts, word(asked, "counted_by"),
            link_html(definition_address(asked, definition_anchor(programme::DEFINITION_LIST, figure.definition)),
                      asked.in(asked.programme().definition_label(figure.definition))));
    add(facts, word(asked, "status"), base::escape_html(status_text(asked, figure)));
    add(facts, word(asked, "comment"), base::escape_html(asked.in(figure.comment)));
    return facts;
}

Data withheld_facts(Asked const& asked, Told const& told) {
    auto facts = data_list();
    add_places(facts, asked, told.figure->key);
    add(facts, word(asked, "said_by"), release_html(asked, told.id, told.version));
    return facts;
}

Data lineage_facts(Asked const& asked, Told const& told) {
    auto facts = data_list();
    auto const& figure = *told.figure;
    add(facts, word(asked, "said_by"), release_html(asked, told.id, told.version));
    add(facts, word(asked, "origin"), base::escape_html(origin_words(asked, figure.origin)));
    if (!figure.rule.empty())
        add(facts, word(asked, "rule"),
            base::escape_html(asked.in(publish::rule_text(figure.rule))) + " <code>" + base::escape_html(figure.rule) +
                "</code>");
    std::vector<std::string> areas;
    for (auto const& area : figure.coverage) areas.push_back(asked.in(asked.programme().area_name(area)));
    if (!areas.empty())
        add(facts, word(asked, "coverage"), base::escape_html(language::list_and(areas, asked.language)));
    if (told.edition != nullptr)
        for (auto const& share : told.edition->edition.printed_shares)
            if (share.part == figure.key)
                add(facts, word(asked, "printed_share"),
                    base::escape_html(language::percent(share.share, asked.language)));
    add(facts, word(asked, "code"), "<code>" + base::escape_html(to_string(figure.key)) + "</code>");
    return facts;
}

void put_lineage(Data& data, Asked const& asked, Told const& told) {
    auto notes = data_list();
    if (told.edition != nullptr)
        for (auto const* note : publish::notes_on(told.edition->view, told.figure->key))
            notes << Data{"text", asked.in(note->text)};
    put(data, "notes", notes);
    put(data, "parts", told.edition == nullptr ? data_list() : parts_data(asked, told));
    put(data, "findings", told.edition == nullptr ? data_list() : findings_data(asked, told));
    put(data, "history", history_data(asked, told));
}

std::string share_words(Asked const& asked, Told const& told) {
    if (told.edition == nullptr) return {};
    auto const& edition = told.edition->edition;
    auto const count = publish::shown_count(told.figure);
    if (!count || told.figure->key.ref_area != edition.programme.region) return {};
    auto const placed = category_of(edition.programme, told.figure->key);
    if (placed.category == nullptr || placed.category->apart ||
        placed.breakdown->kind == programme::BreakdownKind::list)
        return {};
    auto const base = release::denominator_of(edition, told.figure->key).base;
    if (!base || *count > *base) return {};
    auto const share = language::share(*count, *base, publish::share_decimals(*base), asked.language);
    if (share.empty()) return {};
    return figure_page_words().in(asked.language, "share",
                                  {{"share", share}, {"base", language::number(*base, asked.language)}});
}

}  // namespace cifra::portal
