#pragma once

#include "collect/workbook.hpp"
#include "restricted/national_return.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace cifra::collect {

/// The rules that the reading of a return can break; docs/reference/rules.md describes each as `reading:ID`.
namespace reading_rule {
inline constexpr char const* NUMBER = "number";
inline constexpr char const* BOTH = "both";
inline constexpr char const* UNANSWERED = "unanswered";
inline constexpr char const* MISSING_REASON = "missing_reason";
inline constexpr char const* STATUS = "status";
inline constexpr char const* DEFINITION = "definition";
inline constexpr char const* TEXT = "text";
inline constexpr char const* COVER = "cover";
inline constexpr char const* KEY = "key";
inline constexpr char const* LAYOUT = "layout";
inline constexpr char const* IDENTITY = "identity";
inline constexpr char const* FORMULA = "formula";
inline constexpr char const* CODE = "code";
inline constexpr char const* COUNT = "count";
}  // namespace reading_rule
inline constexpr std::array<char const*, 14> READING_RULES = {
    reading_rule::NUMBER, reading_rule::BOTH,       reading_rule::UNANSWERED, reading_rule::MISSING_REASON,
    reading_rule::STATUS, reading_rule::DEFINITION, reading_rule::TEXT,       reading_rule::COVER,
    reading_rule::KEY,    reading_rule::LAYOUT,     reading_rule::IDENTITY,   reading_rule::FORMULA,
    reading_rule::CODE,   reading_rule::COUNT};

/// What is wrong with a cell, before anybody says where it stands.
struct Complaint {
    char const* rule;
    base::LocalText statement;
    base::LocalText what_to_do;
    bool blocking = true;
};

/// A cell of a file: sheet by position; row and column from 1, 0 for the whole sheet or row.
struct Spot {
    std::size_t sheet = 0;
    int row = 0;
    int column = 0;
    auto operator<=>(Spot const&) const = default;
};

/// How the places of one file are written.
class ReadingPlaces {
public:
    /// Of a spreadsheet: "FILE!SHEET!CELL".
    ReadingPlaces(std::string file, std::vector<std::string> sheets)
        : m_file(std::move(file)), m_sheets(std::move(sheets)) {}
    /// Of a file of lines: file, line, column.
    explicit ReadingPlaces(std::string file) : m_file(std::move(file)) {}

    base::Where at(Spot const& spot) const;
    /// The file as a whole.
    base::Where whole() const { return {m_file, 0, 0}; }

private:
    std::string m_file;
    std::vector<std::string> m_sheets;
};

/// Collects findings in any order.
class ReadingFindings {
public:
    explicit ReadingFindings(ReadingPlaces const& places) : m_places(places) {}

    void add(Spot const& spot, Complaint complaint);
    /// Of the file as a whole: stands before the others.
    void add(Complaint complaint);
    /// All of them in order of place; those of one place in the order in which they came.
    std::vector<restricted::ReadingFinding> sorted() const;

private:
    struct Found {
        bool whole;
        Spot spot;
        restricted::ReadingFinding finding;
    };
    ReadingPlaces const& m_places;
    std::vector<Found> m_found;
};

}  // namespace cifra::collect
