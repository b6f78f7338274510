#pragma once

#include "base/local_text.hpp"

namespace cifra::protect {

/// True when a text holds a digit or, as a word of its own, the name of a number from one to twenty in either language.
/// The Spanish articles un and una do not count, or hardly a sentence would be left; "sola" and "solo" do.
bool tells_number(base::LocalText const& text);

}  // namespace cifra::protect
