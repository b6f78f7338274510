#pragma once

#include "programme/programme.hpp"
#include "restricted/national_return.hpp"
#include "restricted/register_count.hpp"

#include <string>

namespace cifra::collect {

/// A return that was made, and the file of it that is kept.
struct CountedFile {
    restricted::NationalReturn national_return;
    std::string bytes;  ///< SDMX-CSV with remarks on where it comes from; read_return reads its figures back.
};

/// Makes the return of an area from what was counted in its register: every cell that the programme asks for has the
/// figure, or says that the register has none (OBS_STATUS O, not_reported). Figures of a table that leaves some persons
/// out have OBS_STATUS U. What was left out and why stands in findings that never block. Needs a member as ref_area.
CountedFile counted_return(programme::Programme const& programme, restricted::RegisterCount const& count,
                           restricted::RegisterFile const& file);

}  // namespace cifra::collect
