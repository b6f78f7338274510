#include "restricted/return_comment.hpp"

#include "base/text.hpp"
#include "restricted/return_part.hpp"

#include <fmt/format.h>

namespace cifra::restricted {
namespace {

constexpr char const* KIND = "tip-return-v1";
constexpr char const* NONE = "-";

/// The first part that is not as it should be, in both languages; empty when all are.
base::LocalText wrong_part(ReturnComment const& comment) {
    if (!is_area(comment.ref_area)) return {"the area", "el área"};
    if (!is_time_period(comment.time_period)) return {"the year", "el año"};
    if (comment.sequence < 1 || comment.sequence > 999'999'999) return {"the sequence", "la secuencia"};
    bool const first = comment.sequence == 1;
    if (first ? !comment.previous_sha256.empty() : !is_sha256(comment.previous_sha256))
        return {"the hash of the previous return", "el hash del informe anterior"};
    if (!is_schema(comment.schema)) return {"the programme and its version", "el programa y su versión"};
    if (!is_utc_time(comment.signed_at)) return {"the time", "la hora"};
    return {};
}

base::LocalText statement(base::LocalText const& part) {
    return {fmt::format("{} of the return is missing or is not written as it must be", part.en),
            fmt::format("{} del informe falta o no está en la forma debida", part.es)};
}

base::LocalText const ADVICE{
    "write AREA YEAR SEQUENCE PREVIOUS SCHEMA TIME as docs/methods/signed_returns.md describes them",
    "escriba AREA YEAR SEQUENCE PREVIOUS SCHEMA TIME como los describe docs/methods/signed_returns.md"};

}  // namespace

base::Result<std::string> write_return_comment(ReturnComment const& comment) {
    if (auto const part = wrong_part(comment); !part.empty())
        return base::fail(base::ErrorCode::usage, statement(part), ADVICE);
    return fmt::format("{} {} {} {} {} {} {}", KIND, comment.ref_area, comment.time_period, comment.sequence,
                       comment.previous_sha256.empty() ? NONE : comment.previous_sha256, comment.schema,
                       comment.signed_at);
}

base::Result<ReturnComment> parse_return_comment(std::string_view text, std::string const& file) {
    base::Where const where{file, 3, 0};
    auto const parts = base::split(text, ' ');
    if (parts.size() != 7 || parts[0] != KIND)
        return base::fail(
            base::ErrorCode::bad_input,
            {"the trusted comment is not that of a return", "el comentario confiable no es el de un informe"},
            {"sign the file with 'cifra sign --return-area …'", "firme el archivo con «cifra sign --return-area …»"},
            where);
    ReturnComment comment{parts[1], parts[2], whole_number(parts[3]), parts[4], parts[5], parts[6]};
    if (comment.previous_sha256 == NONE) comment.previous_sha256.clear();
    if (auto const part = wrong_part(comment); !part.empty() || parts[4].empty())
        return base::fail(base::ErrorCode::bad_input, statement(part), ADVICE, where);
    return comment;
}

}  // namespace cifra::restricted
