#pragma once

#include "programme/programme.hpp"
#include "restricted/observation.hpp"

#include <string>
#include <vector>

namespace cifra::collect {

/// A file of figures of an edition.
struct FiguresFile {
    std::string name;  ///< "DF_ASSISTANCE.csv"
    std::string text;
};

/// Writes observations as figures/*.csv of an edition (docs/reference/edition.md), one file a dataflow that has some,
/// in the programme's order; rows by key. read_figures_text reads them back as they were, but for places and rules.
/// \param observations  of one year, unique
/// \param remarks       lines that stand before the header of each file, behind "# ": source, credit, licence
std::vector<FiguresFile> write_figures(programme::Programme const& programme,
                                       std::vector<restricted::Observation> observations,
                                       std::vector<std::string> const& remarks);

/// Writes the observations of a return as one SDMX-CSV file, with the columns of every dataflow that has some;
/// read_return reads it back.
/// \param observations  of one area and year, unique
/// \param remarks       as of write_figures
std::string write_return_figures(programme::Programme const& programme,
                                 std::vector<restricted::Observation> observations,
                                 std::vector<std::string> const& remarks);

}  // namespace cifra::collect
