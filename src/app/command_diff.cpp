#include "app/return_command.hpp"
#include "app/return_steps.hpp"
#include "app/say.hpp"
#include "app/text_table.hpp"
#include "language/number.hpp"
#include "programme/obs_status.hpp"

#include <map>
#include <ostream>

namespace cifra::app {
namespace {

using restricted::Observation;

/// What an observation says, in a few words.
std::string in_words(Observation const* observation, base::Language language) {
    if (observation == nullptr) return language == base::Language::en ? "nothing" : "nada";
    std::string words;
    if (observation->obs_value)
        words = language::number(*observation->obs_value, language);
    else if (observation->missing_reason)
        words = programme::missing_reason_label(*observation->missing_reason).in(language);
    if (observation->obs_status != "A") words += " (" + observation->obs_status + ")";
    if (!observation->definition.empty()) words += " [" + observation->definition + "]";
    return words;
}

bool says_the_same(Observation const& a, Observation const& b) {
    return a.obs_value == b.obs_value && a.obs_status == b.obs_status && a.missing_reason == b.missing_reason &&
           a.conf_status == b.conf_status && a.currency == b.currency && a.definition == b.definition &&
           a.comment == b.comment;
}

/// The figure of each key in both versions.
struct Pair {
    Observation const* first = nullptr;
    Observation const* second = nullptr;
};

std::map<programme::CellKey, Pair> pairs_of(restricted::NationalReturn const& first,
                                            restricted::NationalReturn const& second) {
    std::map<programme::CellKey, Pair> pairs;
    for (auto const& observation : first.observations) pairs[observation.key].first = &observation;
    for (auto const& observation : second.observations) pairs[observation.key].second = &observation;
    return pairs;
}

/// "Victims identified: Female, Adults"
std::string cell_in_words(programme::Programme const& programme, programme::CellKey const& key,
                          base::Language language) {
    auto const* const indicator = programme.indicator(key.indicator);
    std::string words = indicator == nullptr ? key.indicator : indicator->name.in(language);
    std::string codes;
    for (auto const& dimension : key.dimensions) {
        if (dimension.code == "_T") continue;
        codes += (codes.empty() ? ": " : ", ") + programme.label(dimension.dimension, dimension.code).in(language);
    }
    return words + codes;
}

base::Result<restricted::NationalReturn> version_of(Workspace& workspace, DiffSettings const& settings, int version) {
    CIFRA_TRY(auto const row, find_version(workspace, {settings.of.area, settings.of.year}, version));
    return store::load_return(workspace.restricted, workspace.programme, row);
}

}  // namespace

base::Result<int> diff(DiffSettings const& settings, std::ostream& out) {
    auto const language = settings.of.language;
    if (settings.first < 1 || settings.second < 1)
        return base::fail(base::ErrorCode::usage, {"versions count from 1", "las versiones se cuentan desde 1"},
                          {"see them with 'cifra status'", "véalas con «cifra status»"});
    CIFRA_TRY(auto workspace, open_workspace(settings.of.workspace));
    CIFRA_TRY(auto const first, version_of(workspace, settings, settings.first));
    CIFRA_TRY(auto const second, version_of(workspace, settings, settings.second));
    auto const column = [&](int version) { return say(language, {"Version {}", "Versión {}"}, version); };
    std::vector<std::vector<std::string>> rows;
    rows.push_back({language == base::Language::en ? "Figure" : "Cifra", column(settings.first),
                    column(settings.second), language == base::Language::en ? "Place" : "Lugar"});
    for (auto const& [key, pair] : pairs_of(first, second)) {
        if (pair.first != nullptr && pair.second != nullptr && says_the_same(*pair.first, *pair.second)) continue;
        auto const* const newest = pair.second != nullptr ? pair.second : pair.first;
        rows.push_back({cell_in_words(workspace.programme, key, language), in_words(pair.first, language),
                        in_words(pair.second, language), to_string(newest->where)});
    }
    if (rows.size() == 1)
        out << say(language,
                   {"Versions {} and {} give the same figures.\n", "Las versiones {} y {} dan las mismas cifras.\n"},
                   settings.first, settings.second);
    else
        out << text_table(rows);
    return 0;
}

}  // namespace cifra::app
