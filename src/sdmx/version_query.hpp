#pragma once

#include "base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cifra::sdmx {

/// The versions that a query asks for: "1.0.0", "1.0+.0", "~", "*", or several.
class VersionQuery {
public:
    /// \error bad_input  it is no such list
    /// \source SDMX REST 2.1.0, querying_versions
    static base::Result<VersionQuery> parse(std::string_view text);

    /// Of the versions of one artefact, ascending or not, those that are asked for.
    std::vector<std::string> matching(std::vector<std::string> const& versions) const;

private:
    enum class Which { exactly, latest_stable, latest, all };
    struct Part {
        int number = 0;
        bool open = false;  ///< This or a later one; then those after it are free.
    };
    struct Pattern {
        Which which = Which::exactly;
        std::vector<Part> parts;  ///< None: any form.
        std::string extension;
    };
    static bool parse(std::string_view text, Pattern& pattern);
    static bool fits(Pattern const& pattern, std::string_view version);

    std::vector<Pattern> m_patterns;
};

}  // namespace cifra::sdmx
