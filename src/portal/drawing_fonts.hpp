#pragma once

#include "base/result.hpp"
#include "figure/font.hpp"

namespace cifra::portal {

/// \error as figure::Fonts::load
base::Result<void> check_drawing_fonts();

/// The fonts that charts are measured with, of the calling thread: they serve one thread at a time. Needs
/// check_drawing_fonts to have succeeded.
figure::Fonts const& drawing_fonts();

}  // namespace cifra::portal
