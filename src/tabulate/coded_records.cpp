#include "tabulate/coded_records.hpp"

#include "base/assert.hpp"

namespace cifra::tabulate {

CodedColumn::CodedColumn(std::uint32_t cardinality, std::size_t records)
    : m_cardinality(cardinality), m_records(records) {
    CIFRA_ASSERT(cardinality >= 2 && cardinality <= 65536);
    resize(records);
}

void CodedColumn::resize(std::size_t records) {
    m_records = records;
    if (is_wide())
        m_wide.resize(records + TILE_RECORDS);
    else
        m_narrow.resize(records + TILE_RECORDS);
}

void CodedColumn::reserve(std::size_t records) {
    if (is_wide())
        m_wide.reserve(records + TILE_RECORDS);
    else
        m_narrow.reserve(records + TILE_RECORDS);
}

void CodedColumn::set(std::size_t record, std::uint32_t code) {
    CIFRA_ASSERT(code < m_cardinality && record < m_records);
    if (is_wide())
        m_wide[record] = static_cast<std::uint16_t>(code);
    else
        m_narrow[record] = static_cast<std::uint8_t>(code);
}

std::size_t CodedRecords::bytes() const {
    std::size_t bytes = keys.capacity() * sizeof(std::uint32_t);
    for (auto const& column : columns) bytes += column.bytes();
    return bytes;
}

}  // namespace cifra::tabulate
