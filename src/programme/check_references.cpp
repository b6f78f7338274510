#include "base/text.hpp"
#include "programme/programme_reader.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::programme {
namespace {

struct Targets {
    LocalText what;
    std::vector<std::string> ids;
};

Targets codes_of(std::string const& list, Programme const& programme) {
    auto const* const found = programme.code_list(list);
    return {{"a code of " + list, "un código de " + list}, found ? found->ids() : std::vector<std::string>{}};
}

Targets targets_of(Reference::To to, Programme const& programme) {
    switch (to) {
        case Reference::To::indicator:
            return {{"an indicator", "un indicador"}, ids_of(programme.indicators)};
        case Reference::To::dataflow:
            return {{"a dataflow", "un flujo de datos"}, ids_of(programme.dataflows)};
        case Reference::To::dimension:
            return {{"a dimension", "una dimensión"}, ids_of(programme.dimensions)};
        case Reference::To::code_list:
            return {{"a code list", "una lista de códigos"}, ids_of(programme.code_lists)};
        case Reference::To::unit:
            return codes_of("CL_UNIT", programme);
        case Reference::To::definition:
            break;
    }
    return codes_of(DEFINITION_LIST, programme);
}

}  // namespace

void check_references(ProgrammeReading& reading) {
    for (auto const& reference : reading.references) {
        auto const& name = reference.name.text;
        auto const targets = targets_of(reference.to, reading.programme);
        if (name.empty() || std::find(targets.ids.begin(), targets.ids.end(), name) != targets.ids.end()) continue;
        auto advice = base::suggestion(name, targets.ids);
        if (advice.empty())
            advice = {fmt::format("declare it, or use one of {}", base::join(targets.ids, ", ")),
                      fmt::format("declárelo, o use uno de {}", base::join(targets.ids, ", "))};
        reading.problems.add({fmt::format("'{}' is not {} of the programme", name, targets.what.en),
                              fmt::format("«{}» no es {} del programa", name, targets.what.es)},
                             std::move(advice), reference.name.where);
    }
}

}  // namespace cifra::programme
