#include "publish/figure_lineage.hpp"

#include "programme/figure_rule.hpp"
#include "release/regional_sum.hpp"

#include <algorithm>
#include <map>

namespace cifra::publish {

base::LocalText rule_text(std::string const& rule) {
    static std::map<std::string, base::LocalText> const TEXTS = {
        {"as_published", {"The figure as the source published it.", "La cifra tal como la publicó la fuente."}},
        {"as_published_status_derived",
         {"The figure as the source published it; its status follows from the members' figures that are in it.",
          "La cifra tal como la publicó la fuente; su estado se deriva de las cifras de los miembros que la "
          "componen."}},
        {"as_published_definition_differs",
         {"The figure as the source published it; marked D, since it states another definition than the programme's.",
          "La cifra tal como la publicó la fuente; se marca D, pues declara otra definición que la del programa."}},
        {"sum_of_parts",
         {"The sum of rows in which the source gives parts of this figure.",
          "La suma de las filas en las que la fuente da partes de esta cifra."}},
        {programme::COUNTED_FROM_REGISTER,
         {"Counted from the area's register of cases, each person once. Only the figure was kept.",
          "Contada a partir del registro de casos del área, cada persona una vez. Solo se guardó la cifra."}},
        {programme::SUM_OF_REPORTING_AREAS,
         {"The sum of the figures of the areas that report by the same definition: those in the coverage. Its parts "
          "lead to return, version and cell.",
          "La suma de las cifras de las áreas que informan con la misma definición: las de la cobertura. Sus partes "
          "llevan al informe, la versión y la celda."}},
        {"sum_of_areas",
         {"The sum of the members' figures; every member is accounted for.",
          "La suma de las cifras de los miembros; se ha tenido en cuenta a todos."}},
    };
    auto const found = TEXTS.find(rule);
    return found == TEXTS.end() ? base::LocalText{rule, rule} : found->second;
}

bool is_sum_of_areas(release::ReleasedEdition const& edition, release::ReleasedObservation const& figure) {
    return release::regional_sum(edition, figure.key) == &figure;
}

std::vector<release::ReleasedObservation const*> parts_of(release::ReleasedEdition const& edition,
                                                          release::ReleasedObservation const& sum) {
    std::vector<release::ReleasedObservation const*> parts;
    auto key = sum.key;
    for (auto const& area : sum.coverage) {
        key.ref_area = area;
        if (auto const* part = edition.find(key)) parts.push_back(part);
    }
    return parts;
}

std::vector<release::Note const*> notes_on(EditionView const& view, programme::CellKey const& key) {
    auto const tables = tables_of(view.edition.programme, key);
    auto const speaks = [&](release::Note const& note) {
        return std::find(note.cells.begin(), note.cells.end(), key) != note.cells.end() ||
               std::find_first_of(note.tables.begin(), note.tables.end(), tables.begin(), tables.end()) !=
                   note.tables.end();
    };
    std::vector<release::Note const*> notes;
    for (auto const& note : view.notes)
        if (speaks(note)) notes.push_back(&note);
    return notes;
}

std::vector<audit::Finding const*> findings_on(EditionView const& view, programme::CellKey const& key) {
    auto const cell = to_string(key);
    std::vector<audit::Finding const*> findings;
    for (auto const& finding : view.findings)
        if (std::any_of(finding.operands.begin(), finding.operands.end(),
                        [&](auto const& operand) { return operand.cell == cell; }))
            findings.push_back(&finding);
    return findings;
}

}  // namespace cifra::publish
