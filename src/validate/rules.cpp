#include "validate/rules.hpp"

namespace cifra::validate {
namespace {

std::vector<audit::Rule> all_rules() {
    auto rules = audit::rules();
    rules.push_back(
        {"settlement",
         {"Decision", "Decisión"},
         {"A decision on a finding still matches it: the finding is there and its figures have not changed.",
          "Una decisión sobre un hallazgo aún le corresponde: el hallazgo existe y sus cifras no han "
          "cambiado."}});
    rules.push_back({"manifest",
                     {"Manifest", "Manifiesto"},
                     {"The files of a bundle are those that were published, byte for byte.",
                      "Los archivos de un paquete son los que se publicaron, byte por byte."}});
    return rules;
}

}  // namespace

std::vector<audit::Rule> const& rules() {
    static std::vector<audit::Rule> const RULES = all_rules();
    return RULES;
}

}  // namespace cifra::validate
