#include "portal/search_entries.hpp"

#include "http/target.hpp"
#include "portal/address.hpp"
#include "portal/note_list.hpp"
#include "portal/plain_markdown.hpp"
#include "portal/site_pages.hpp"
#include "release/edition_layout.hpp"
#include "release/headline.hpp"

#include <algorithm>
#include <map>
#include <mutex>
#include <set>

namespace cifra::portal {
namespace {

using base::LocalText;

/// Two texts after each other, as sentences.
std::string joined(std::string const& a, std::string const& b) {
    if (a.empty() || b.empty()) return a + b;
    return a + (a.back() == '.' || a.back() == '?' || a.back() == '!' ? " " : ". ") + b;
}
LocalText joined(LocalText const& a, LocalText const& b) {
    return {joined(a.en, b.en), joined(a.es, b.es)};
}

/// Sections by the indicators that stand in them.
std::map<std::string, std::string> sections_of_indicators(programme::Programme const& programme) {
    std::map<std::string, std::string> sections;
    for (auto const& section : programme.sections)
        for (auto const& id : section.indicators) sections.try_emplace(id, section.id);
    return sections;
}

void add_indicators(programme::Programme const& programme, std::vector<SearchEntry>& entries) {
    for (auto const& indicator : programme.indicators) {
        auto words = indicator.definition;
        for (auto const& breakdown : indicator.breakdowns) words = joined(words, breakdown.title);
        entries.push_back({FoundKind::indicator, indicator.name, joined(words, indicator.noun),
                           "/indicator/" + http::escape(indicator.id), indicator.id});
    }
}

void add_areas(release::ReleasedEdition const& edition, std::vector<SearchEntry>& entries) {
    for (auto const* section : release::sections_in_order(edition)) {
        if (section->indicators.empty()) continue;
        LocalText const headline{release::section_headline(edition, *section, base::Language::en),
                                 release::section_headline(edition, *section, base::Language::es)};
        entries.push_back({FoundKind::area, section->title, headline, "/area/" + http::escape(section->id)});
    }
}

void add_countries(programme::Programme const& programme, std::vector<SearchEntry>& entries) {
    for (auto const& member : programme.members)
        entries.push_back(
            {FoundKind::country, member.name, member.body.name, "/country/" + http::escape(member.code), member.code});
}

void add_editions(Catalogue const& catalogue, std::vector<SearchEntry>& entries) {
    auto const& current = catalogue.current();
    for (auto const& entry : catalogue.releases()) {
        if (catalogue.newest(entry.edition)->version != entry.version) continue;
        LocalText const title{"Edition " + entry.time_period, "Edición " + entry.time_period};
        auto const words = entry.edition == current.edition.id ? current.edition.title : LocalText{};
        entries.push_back({FoundKind::edition, title, words, "/edition/" + http::escape(entry.edition), entry.edition});
    }
}

void add_codes(programme::Programme const& programme, std::vector<SearchEntry>& entries) {
    for (auto const& list : programme.code_lists)
        for (auto const& code : list.codes) {
            if (code.id == "_T" || programme.member(code.id) != nullptr) continue;
            entries.push_back({FoundKind::definition, code.label, joined(list.name, code.definition),
                               "/definitions#" + http::escape(definition_anchor(list.id, code.id)), code.id});
        }
}

void add_texts(release::ReleasedEdition const& edition, std::vector<SearchEntry>& entries) {
    std::set<std::string> areas;
    for (auto const& section : edition.programme.sections)
        if (!section.indicators.empty()) areas.insert(section.id);
    for (auto const& text : edition.texts) {
        std::string path = "/about";
        if (!text.ref_area.empty() && edition.programme.member(text.ref_area) != nullptr)
            path = "/country/" + http::escape(text.ref_area);
        else if (areas.count(text.section) != 0)
            path = "/area/" + http::escape(text.section);
        entries.push_back({FoundKind::text,
                           text.title,
                           {plain_markdown(text.markdown.en), plain_markdown(text.markdown.es)},
                           path + "#" + http::escape("text-" + text.id)});
    }
}

void add_notes(LoadedEdition const& current, std::vector<SearchEntry>& entries) {
    auto const sections = sections_of_indicators(current.edition.programme);
    for (auto const& note : current.view.notes) {
        auto indicator = note.cells.empty() ? std::string{} : note.cells.front().indicator;
        if (indicator.empty() && !note.tables.empty())
            indicator = note.tables.front().substr(0, note.tables.front().find('.'));
        auto const section = sections.find(indicator);
        auto const* about = current.edition.programme.indicator(indicator);
        if (section == sections.end() || about == nullptr) continue;
        auto const [first, last] = note_years(current.edition, note);
        // Those of other years stand at the figures over the years.
        auto const path = last == current.edition.time_period
                              ? "/area/" + http::escape(section->second)
                              : "/indicator/" + http::escape(about->id) + "?years=" + http::escape(first) +
                                    (first == last ? "" : ".." + http::escape(last)) + "&view=table";
        entries.push_back({FoundKind::note, note_subject(current.edition, note), note.text, path});
    }
}

}  // namespace

std::vector<SearchEntry> search_entries(Catalogue const& catalogue) {
    std::vector<SearchEntry> entries;
    auto const& current = catalogue.current();
    auto const& programme = current.edition.programme;
    add_indicators(programme, entries);
    add_areas(current.edition, entries);
    add_countries(programme, entries);
    add_editions(catalogue, entries);
    add_codes(programme, entries);
    for (auto const& page : site_pages()) entries.push_back({FoundKind::page, page.title, page.words, page.path});
    add_texts(current.edition, entries);
    add_notes(current, entries);
    return entries;
}

std::shared_ptr<SearchIndex const> search_index(Catalogue const& catalogue) {
    struct Kept {
        Catalogue const* catalogue = nullptr;
        std::vector<release::ReleaseEntry> releases;
        std::shared_ptr<SearchIndex const> index;
    };
    static std::mutex making;
    static Kept kept;
    std::lock_guard const lock(making);
    if (kept.catalogue != &catalogue || kept.releases != catalogue.releases())
        kept = {&catalogue, catalogue.releases(), std::make_shared<SearchIndex const>(search_entries(catalogue))};
    return kept.index;
}

}  // namespace cifra::portal
