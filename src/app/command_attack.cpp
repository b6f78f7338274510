#include "app/command.hpp"
#include "app/say.hpp"
#include "attack/attack_releases.hpp"
#include "release/read_bundle.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>

namespace cifra::app {
namespace {

using attack::ReleaseAttack;

/// True when one list has each code of the other: a programme grows.
bool is_grown(programme::CodeList const& a, programme::CodeList const& b) {
    auto const holds = [](programme::CodeList const& larger, programme::CodeList const& smaller) {
        return std::all_of(smaller.codes.begin(), smaller.codes.end(),
                           [&](programme::Code const& code) { return larger.find(code.id) != nullptr; });
    };
    return holds(a, b) || holds(b, a);
}

/// The id, and what keys of the figures are made of, as far as both have it: dimensions, code lists and the region.
bool are_of_one_programme(release::ReleasedEdition const& a, release::ReleasedEdition const& b) {
    auto const& one = a.programme;
    auto const& other = b.programme;
    if (one.id != other.id || one.region != other.region) return false;
    for (auto const& flow : one.dataflows)
        for (auto const& same : other.dataflows)
            if (flow.id == same.id && flow.dimensions != same.dimensions) return false;
    for (auto const& list : one.code_lists)
        for (auto const& same : other.code_lists)
            if (list.id == same.id && !is_grown(list, same)) return false;
    return true;
}

base::Result<std::vector<release::ReleasedEdition>> read_bundles(std::vector<std::string> const& folders) {
    std::vector<release::ReleasedEdition> editions;
    for (auto const& folder : folders) {
        CIFRA_TRY(auto edition, release::read_bundle(folder));
        if (std::any_of(editions.begin(), editions.end(),
                        [&](auto const& other) { return !are_of_one_programme(other, edition); }))
            return base::fail(base::ErrorCode::usage,
                              {"the bundles are not of one programme: this one has another than one before it",
                               "los paquetes no son de un mismo programa: este tiene otro que uno anterior"},
                              {"attack bundles of one programme together, and others in a run of their own",
                               "ataque juntos los paquetes de un mismo programa, y los demás por separado"},
                              {folder, 0, 0});
        editions.push_back(std::move(edition));
    }
    return editions;
}

std::string summary(ReleaseAttack const& made, base::Language language) {
    auto const& report = made.report;
    if (report.withheld_cells == 0)
        return say(language, {"{}: nothing is withheld\n", "{}: no se retiene nada\n"}, made.name);
    if (report.recovered.empty() && made.narrow.empty())
        return say(language,
                   {"{}: {} withheld cells, {} equations: no cell can be computed, and none is known closely\n",
                    "{}: {} celdas retenidas, {} ecuaciones: ninguna celda se puede calcular ni se conoce de cerca\n"},
                   made.name, report.withheld_cells, report.equations);
    auto const counted = [&](std::size_t count, base::LocalText const& one, base::LocalText const& many) {
        return say(language, count == 1 ? one : many, count);
    };
    return say(language,
               {"{}: {} withheld cells, {} equations: {}, {}\n", "{}: {} celdas retenidas, {} ecuaciones: {}, {}\n"},
               made.name, report.withheld_cells, report.equations,
               counted(report.recovered.size(), {"{} can be computed", "{} se puede calcular"},
                       {"{} can be computed", "{} se pueden calcular"}),
               counted(made.narrow.size(), {"{} is known closely", "{} se conoce de cerca"},
                       {"{} are known closely", "{} se conocen de cerca"}));
}

std::string how(attack::RecoveredCell const& cell, base::Language language) {
    if (cell.method == "shown") return say(language, {"is shown by {}", "la muestra {}"}, cell.with);
    auto words = say(language, {"can be computed", "se puede calcular"});
    if (!cell.with.empty()) words += say(language, {" together with {}", " junto con {}"}, cell.with);
    if (cell.supposed)
        words +=
            say(language, {", if the codes shown are all there are", ", si los códigos que se muestran son todos"});
    return words;
}

void print_text(std::vector<ReleaseAttack> const& attacks, base::Language language, std::ostream& out) {
    for (auto const& made : attacks) {
        out << summary(made, language);
        for (auto const& cell : made.report.recovered) {
            out << "  " << to_string(cell.key) << ": " << how(cell, language) << '\n';
        }
        for (auto const& key : made.narrow)
            out << say(language,
                       {"  {}: fewer values are possible than there are counts below the threshold\n",
                        "  {}: hay menos valores posibles que conteos por debajo del umbral\n"},
                       to_string(key));
        for (auto const& key : made.shown_small)
            out << say(language,
                       {"  {}: a count below the threshold is shown, and no decision allows it\n",
                        "  {}: se muestra un conteo por debajo del umbral y ninguna decisión lo permite\n"},
                       to_string(key));
    }
}

void print_json(std::vector<ReleaseAttack> const& attacks, std::ostream& out) {
    auto releases = nlohmann::json::array();
    for (auto const& made : attacks) {
        auto recovered = nlohmann::json::array();
        for (auto const& cell : made.report.recovered)
            recovered.push_back({{"cell", to_string(cell.key)},
                                 {"method", cell.method},
                                 {"with", cell.with},
                                 {"supposed", cell.supposed}});
        auto narrow = nlohmann::json::array();
        for (auto const& key : made.narrow) narrow.push_back(to_string(key));
        auto shown_small = nlohmann::json::array();
        for (auto const& key : made.shown_small) shown_small.push_back(to_string(key));
        releases.push_back({{"release", made.name},
                            {"withheld_cells", made.report.withheld_cells},
                            {"equations", made.report.equations},
                            {"recovered", recovered},
                            {"narrow", narrow},
                            {"shown_small", shown_small},
                            {"promises_intervals", made.promises_intervals}});
    }
    out << nlohmann::json{{"releases", releases}}.dump(2) << '\n';
}

}  // namespace

base::Result<int> attack(AttackSettings const& settings, std::ostream& out) {
    CIFRA_TRY(auto const editions, read_bundles(settings.folders));
    auto const attacks = attack::attack_releases(editions);
    settings.format == "json" ? print_json(attacks, out) : print_text(attacks, settings.language, out);
    bool const is_broken =
        std::any_of(attacks.begin(), attacks.end(), [](auto const& made) { return made.is_broken(); });
    return is_broken ? base::exit_code(base::ErrorCode::disclosive) : 0;
}

}  // namespace cifra::app
