#include "portal/api_operation.hpp"

#include "sdmx/json_text.hpp"

#include <iterator>

namespace cifra::portal {

ApiSamples api_samples(Asked const& asked) {
    auto const& edition = asked.current().edition;
    ApiSamples samples;
    samples.agency = edition.programme.agency;
    samples.edition = edition.id;
    samples.version = std::to_string(edition.version);
    samples.year = edition.time_period;
    samples.area = edition.programme.region;
    if (!edition.programme.indicators.empty()) {
        samples.indicator = edition.programme.indicators.front().id;
        samples.dataflow = edition.programme.indicators.front().dataflow;
    }
    bool found = false;
    for (auto const& table : edition.tables)
        for (auto const& figure : table.observations()) {
            // The first figure that has a value; where none has, any.
            if (found && !figure.obs_value) continue;
            found = true;
            samples.dataflow = table.dataflow();
            samples.area = figure.key.ref_area;
            samples.indicator = figure.key.indicator;
            if (!figure.obs_value) continue;
            samples.structure = sdmx::data_structure_id(samples.dataflow);
            return samples;
        }
    if (!samples.dataflow.empty()) samples.structure = sdmx::data_structure_id(samples.dataflow);
    return samples;
}

std::vector<ApiExample> examples_with(std::string const& code, std::vector<ApiExample> examples) {
    if (code.empty()) return {};
    return examples;
}

std::vector<ApiOperation> api_operations(ApiSamples const& samples) {
    std::vector<ApiOperation> all;
    for (auto const family : {view_operations, sdmx_operations, edition_operations, discovery_operations}) {
        auto of_family = family(samples);
        std::move(of_family.begin(), of_family.end(), std::back_inserter(all));
    }
    return all;
}

std::vector<std::string> shorter_paths(std::string const& base, std::vector<std::string> const& places) {
    std::vector<std::string> paths;
    auto path = base;
    for (std::size_t i = 0; i <= places.size(); ++i) {
        if (i < places.size()) paths.push_back(path);
        paths.push_back(path + "/");
        if (i < places.size()) path += "/{" + places[i] + "}";
    }
    return paths;
}

}  // namespace cifra::portal
