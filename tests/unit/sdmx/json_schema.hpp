#pragma once

#include <gtest/gtest.h>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace cifra::sdmx {

/// One of the published SDMX-JSON schemas, which stand beside the project.
class JsonSchema {
public:
    /// Nothing when the schemas are not there.
    static std::optional<JsonSchema> read(std::string const& name) {
        auto const path = std::filesystem::path(CIFRA_SOURCE_DIR) / ".." / "shared" / "schemas" / name;
        std::ifstream file(path);
        if (!file) return std::nullopt;
        return JsonSchema(nlohmann::json::parse(file));
    }

    /// What is wrong with a document; empty when it is valid.
    std::string problems(nlohmann::json const& document) const {
        valijson::Schema schema;
        valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
        parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(m_schema), schema);
        valijson::Validator validator;
        valijson::ValidationResults results;
        if (validator.validate(schema, valijson::adapters::NlohmannJsonAdapter(document), &results)) return {};
        std::string text;
        for (valijson::ValidationResults::Error error; results.popError(error);) {
            for (auto const& part : error.context) text += part;
            text += ": " + error.description + "\n";
        }
        return text.empty() ? "invalid" : text;
    }

private:
    explicit JsonSchema(nlohmann::json schema) : m_schema(std::move(schema)) {}
    nlohmann::json m_schema;
};

}  // namespace cifra::sdmx

/// The published schemas do not belong to the project: without them the test says so and is skipped.
#define CIFRA_SCHEMA(variable, name)                             \
    auto const variable = ::cifra::sdmx::JsonSchema::read(name); \
    if (!variable) GTEST_SKIP() << "SCHEMA NOT CHECKED: ../shared/schemas/" << name << " is not there"
