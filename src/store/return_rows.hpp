#pragma once

#include "db/connection.hpp"
#include "programme/programme.hpp"
#include "restricted/national_return.hpp"
#include "restricted/return_state.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cifra::store {

/// A version of a return without its figures.
struct ReturnRow {
    std::int64_t return_id = 0;
    std::string ref_area;
    std::string time_period;
    int version = 0;
    restricted::ReturnState state = restricted::ReturnState::draft;
    base::Language language = base::Language::es;
    std::string institution;
    std::string file_name;
    std::string file_sha256;
    std::string received_at;  ///< ISO 8601 date-time in UTC.
    restricted::CellAccount account;

    /// "AREA/2020/2"
    std::string name() const;
};

/// All versions of all returns, of one year or (empty) of all, by area, year, version.
base::Result<std::vector<ReturnRow>> list_returns(db::Connection& connection, std::string const& time_period);

/// All versions of one area's return of a year, by version.
base::Result<std::vector<ReturnRow>> versions_of(db::Connection& connection, std::string const& ref_area,
                                                 std::string const& time_period);

/// The newest version, or nothing.
base::Result<std::optional<ReturnRow>> newest_version(db::Connection& connection, std::string const& ref_area,
                                                      std::string const& time_period);

/// The version of each area that stands accepted for a year (validated, consolidated or published), by area.
base::Result<std::vector<ReturnRow>> accepted_returns(db::Connection& connection, std::string const& time_period);

/// A version as it was handed in. \error bad_input  it answers another version of the programme, whose dimensions
/// differ
base::Result<restricted::NationalReturn> load_return(db::Connection& connection, programme::Programme const& programme,
                                                     ReturnRow const& row);

/// The file of a version, byte by byte as it came in. \error not_found  it came as a stream
base::Result<std::string> load_file(db::Connection& connection, ReturnRow const& row);

/// SHA-256 over all figures of a version in the order of their keys, as the trail keeps it.
base::Result<std::string> figures_sha256(db::Connection& connection, std::int64_t return_id);

}  // namespace cifra::store
