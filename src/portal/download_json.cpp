#include "portal/download_json.hpp"

#include "portal/download_kinds.hpp"
#include "portal/download_rows.hpp"
#include "portal/view_source.hpp"
#include "portal/view_words.hpp"
#include "release/notes_coverage.hpp"

#include <nlohmann/json.hpp>

#include <cstdlib>

namespace cifra::portal {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(std::string const& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

/// An exact whole number; other values as the nearest double, which JSON's readers take as well.
Json value_of(std::optional<base::Decimal> const& value) {
    if (!value) return nullptr;
    if (value->scale == 0) return value->units;
    return std::strtod(to_string(*value).c_str(), nullptr);
}

Json labelled(std::string const& id, std::string const& label) {
    return {{"id", id}, {"label", label}};
}

Json what_it_is(Asked const& asked, ViewFigures const& figures) {
    auto const& view = figures.view;
    Json areas = Json::array();
    for (auto const& area : view.areas) areas.push_back(labelled(area, asked.in(asked.programme().area_name(area))));
    Json said{{"address", asked.settings.public_url + view_address(asked, view)},
              {"language", base::code_of(asked.language)},
              {"indicator", labelled(view.indicator->id, asked.in(view.indicator->name))},
              {"unit", view.indicator->unit},
              {"breakdown", nullptr},
              {"areas", areas},
              {"time_periods", view.years},
              {"message", view_message(asked, figures)},
              {"description", view_subtitle(asked, figures)}};
    if (view.breakdown != nullptr) said["breakdown"] = labelled(view.breakdown->id, asked.in(view.breakdown->title));
    return said;
}

Json release_of(Asked const& asked, ViewRelease const& release) {
    Json said{{"title", nullptr}, {"source", nullptr}};
    if (release.notes != nullptr) said["title"] = text_or_null(asked.in(release.notes->title()));
    if (release.notes != nullptr) said["source"] = text_or_null(asked.in(release.notes->source()));
    said["edition"] = release.entry.edition;
    said["version"] = release.entry.version;
    said["prepared"] = text_or_null(release.entry.prepared);
    said["released"] = text_or_null(release.entry.released_at);
    said["sha256"] = text_or_null(release.entry.sha256);
    return said;
}

/// The releases that tell the figures; what a single one says stands beside them too.
Json source_of(Asked const& asked, ViewFigures const& figures) {
    Json said{{"programme", asked.in(asked.programme().name)}};
    Json releases = Json::array();
    for (auto const& release : figures.releases) releases.push_back(release_of(asked, release));
    if (releases.size() == 1) said.update(releases.front());
    said["licence"] = asked.in(asked.programme().licence);
    said["releases"] = std::move(releases);
    return said;
}

Json notes_of(Asked const& asked, ViewFigures const& figures) {
    Json notes = Json::array();
    for (std::size_t i = 0; i < figures.notes.size(); ++i)
        notes.push_back({{"number", i + 1},
                         {"text", figures.notes[i].text.in(asked.language)},
                         {"places", figures.notes[i].places}});
    return notes;
}

Json figure_of(DownloadRow const& row) {
    return {{"key", row.key},
            {"ref_area", row.ref_area},
            {"area", row.area_label},
            {"category", row.category},
            {"category_label", text_or_null(row.category_label)},
            {"time_period", row.time_period},
            {"obs_value", value_of(row.obs_value)},
            {"currency", text_or_null(row.currency)},
            {"share", text_or_null(row.share)},
            {"obs_status", text_or_null(row.obs_status)},
            {"conf_status", text_or_null(row.conf_status)},
            {"missing_reason", text_or_null(row.missing_reason)},
            {"shown", row.words},
            {"status", text_or_null(row.status)},
            {"notes", row.notes},
            {"edition", text_or_null(row.edition)},
            {"version", row.version > 0 ? Json(row.version) : Json(nullptr)}};
}

Json categories_of(Asked const& asked, View const& view) {
    Json list = Json::array();
    if (view.breakdown == nullptr) return list;
    for (auto const& category : view.breakdown->categories)
        list.push_back(
            {{"label", asked.in(category.label)}, {"definition", text_or_null(asked.in(category.definition))}});
    return list;
}

std::string word_of(release::Reporting reporting) {
    switch (reporting) {
        case release::Reporting::reported:
            return "reported";
        case release::Reporting::in_part:
            return "in_part";
        case release::Reporting::preliminary:
            return "preliminary";
        case release::Reporting::true_zero:
            return "true_zero";
        case release::Reporting::no_data:
            return "no_data";
        case release::Reporting::not_stated:
            break;
    }
    return "not_stated";
}

/// Who is in the region's total of the last year shown.
Json coverage_of(Asked const& asked, View const& view) {
    auto const coverage = view_coverage(asked, view);
    auto const* const edition = coverage.edition == nullptr ? nullptr : &coverage.edition->edition;
    Json members = Json::object();
    for (auto const& member : (edition == nullptr ? asked.programme() : edition->programme).members)
        members[member.code] =
            word_of(edition == nullptr ? release::Reporting::not_stated
                                       : release::reporting_of(*edition, member.code, coverage.total));
    return {{"time_period", coverage.year}, {"members", members}};
}

Json files_of(Asked const& asked, View const& view) {
    Json files = Json::array();
    for (auto const& kind : download_kinds())
        files.push_back({{"type", std::string(kind.content_type.substr(0, kind.content_type.find(';')))},
                         {"address", asked.settings.public_url + view_address(asked, view, std::string(kind.ending))}});
    return files;
}

constexpr int INDENT = 1;

}  // namespace

std::string download_json(Asked const& asked, ViewFigures const& figures) {
    Json list = Json::array();
    for (auto const& row : download_rows(asked, figures)) list.push_back(figure_of(row));
    Json const json{{"view", what_it_is(asked, figures)},
                    {"figures", list},
                    {"notes", notes_of(asked, figures)},
                    {"source", source_of(asked, figures)}};
    return json.dump(INDENT) + "\n";
}

std::string download_metadata(Asked const& asked, ViewFigures const& figures) {
    auto const& view = figures.view;
    Json const json{
        {"view", what_it_is(asked, figures)},        {"definition", text_or_null(asked.in(view.indicator->definition))},
        {"categories", categories_of(asked, view)},  {"coverage", coverage_of(asked, view)},
        {"notes", notes_of(asked, figures)},         {"source", source_of(asked, figures)},
        {"citation", view_citation(asked, figures)}, {"files", files_of(asked, view)}};
    return json.dump(INDENT) + "\n";
}

}  // namespace cifra::portal
