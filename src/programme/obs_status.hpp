#pragma once

#include "base/local_text.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace cifra::programme {

/// Letters of CL_OBS_STATUS 2.2 that Cifra uses, as statistics.md lists them.
inline constexpr std::string_view OBS_STATUS_LETTERS = "ABDEIKLMNOPQRUVW";
/// Letters of CL_CONF_STATUS 1.2.
inline constexpr std::string_view CONF_STATUS_LETTERS = "FNCAOTGMDSE";

/// Why a value is missing.
enum class MissingReason {
    not_reported,   ///< The area gives no data.
    not_compiled,   ///< It exists and was not compiled.
    picture,        ///< Stood only in a picture of the source.
    not_published,  ///< The area's figure went into the regional one and is not itself published.
    withheld,       ///< Withheld to protect victims.
};

std::string to_string(MissingReason reason);
std::optional<MissingReason> parse_missing_reason(std::string_view text);

/// The words that stand where a value is missing, for pages, workbooks and structures.
base::LocalText missing_reason_label(MissingReason reason);

/// Label of a status letter, for pages and structures.
base::LocalText obs_status_label(char letter);
base::LocalText conf_status_label(char letter);

}  // namespace cifra::programme
