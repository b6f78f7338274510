#pragma once

#include "base/local_text.hpp"

#include <string>
#include <vector>

namespace cifra::audit {

/// A rule that findings name (docs/reference/rules.md describes each).
struct Rule {
    std::string id;
    base::LocalText name;
    base::LocalText description;  ///< What it checks, one sentence.
};

/// The rules of the arithmetic audit, in the order in which they are run.
std::vector<Rule> const& rules();

}  // namespace cifra::audit
