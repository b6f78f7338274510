#pragma once

#include "portal/asked.hpp"

#include <string>
#include <vector>

namespace cifra::portal {

/// A part of the path or of the query of an operation.
struct ApiParameter {
    std::string name;
    base::LocalText words;
    std::string example{};
    std::vector<std::string> choices{};  ///< All values that it may have; empty: any.
    std::string type = "string";         ///< "string", "integer", "boolean"; "object" for `c[…]`.
};

/// A question with its answer, to try.
struct ApiExample {
    base::LocalText words;
    std::string address;  ///< Path and query.
};

/// What software may ask of an address.
struct ApiOperation {
    std::string id;     ///< "sdmxData"
    std::string group;  ///< Key of api_words: "sdmx", "views", "editions", "discovery".
    std::string path;   ///< The route's pattern.
    base::LocalText title;
    base::LocalText words;
    std::vector<ApiParameter> places{};   ///< Of the path, in order.
    std::vector<ApiParameter> queries{};  ///< Of the query.
    std::vector<std::string> formats{};   ///< Media types of the answer.
    std::vector<int> statuses{200};
    std::vector<ApiExample> examples{};
    std::vector<std::string> also{};  ///< Other patterns of routes that answer alike: the path cut short.
};

/// Codes of the edition that is current, for examples that work; empty where its programme has none.
struct ApiSamples {
    std::string agency;
    std::string dataflow;
    std::string structure;  ///< Its data structure.
    std::string area;
    std::string indicator;
    std::string edition;
    std::string version;
    std::string year;
};

ApiSamples api_samples(Asked const& asked);

/// Examples that need a code of the samples: none where there is no such code.
std::vector<ApiExample> examples_with(std::string const& code, std::vector<ApiExample> examples);

// What software may ask, by family; some of it only once the routes for it are there.
std::vector<ApiOperation> sdmx_operations(ApiSamples const& samples);
std::vector<ApiOperation> view_operations(ApiSamples const& samples);
std::vector<ApiOperation> edition_operations(ApiSamples const& samples);
std::vector<ApiOperation> discovery_operations(ApiSamples const& samples);

/// All of them, in the order of the reference.
std::vector<ApiOperation> api_operations(ApiSamples const& samples);

/// The patterns "/a", "/a/", "/a/{x}", "/a/{x}/", … that a path of optional parts is answered at, but the longest.
std::vector<std::string> shorter_paths(std::string const& base, std::vector<std::string> const& places);

}  // namespace cifra::portal
