#include "report/key_words.hpp"

namespace cifra::report {

std::string key_words(programme::Programme const& programme, programme::CellKey const& key, base::Language language) {
    auto const* const indicator = programme.indicator(key.indicator);
    auto words = indicator == nullptr ? key.indicator : indicator->name.in(language);
    words += ", " + programme.area_name(key.ref_area).in(language);
    for (auto const& part : key.dimensions)
        if (part.code != "_T") words += "; " + programme.label(part.dimension, part.code).in(language);
    return words + "; " + key.time_period;
}

}  // namespace cifra::report
