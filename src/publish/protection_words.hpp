#pragma once

#include "publish/page_words.hpp"

#include <vector>

namespace cifra::publish {

/// The words of the page on protection; page_words() has them among the others.
std::vector<PageWord> const& protection_words();

}  // namespace cifra::publish
