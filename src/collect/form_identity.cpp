#include "collect/form_identity.hpp"

#include "base/text.hpp"
#include "collect/answer_figure.hpp"
#include "collect/return_layout.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::collect {
namespace {

using base::LocalText;

/// What a row of the form says: the cell two columns after its key.
struct FactCell {
    std::string value;
    Spot spot;
};

std::optional<FactCell> fact_cell(Workbook const& workbook, std::vector<TemplateGrid> const& grids, char const* key) {
    for (std::size_t i = 0; i < grids.size(); ++i)
        for (auto const& row : grids[i].rows) {
            if (row.key != key) continue;
            auto const column = grids[i].key_column + 2;
            auto const* const cell = workbook.sheets[i].find(row.row, column);
            return FactCell{cell == nullptr ? std::string() : stripped(cell->text), {i, row.row, column}};
        }
    return std::nullopt;
}

std::string property(Workbook const& workbook, char const* key) {
    for (auto const& [name, value] : workbook.properties)
        if (name == key) return stripped(value);
    return {};
}

/// The key of the first figure, taken apart at its points: dataflow/A, area, indicator, …, year.
std::vector<std::string> first_key(std::vector<TemplateGrid> const& grids) {
    for (auto const& grid : grids)
        for (auto const& row : grid.rows)
            if (row.key.find("/A.") != std::string::npos) {
                auto parts = base::split(row.key, '.');
                if (parts.size() >= 4) return parts;
            }
    return {};
}

/// Asks the file's named texts and the rows of the form for one fact.
class FactReader {
public:
    FactReader(Workbook const& workbook, std::vector<TemplateGrid> const& grids, ReadingFindings& findings)
        : m_workbook(workbook), m_grids(grids), m_findings(findings) {}

    std::string read(FormFact const& fact) {
        auto const named = property(m_workbook, fact.key);
        auto const shown = fact_cell(m_workbook, m_grids, fact.key);
        if (!shown || shown->value.empty()) return named;
        if (!named.empty() && named != shown->value)
            m_findings.add(
                shown->spot,
                {reading_rule::IDENTITY,
                 {fmt::format("{} of the form was changed: the file was made for another", fact.label.en),
                  fmt::format("se cambió el dato «{}» del formulario: el archivo se hizo para otro", fact.label.es)},
                 {"put it back as it was, or ask for the right template",
                  "déjelo como estaba, o pida la plantilla correcta"}});
        return named.empty() ? shown->value : named;
    }

private:
    Workbook const& m_workbook;
    std::vector<TemplateGrid> const& m_grids;
    ReadingFindings& m_findings;
};

LocalText ask_for_template() {
    return {"ask for a template of this programme and copy the figures into it",
            "pida una plantilla de este programa y copie en ella las cifras"};
}

base::Result<void> check(programme::Programme const& programme, FormIdentity const& identity) {
    auto const id = identity.programme.substr(0, identity.programme.find(' '));
    if (!identity.programme.empty() && id != programme.id)
        return base::fail(base::ErrorCode::bad_input,
                          {fmt::format("the return belongs to the programme '{}', not to '{}'", id, programme.id),
                           fmt::format("el informe es del programa «{}», no de «{}»", id, programme.id)},
                          ask_for_template());
    if (programme.member(identity.ref_area) == nullptr)
        return base::fail(base::ErrorCode::bad_input,
                          {fmt::format("the return is of no member of {}", programme.short_name.en),
                           fmt::format("el informe no es de ningún miembro de {}", programme.short_name.es)},
                          ask_for_template());
    if (!is_year(identity.time_period))
        return base::fail(base::ErrorCode::bad_input,
                          {"the return does not say of which year it is", "el informe no dice de qué año es"},
                          ask_for_template());
    return {};
}

void check_versions(programme::Programme const& programme, FormIdentity const& identity, ReadingFindings& findings) {
    if (!identity.programme.empty() && identity.programme != programme_name(programme))
        findings.add({reading_rule::IDENTITY,
                      {fmt::format("the template is of the version '{}', the programme is '{}'", identity.programme,
                                   programme_name(programme)),
                       fmt::format("la plantilla es de la versión «{}», el programa es «{}»", identity.programme,
                                   programme_name(programme))},
                      {"use the newest template next time; what both have in common was read",
                       "use la próxima vez la plantilla más nueva; se leyó lo que ambas tienen en común"},
                      false});
    if (!identity.layout.empty() && identity.layout != LAYOUT_VERSION)
        findings.add({reading_rule::IDENTITY,
                      {"the form is of another version than the one that is read",
                       "el formulario es de otra versión que la que se lee"},
                      {"check the figures that were read; ask for a new template next time",
                       "revise las cifras leídas; pida una plantilla nueva la próxima vez"},
                      false});
}

}  // namespace

bool is_template(Workbook const& workbook, std::vector<TemplateGrid> const& grids) {
    return !property(workbook, form_key::PROGRAMME).empty() ||
           std::any_of(grids.begin(), grids.end(), [](TemplateGrid const& grid) { return grid.key_column != 0; });
}

base::Language language_of(programme::Programme const& programme, std::string const& ref_area) {
    auto const* const member = programme.member(ref_area);
    return member != nullptr && member->locale.rfind("en", 0) == 0 ? base::Language::en : base::Language::es;
}

base::Result<FormIdentity> read_identity(programme::Programme const& programme, Workbook const& workbook,
                                         std::vector<TemplateGrid> const& grids, ReadingFindings& findings) {
    FactReader facts(workbook, grids, findings);
    auto const fact = [&](std::size_t i) { return facts.read(form_facts()[i]); };
    FormIdentity identity{fact(0), fact(1), fact(2), base::Language::es, {}};
    auto const language = fact(3);
    identity.layout = fact(4);
    auto const key = first_key(grids);
    if (identity.ref_area.empty() && !key.empty()) identity.ref_area = key[1];
    if (identity.time_period.empty() && !key.empty()) identity.time_period = key.back();
    CIFRA_CHECK(check(programme, identity));
    check_versions(programme, identity, findings);
    bool const told = language == "en" || language == "es";
    identity.language = !told              ? language_of(programme, identity.ref_area)
                        : language == "en" ? base::Language::en
                                           : base::Language::es;
    return identity;
}

}  // namespace cifra::collect
