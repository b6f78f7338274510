#pragma once

#include <string>
#include <string_view>

namespace cifra::collect {

/// A label without what people write differently: letter case and accents of Latin letters, blanks around it and
/// repeated inside it. A lost letter (U+FFFD) becomes "?", so that it costs one letter when labels are compared.
/// \param label  UTF-8
std::string fold_label(std::string_view label);

/// A label as a message or terminal may show it: every control character and line break is a blank.
/// \param label  UTF-8
std::string shown_label(std::string label);

}  // namespace cifra::collect
