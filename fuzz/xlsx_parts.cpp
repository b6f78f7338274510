#include "collect/parse_xlsx.hpp"

#include "check_workbook.hpp"
#include "support/xlsx_parts.hpp"

namespace {

constexpr char const* PARTS[] = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml",       "xl/styles.xml",
                                 "xl/workbook.xml",          "xl/_rels/workbook.xml.rels", "_rels/.rels",
                                 "docProps/custom.xml"};

cifra::support::XlsxParts const& usual_workbook() {
    static cifra::support::XlsxParts const parts;
    return parts;
}

}  // namespace

// The first byte chooses a part of a workbook (a digit), the others are its XML. The archive around them is made here:
// no fuzzer would guess a checksum.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    if (size == 0) return 0;
    auto parts = usual_workbook();
    parts.set(PARTS[static_cast<std::uint8_t>(bytes[0] - '0') % std::size(PARTS)],
              cifra::support::stored(cifra::fuzz::text_of(bytes + 1, size - 1)));
    cifra::fuzz::check_workbook(cifra::collect::parse_xlsx(parts.bytes(), "f.xlsx", cifra::fuzz::SMALL_LIMITS));
    return 0;
}
