#pragma once

#include "base/local_text.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cifra::report {

/// One entry of the report's own words.
struct ReportWord {
    std::string_view key;
    base::LocalText text;  ///< `{name}` stands for a value.
};

std::vector<ReportWord> const& report_words();

/// A word with its `{name}` places filled. Needs the key to exist.
std::string word(std::string_view key, base::Language language,
                 std::initializer_list<std::pair<std::string_view, std::string>> values = {});

}  // namespace cifra::report
