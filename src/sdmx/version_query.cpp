#include "sdmx/version_query.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace cifra::sdmx {
namespace {

constexpr std::size_t MOST_PARTS = 3;

/// "1.2.3-draft" as {1, 2, 3} and "draft".
struct Version {
    std::vector<int> numbers;
    std::string_view extension;

    bool stable() const { return numbers.size() == MOST_PARTS && numbers[0] > 0 && extension.empty(); }
    bool operator<(Version const& other) const {
        if (numbers != other.numbers) return numbers < other.numbers;
        // A version with an extension comes before the one that it leads to.
        if (extension.empty() != other.extension.empty()) return !extension.empty();
        return extension < other.extension;
    }
};

std::optional<int> read_number(std::string_view text) {
    int number = 0;
    auto const [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (trouble != std::errc() || end != text.data() + text.size() || number < 0) return std::nullopt;
    if (text.size() > 1 && text.front() == '0') return std::nullopt;
    return number;
}

Version read_version(std::string_view text) {
    Version version;
    auto const dash = text.find('-');
    if (dash != std::string_view::npos) version.extension = text.substr(dash + 1);
    for (auto const& part : base::split(text.substr(0, dash), '.'))
        version.numbers.push_back(read_number(part).value_or(0));
    return version;
}

bool is_operator(char c) {
    return c == '+' || c == '~' || c == '*';
}

}  // namespace

bool VersionQuery::parse(std::string_view text, Pattern& pattern) {
    auto const take = [&](char c) {
        if (pattern.which != Which::exactly) return false;
        pattern.which = c == '+' ? Which::latest_stable : c == '~' ? Which::latest : Which::all;
        return true;
    };
    if (text.size() == 1 && is_operator(text.front())) return take(text.front());
    auto const dash = text.find('-');
    if (dash != std::string_view::npos) pattern.extension = text.substr(dash + 1);
    if (dash != std::string_view::npos && pattern.extension.empty()) return false;
    auto const parts = base::split(text.substr(0, dash), '.');
    if (parts.size() > MOST_PARTS) return false;
    for (std::string_view part : parts) {
        Part read;
        if (!part.empty() && is_operator(part.back())) {
            if (!take(part.back())) return false;
            read.open = true;
            part.remove_suffix(1);
        }
        auto const number = part.empty() && read.open ? std::optional(0) : read_number(part);
        if (!number) return false;
        read.number = *number;
        pattern.parts.push_back(read);
    }
    return !pattern.parts.empty();
}

bool VersionQuery::fits(Pattern const& pattern, std::string_view text) {
    auto const version = read_version(text);
    if (pattern.which == Which::latest_stable && !version.stable()) return false;
    if (pattern.parts.empty()) return true;
    if (version.numbers.size() != pattern.parts.size()) return false;
    if (pattern.which == Which::exactly && version.extension != pattern.extension) return false;
    for (std::size_t i = 0; i < pattern.parts.size(); ++i) {
        if (pattern.parts[i].open) {
            std::vector<int> least;
            for (std::size_t k = i; k < pattern.parts.size(); ++k) least.push_back(pattern.parts[k].number);
            return !std::lexicographical_compare(version.numbers.begin() + static_cast<std::ptrdiff_t>(i),
                                                 version.numbers.end(), least.begin(), least.end());
        }
        if (version.numbers[i] != pattern.parts[i].number) return false;
    }
    return true;
}

base::Result<VersionQuery> VersionQuery::parse(std::string_view text) {
    VersionQuery query;
    for (auto const& part : base::split(text, ',')) {
        Pattern pattern;
        if (!parse(part, pattern))
            return base::fail(
                base::ErrorCode::bad_input, {"the version is not written as one", "la versión no está bien escrita"},
                {"write it as 1.0.0, as ~ for the latest, + for the latest stable one, * for all, or several with "
                 "commas",
                 "escríbala como 1.0.0, como ~ para la última, + para la última estable, * para todas, o varias con "
                 "comas"});
        query.m_patterns.push_back(std::move(pattern));
    }
    return query;
}

std::vector<std::string> VersionQuery::matching(std::vector<std::string> const& versions) const {
    std::vector<std::string> found;
    for (auto const& pattern : m_patterns) {
        std::vector<std::string> fitting;
        for (auto const& version : versions)
            if (fits(pattern, version)) fitting.push_back(version);
        std::sort(fitting.begin(), fitting.end(),
                  [](auto const& a, auto const& b) { return read_version(a) < read_version(b); });
        bool const one = pattern.which == Which::latest || pattern.which == Which::latest_stable;
        if (one && fitting.size() > 1) fitting = {fitting.back()};
        for (auto& version : fitting)
            if (std::find(found.begin(), found.end(), version) == found.end()) found.push_back(std::move(version));
    }
    return found;
}

}  // namespace cifra::sdmx
