#include "portal/sdmx_shape.hpp"

#include "base/text.hpp"
#include "portal/preferred_language.hpp"
#include "portal/sdmx_flows.hpp"
#include "portal/sdmx_media.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::portal {
namespace {

using sdmx::Attribute;

/// True where one of the words that stand for several attributes names this one.
bool in_group(std::string const& group, Attribute const& attribute) {
    if (group == "all" || group == "dsd") return true;
    if (group == "series") return attribute.by_indicator;
    if (group == "obs") return !attribute.by_indicator;
    return group == attribute.id;
}

base::Result<std::vector<std::string>> asked_attributes(Asked const& asked, SdmxIndex const& index) {
    auto const* const parameter = asked.request.parameter("attributes");
    auto const words = base::split(parameter == nullptr ? "dsd" : parameter->value, ',');
    auto const& all = sdmx::attributes(index.book.with_definition());
    std::vector<std::string> known = {"dsd", "msd", "dataset", "series", "obs", "all", "none"};
    for (auto const& attribute : all) known.push_back(attribute.id);
    for (auto const& word : words)
        if (std::find(known.begin(), known.end(), word) == known.end())
            return base::fail(
                base::ErrorCode::bad_input,
                {fmt::format("there is no attribute '{}'", word), fmt::format("no existe el atributo «{}»", word)},
                sdmx_advice(word, known));
    std::vector<std::string> wanted;
    for (auto const& attribute : all)
        if (std::any_of(words.begin(), words.end(), [&](auto const& word) { return in_group(word, attribute); }))
            wanted.push_back(attribute.id);
    return wanted;
}

base::Result<bool> asked_measure(Asked const& asked) {
    auto const* const parameter = asked.request.parameter("measures");
    if (parameter == nullptr) return true;
    std::vector<std::string> const known = {"all", "none", "OBS_VALUE"};
    bool wanted = false;
    for (auto const& word : base::split(parameter->value, ',')) {
        if (std::find(known.begin(), known.end(), word) == known.end())
            return base::fail(
                base::ErrorCode::bad_input,
                {fmt::format("there is no measure '{}'", word), fmt::format("no existe la medida «{}»", word)},
                sdmx_advice(word, known));
        wanted = wanted || word != "none";
    }
    return wanted;
}

base::Result<bool> asked_history(Asked const& asked) {
    auto const* const parameter = asked.request.parameter("includeHistory");
    if (parameter == nullptr || parameter->value == "false") return false;
    if (parameter->value == "true") return true;
    return base::fail(base::ErrorCode::bad_input,
                      {"includeHistory is neither true nor false", "includeHistory no es ni true ni false"},
                      {"write includeHistory=true", "escriba includeHistory=true"});
}

}  // namespace

base::Result<sdmx::MessageShape> asked_shape(Asked const& asked, SdmxIndex const& index) {
    sdmx::MessageShape shape;
    if (auto const* const at = asked.request.parameter("dimensionAtObservation")) shape.at_observation = at->value;
    CIFRA_TRY(shape.attributes, asked_attributes(asked, index));
    CIFRA_TRY(shape.measure, asked_measure(asked));
    CIFRA_TRY(shape.history, asked_history(asked));
    shape.language = preferred_language(asked.request.header("accept-language"));
    return shape;
}

}  // namespace cifra::portal
