#include "check_result.hpp"
#include "programme/read_record_schema.hpp"

// Whatever stands in a schema: what is accepted holds together.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    auto const schema = cifra::programme::read_record_schema_text(cifra::fuzz::text_of(bytes, size), "s.toml", {});
    if (!cifra::fuzz::check_result(schema)) return 0;
    for (auto const& column : schema->columns) {
        CIFRA_ASSERT(!column.counted() || (!column.codes.empty() && column.codes.size() <= 65535));
        CIFRA_ASSERT(!column.multi_valued() || column.codes.size() <= 64);
    }
    for (auto const& hierarchy : schema->hierarchies) {
        CIFRA_ASSERT(hierarchy.group_of.size() == schema->columns.at(hierarchy.column).codes.size());
        for (auto const group : hierarchy.group_of) CIFRA_ASSERT(group <= hierarchy.groups.size());
    }
    return 0;
}
