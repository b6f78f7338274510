#include "base/csv.hpp"
#include "check_result.hpp"
#include "tabulate/coded_piece.hpp"
#include "tabulate/practice_schema.hpp"

#include <algorithm>

namespace {

using namespace cifra;

/// The input as a piece of a file.
tabulate::Piece piece_of(std::string_view text) {
    tabulate::Piece piece;
    piece.bytes.assign(text.begin(), text.end());
    piece.bytes.resize(text.size() + tabulate::READ_AHEAD);
    piece.size = text.size();
    piece.last = true;
    return piece;
}

programme::RecordSchema const& schema() {
    static auto const SCHEMA = programme::read_record_schema_text(tabulate::PRACTICE_SCHEMA, "s.toml", {}).value();
    return SCHEMA;
}

/// What the fast reader accepts, the plain one reads as well, and to the same number of records.
void compare(std::string_view text, tabulate::RecordLayout const& layout, tabulate::CodedPiece const& coded) {
    auto const person = std::find_if(layout.fields.begin(), layout.fields.end(),
                                     [](auto const& field) { return field.kind == tabulate::FieldPlan::Kind::person; });
    auto const at = static_cast<std::size_t>(person - layout.fields.begin());
    auto const records = base::parse_csv(text, "f.csv");
    CIFRA_ASSERT(records.has_value());
    CIFRA_ASSERT(records->size() == coded.records + 1);
    for (std::size_t i = 0; i < coded.records; ++i)
        CIFRA_ASSERT(coded.persons[i] == tabulate::person_key(records->at(i + 1).fields.at(at)));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    auto const text = fuzz::text_of(bytes, size);
    // The file drops a byte order mark before the reader sees it.
    if (text.empty() || text.substr(0, 3) == "\xEF\xBB\xBF") return 0;
    auto const piece = piece_of(text);
    std::string const file = "f.csv";
    auto const layout = tabulate::read_header(piece, file, schema(), {{2, {}, {}}, {3, {}, 0}, {4, {}, {}}});
    if (!fuzz::check_result(layout)) return 0;
    auto const coded = tabulate::PieceCoder(*layout, schema(), file).code(piece);
    CIFRA_ASSERT(coded.problems.size() <= base::Problems::LIMIT);
    for (auto const& problem : coded.problems) {
        fuzz::check_error(problem);
        CIFRA_ASSERT(problem.where.line >= 1);
    }
    if (coded.problems.empty()) compare(text, *layout, coded);
    return 0;
}
