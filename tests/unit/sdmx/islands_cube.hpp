#pragma once

#include "islands_message.hpp"
#include "sdmx/cube_message.hpp"

namespace cifra::islands {

/// What three releases said of rescues: women in 2018 and 2019, the second release corrects 2018 and the third takes
/// 2019 of Alta back; Baja's total is withheld.
struct Published {
    programme::Programme programme = islands::programme();
    sdmx::CodeBook book{programme, false};
    std::vector<std::string> released_at = {"2019-06-01T00:00:00Z", "2020-06-01T00:00:00Z", "2021-06-01T00:00:00Z"};
    sdmx::Cube cube = make();

    sdmx::MessageSource source() const { return {programme, book, released_at}; }

    sdmx::DatedObservation dated(char const* key, std::optional<std::int64_t> value, sdmx::Place from,
                                 sdmx::Place until = sdmx::NONE) const {
        auto const number = value ? std::optional(base::Decimal{*value, 0}) : std::nullopt;
        auto made = observation(programme, std::string("DF_RESCUE/A.") + key, number, value ? "A" : "Q");
        if (!value) {
            made.conf_status = 'C';
            made.missing_reason = programme::MissingReason::withheld;
        }
        return {made, from, until};
    }

    sdmx::Cube make() const {
        return sdmx::make_cube(
            programme, programme.dataflows.front(),
            {dated("ALT.PEOPLE_RESCUED.F._T.2019", 21, 1, 2), dated("ALT.PEOPLE_RESCUED.F._T.2018", 17, 1),
             dated("ALT.PEOPLE_RESCUED.F._T.2018", 15, 0, 1), dated("BAJ.PEOPLE_RESCUED._T._T.2019", std::nullopt, 1),
             dated("BAJ.PEOPLE_RESCUED._T._T.2018", 40, 0), dated("BAJ.PEOPLE_RESCUED._T._T.2020", 44, 2)},
            false);
    }

    /// The rows of blocks as "ALT/F/2018=15", "-" before what is taken back.
    std::vector<std::string> spelled(std::vector<sdmx::CubeBlock> const& blocks) const {
        std::vector<std::string> words;
        for (auto const& block : blocks)
            for (auto const row : block.rows)
                words.push_back(std::string(block.action == sdmx::Action::erase ? "-" : "") +
                                cube.dimension("REF_AREA")->code(row) + "/" + cube.dimension("SEX")->code(row) + "/" +
                                cube.dimension("TIME_PERIOD")->code(row) + "=" +
                                (cube.obs_values[row] ? to_string(*cube.obs_values[row]) : "?"));
        return words;
    }
};

/// A query as an address would ask it, of the newest release.
inline sdmx::CubeQuery asked(char const* key, std::vector<std::pair<std::string, std::string>> const& filters = {}) {
    sdmx::CubeQuery query;
    query.keys = sdmx::parse_keys(key).value();
    for (auto const& [component, text] : filters) query.filters.push_back(sdmx::parse_filter(component, text).value());
    query.released = 3;
    return query;
}

}  // namespace cifra::islands
