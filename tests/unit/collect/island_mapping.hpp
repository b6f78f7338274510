#pragma once

#include "../programme/islands_texts.hpp"
#include "collect/apply_mapping.hpp"
#include "collect/read_mapping.hpp"

#include <algorithm>
#include <string>

/// A mapping of an invented harbour's file into the islands' programme. Its figures are made up.
namespace cifra::islands {

inline constexpr char const* HARBOUR_MAPPING = R"(
id = "harbour"
programme = "islands"
name = { en = "Harbour book", es = "Libro del puerto" }
source = { en = "The harbour, 2020.", es = "El puerto, 2020." }
licence = { en = "Free.", es = "Libre." }
encoding = "utf-8"

[[column]]
name = "Island"
is = "area"
fold = true
[[column]]
name = "Year"
is = "year"
[[column]]
name = "About"
[[column]]
name = "Group"
fold = true
[[column]]
name = "Unit"
only = ["Counts"]
[[column]]
name = "Figure"
is = "value"
[[column]]
name = "Mark"
is = "comment"

[numbers]
thousands = ","
withheld = ["<5"]
empty = "not_reported"
  [numbers.missing]
  "lost" = "not_compiled"

[[labels]]
column = "Island"
dimension = "REF_AREA"
  [labels.codes]
  "Island of Alta" = "ALT"

[[labels]]
column = "Group"
dimension = "SEX"
  [labels.codes]
  "All" = "_T"
  "Women and girls" = "F"
  "Ni\uFFFDas y mujeres" = "F"
  "Men and boys" = "M"

[[labels]]
column = "Group"
dimension = "MEANS"
  [labels.codes]
  "Boats" = "BOAT"
  "Ropes" = "ROPE"

[[comment]]
text = "early count"
means = { en = "Counted early.", es = "Contado antes de tiempo." }

[[rule]]
id = "empty_group"
when = { About = ["sex"] }
blank = ["Group"]
reject = "not_clear"
explanation = { en = "no group is named", es = "no se nombra ningún grupo" }

[[rule]]
id = "all_again"
when = { About = ["means"], Group = ["all"] }
reject = "counts_again"
explanation = { en = "everybody once more", es = "todas las personas otra vez" }

[[rule]]
id = "by_sex"
when = { About = ["sex"] }
indicator = "PEOPLE_RESCUED"
columns = { SEX = "Group" }

[[rule]]
id = "by_means"
when = { About = ["means"] }
indicator = "PEOPLE_RESCUED"
columns = { MEANS = "Group" }
recounts = true

[[rule]]
id = "by_age"
when = { About = ["women by age"] }
indicator = "PEOPLE_RESCUED"
codes = { SEX = "F" }
several = "parts"

[[rule]]
id = "other_means"
when = { About = ["other means"] }
indicator = "PEOPLE_RESCUED"
codes = { MEANS = "ROPE" }
several = "unclear"
recounts = true
)";

inline std::string const HARBOUR_HEADER = "Island,Year,About,Group,Unit,Figure,Mark\n";

/// What a reader says of a mapping, one line a problem; empty when it is accepted.
inline std::string mapping_problems(std::string const& text, base::Language language = base::Language::en) {
    auto const mapping = collect::read_mapping_text(programme(), text, "m.toml");
    return mapping ? "" : to_string(mapping.error(), language);
}

/// Applies the harbour's mapping to rows under its header.
inline collect::Import imported(std::string const& rows, std::string const& mapping = HARBOUR_MAPPING) {
    auto const islands = programme();
    auto const read = collect::read_mapping_text(islands, mapping, "m.toml");
    CIFRA_ASSERT(read.has_value());
    auto const text = HARBOUR_HEADER + rows;
    auto import = collect::apply_mapping(islands, *read, {text, "harbour.csv"});
    CIFRA_ASSERT(import.has_value());
    return std::move(*import);
}

/// "2 observation", "3 merged duplicate 2": line, outcome, reason and lines of each row.
inline std::vector<std::string> outcomes(collect::Import const& import) {
    std::vector<std::string> lines;
    for (auto const& row : import.report.rows) {
        auto line = std::to_string(row.line);
        line += row.outcome == collect::RowOutcome::observation ? " observation"
                : row.outcome == collect::RowOutcome::merged    ? " merged"
                                                                : " rejected";
        if (!row.reason.empty()) line += " " + row.reason;
        for (int const other : row.lines) line += " " + std::to_string(other);
        lines.push_back(line);
    }
    return lines;
}

/// "A.ALT.PEOPLE_RESCUED.F._T.2020 = 12": the figures of all returns.
inline std::vector<std::string> figures(collect::Import const& import) {
    std::vector<std::string> lines;
    for (auto const& each : import.returns)
        for (auto const& observation : each.observations) {
            auto const key = to_string(observation.key);
            lines.push_back(key.substr(key.find('/') + 1) + " = " +
                            (observation.obs_value
                                 ? to_string(*observation.obs_value)
                                 : observation.obs_status + " " + programme::to_string(*observation.missing_reason)));
        }
    return lines;
}

}  // namespace cifra::islands
