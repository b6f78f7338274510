#pragma once

#include "base/result.hpp"

#include <string>
#include <string_view>

namespace cifra::restricted {

/// What the trusted comment of a signed return says: whose figures of which year these are, and where in the area's
/// chain of returns the file stands. One chain an area, over all its years.
struct ReturnComment {
    std::string ref_area;         ///< 1 to 16 of A-Z, 0-9 and _.
    std::string time_period;      ///< Four digits.
    int sequence = 0;             ///< 1 to 999,999,999: one more than that of the area's previous return.
    std::string previous_sha256;  ///< Of the previous signed file of the area, 64 lower-case hexadecimal digits; empty
                                  ///< for the first.
    std::string schema;           ///< Id and version of the programme whose template it answers: "islands-1.0.0".
    std::string signed_at;        ///< ISO 8601 date-time in UTC: "2021-03-01T12:00:00Z".

    bool operator==(ReturnComment const&) const = default;
};

/// "tip-return-v1 AREA YEAR SEQUENCE PREVIOUS SCHEMA TIME", with "-" for PREVIOUS of the first.
/// \error usage  a part is not as ReturnComment says, with its name
base::Result<std::string> write_return_comment(ReturnComment const& comment);

/// Reads exactly what write_return_comment writes. Only for a comment whose signature holds.
/// \error bad_input  with the name of the part
base::Result<ReturnComment> parse_return_comment(std::string_view text, std::string const& file);

}  // namespace cifra::restricted
