#include "collect/counting_remarks.hpp"

#include "base/assert.hpp"
#include "collect/reading_findings.hpp"
#include "language/list.hpp"
#include "language/number.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::collect {
namespace {

using base::LocalText;
using restricted::RegisterCount;
using restricted::RegisterRemark;

/// "Victims identified: Forms of exploitation."
LocalText subject_of(programme::Programme const& programme, RegisterRemark const& remark) {
    auto const* const indicator = programme.indicator(remark.indicator);
    if (indicator == nullptr) return {};
    auto const* const breakdown = indicator->find(remark.breakdown);
    if (breakdown == nullptr) return {indicator->name.en + ". ", indicator->name.es + ". "};
    return {indicator->name.en + ": " + breakdown->title.en + ". ",
            indicator->name.es + ": " + breakdown->title.es + ". "};
}

struct Words {
    LocalText statement;  ///< {0} of {1}, {2}: title of the column.
    LocalText what_to_do;
};

LocalText const CHECK_RECORDS{
    "Check these records in the register; what is corrected there can be counted again.",
    "Revise estos registros en el sistema de origen; lo que se corrija se puede volver a contar."};

Words words_of(RegisterRemark::Kind kind) {
    using Kind = RegisterRemark::Kind;
    switch (kind) {
        case Kind::no_key:
            return {
                {"Records without a value in the column \"{2}\", which decides whether they count: {0} of {1}. They "
                 "are not counted.",
                 "Registros sin valor en la columna «{2}», que decide si cuentan: {0} de {1}. No se contaron."},
                {"Complete the column in the register, if the value is known.",
                 "Complete la columna en el registro, si se conoce el valor."}};
        case Kind::not_known:
            return {
                {"People without a value that puts them into a category: {0} of {1}. They are counted as not known.",
                 "Personas sin un valor que las ubique en una categoría: {0} de {1}. Se cuentan como desconocidas."},
                CHECK_RECORDS};
        case Kind::in_total_only:
            return {{"People without a value that puts them into a category: {0} of {1}. They are in the total only.",
                     "Personas sin un valor que las ubique en una categoría: {0} de {1}. Están solo en el total."},
                    CHECK_RECORDS};
        case Kind::contradictory:
            return {{"People who fit several categories: {0} of {1}. They are counted in none of these.",
                     "Personas que caben en varias categorías: {0} de {1}. No se cuentan en ninguna de ellas."},
                    CHECK_RECORDS};
        case Kind::taken_first:
            return {{"People who fit several categories: {0} of {1}. They are counted in the first of them, in the "
                     "order of the table.",
                     "Personas que caben en varias categorías: {0} de {1}. Se cuentan en la primera de ellas, en el "
                     "orden de la tabla."},
                    CHECK_RECORDS};
    }
    CIFRA_ASSERT(false);
}

LocalText filled(LocalText const& sentence, RegisterRemark const& remark) {
    auto const fill = [&](base::Language language) {
        return fmt::format(fmt::runtime(sentence.in(language)), language::number(remark.number, language),
                           language::number(remark.of, language), remark.column.in(language));
    };
    return {fill(base::Language::en), fill(base::Language::es)};
}

LocalText origin_of(RegisterCount const& count, restricted::RegisterFile const& file) {
    return {fmt::format("Counted from the register \"{}\": {} of its {} records are of this area and year. Of the file "
                        "only this and its SHA-256 are kept: {}.",
                        file.of.en, language::number(count.records_of_year, base::Language::en),
                        language::number(count.records, base::Language::en), file.sha256),
            fmt::format("Contado a partir del registro «{}»: {} de sus {} registros son de esta área y este año. Del "
                        "archivo solo se guarda esto y su SHA-256: {}.",
                        file.of.es, language::number(count.records_of_year, base::Language::es),
                        language::number(count.records, base::Language::es), file.sha256)};
}

/// Indicators of which the register says nothing.
std::vector<LocalText> not_given(programme::Programme const& programme, RegisterCount const& count) {
    std::vector<LocalText> names;
    for (auto const& indicator : programme.indicators) {
        bool const given = std::any_of(count.figures.begin(), count.figures.end(),
                                       [&](auto const& figure) { return figure.key.indicator == indicator.id; });
        if (!given) names.push_back(indicator.name);
    }
    return names;
}

LocalText listed(std::vector<LocalText> const& names) {
    std::vector<std::string> en;
    std::vector<std::string> es;
    for (auto const& name : names) {
        en.push_back(name.en);
        es.push_back(name.es);
    }
    return {language::list_and(en, base::Language::en), language::list_and(es, base::Language::es)};
}

}  // namespace

std::vector<restricted::ReadingFinding> counting_findings(programme::Programme const& programme,
                                                          RegisterCount const& count,
                                                          restricted::RegisterFile const& file) {
    std::vector<restricted::ReadingFinding> findings;
    auto const add = [&](LocalText statement, LocalText what_to_do) {
        findings.push_back(
            {reading_rule::COUNT, false, {file.name, 0, 0}, std::move(statement), std::move(what_to_do)});
    };
    add(origin_of(count, file),
        {"Keep the file as it is, so that the figures can be traced.",
         "Conserve el archivo tal como está, para que se pueda seguir el origen de las cifras."});
    for (auto const& remark : count.remarks) {
        auto const words = words_of(remark.kind);
        auto const subject = subject_of(programme, remark);
        auto const said = filled(words.statement, remark);
        add({subject.en + said.en, subject.es + said.es}, words.what_to_do);
    }
    auto const names = not_given(programme, count);
    if (names.empty()) return findings;
    auto const list = listed(names);
    add({"The register says nothing of: " + list.en + ". The return says that there are no data.",
         "El registro no dice nada de: " + list.es + ". El informe dice que no hay datos."},
        {"If another source has them, write the return with --out, complete that file, and hand it in.",
         "Si otra fuente los tiene, escriba el informe con --out, complete ese archivo y entréguelo."});
    return findings;
}

}  // namespace cifra::collect
