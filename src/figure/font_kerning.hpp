#pragma once

#include <hb.h>

#include <string>

namespace cifra::figure {

/// The table "kern" of a font for some of its glyphs under new numbers. Open Sans 1.11 has its kerning there and not in
/// GPOS, and HarfBuzz leaves that table out of a subset: lines would run 5 % longer than they were measured.
/// \param renumbered  From glyphs of the font to those of the subset.
/// \returns Format 0, horizontal; empty where no pair of the glyphs is kerned.
/// \source OpenType 1.9, "kern – Kerning"
std::string kerning_of(hb_face_t* font, hb_map_t const* renumbered);

}  // namespace cifra::figure
