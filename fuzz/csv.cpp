#include "base/csv.hpp"

#include "check_result.hpp"

// What is read, written and read again is the same.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    auto const records = cifra::base::parse_csv(cifra::fuzz::text_of(bytes, size), "f.csv");
    if (!cifra::fuzz::check_result(records)) return 0;
    for (auto const& record : *records) {
        auto const again = cifra::base::parse_csv(cifra::base::csv_line(record.fields), "f.csv");
        CIFRA_ASSERT(again && again->size() == 1 && again->front().fields == record.fields);
    }
    return 0;
}
