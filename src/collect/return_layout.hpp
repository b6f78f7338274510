#pragma once

#include "collect/read_number.hpp"
#include "programme/programme.hpp"

#include <string>
#include <vector>

namespace cifra::collect {

/// Version of the form itself: what stands in which column of a template, and how its rows are keyed.
inline constexpr char const* LAYOUT_VERSION = "1";

/// How a row is to be answered.
enum class RowRole {
    total,  ///< A figure, or why there is none.
    part,   ///< Likewise; counts in the sum of its block.
    apart,  ///< Likewise; published beside the others, so it may or may not count in the sum.
    named,  ///< May be left empty: one of the codes that an open category stands for.
    open,   ///< As part, but need not be answered when a named row of its block has a figure.
};

/// One row that an officer answers.
struct AskedRow {
    programme::CellKey key;
    std::string key_text;  ///< to_string(key): what the template carries and the reader looks for.
    base::LocalText label;
    base::LocalText definition;  ///< May be empty.
    RowRole role = RowRole::part;
    bool yes_or_no = false;  ///< Something that is named or not, and then counts once: the figure is 1 or 0.
};

/// How the rows of a block can be held against the indicator's total while they are filled.
enum class BlockCheck {
    none,
    sum,      ///< The parts add up to the total.
    at_most,  ///< No part is above the total.
};

/// One breakdown of an indicator, as asked of one area.
struct AskedBlock {
    std::string id;  ///< "VICTIMS_ASSISTED.by_service"
    base::LocalText title;
    BlockCheck check = BlockCheck::none;
    std::vector<AskedRow> rows;
};

/// One indicator: its total and its blocks.
struct AskedIndicator {
    std::string id;
    base::LocalText name;
    base::LocalText definition;
    base::LocalText unit;  ///< "Persons"; of an amount, its currency.
    NumberKind number = NumberKind::count;
    std::string currency;         ///< ISO 4217 of an amount, else empty.
    std::vector<AskedRow> total;  ///< One row; none where figures only stand side by side, or are counted afterwards.
    std::vector<AskedBlock> blocks;
};

/// One sheet: an area of work.
struct AskedSection {
    std::string id;
    base::LocalText title;
    std::vector<AskedIndicator> indicators;
};

/// Everything that a return of one area and year answers. The spreadsheet, the CSV and the reader all work from it, so
/// that they cannot drift apart.
struct ReturnLayout {
    std::string programme;  ///< Id and version: "corett 1.0.0".
    std::string ref_area;
    std::string time_period;
    std::vector<AskedSection> sections;        ///< Those of the programme that have indicators.
    std::vector<programme::Code> definitions;  ///< Of CL_DEFINITION, when the programme has it: a column of its own.
};

/// "corett 1.0.0"
std::string programme_name(programme::Programme const& programme);

/// Lays out the return of a member. Each key is asked once, where it first stands. Needs a member's code.
ReturnLayout return_layout(programme::Programme const& programme, std::string const& ref_area,
                           std::string const& time_period);

/// A row of the layout with what it belongs to.
struct PlacedRow {
    AskedRow const* row = nullptr;
    AskedBlock const* block = nullptr;  ///< Null for a total.
    AskedIndicator const* indicator = nullptr;
    AskedSection const* section = nullptr;
};

/// Every row in the order of the layout, which must outlive the result.
std::vector<PlacedRow> placed_rows(ReturnLayout const& layout);
std::vector<PlacedRow> placed_rows(ReturnLayout&& layout) = delete;

}  // namespace cifra::collect
