#pragma once

#include "base/local_text.hpp"

#include <string>

namespace cifra::app {

/// What an entry of the trail calls its step, its role and what it speaks of ("return AREA/2020/2"), in words. What
/// this program does not know stays as it is written.
base::LocalText step_in_words(std::string const& step);
base::LocalText role_in_words(std::string const& role);
base::LocalText subject_in_words(std::string const& subject);

}  // namespace cifra::app
