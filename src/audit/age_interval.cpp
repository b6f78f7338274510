#include "audit/age_interval.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace cifra::audit {
namespace {

std::optional<int> parse_age(std::string_view text) {
    int age = 0;
    auto const end = text.data() + text.size();
    auto const read = std::from_chars(text.data(), end, age);
    if (text.empty() || read.ec != std::errc{} || read.ptr != end || age < 0 || age >= OLDEST) return std::nullopt;
    return age;
}

std::vector<AgeInterval> sorted(std::vector<AgeInterval> intervals) {
    std::sort(intervals.begin(), intervals.end());
    intervals.erase(std::unique(intervals.begin(), intervals.end()), intervals.end());
    return intervals;
}

std::optional<AgeInterval> make(std::optional<int> first, std::optional<int> last, int add_first, int add_last) {
    if (!first || !last) return std::nullopt;
    AgeInterval const interval{*first + add_first, *last + add_last};
    if (interval.first > interval.last) return std::nullopt;
    return interval;
}

}  // namespace

std::optional<AgeInterval> parse_age_interval(std::string const& text) {
    std::string_view const view = text;
    auto const starts = [&](std::string_view sign) { return view.substr(0, sign.size()) == sign; };
    if (starts(">=")) return make(parse_age(view.substr(2)), OLDEST, 0, 0);
    if (starts("<=")) return make(0, parse_age(view.substr(2)), 0, 0);
    if (starts(">")) return make(parse_age(view.substr(1)), OLDEST, 1, 0);
    if (starts("<")) return make(0, parse_age(view.substr(1)), 0, -1);
    if (!view.empty() && view.back() == '+') return make(parse_age(view.substr(0, view.size() - 1)), OLDEST, 0, 0);
    auto const dash = view.find('-');
    if (dash == std::string_view::npos) return std::nullopt;
    return make(parse_age(view.substr(0, dash)), parse_age(view.substr(dash + 1)), 0, 0);
}

std::string age_words(std::string const& text, base::Language language) {
    bool const english = language == base::Language::en;
    auto const pattern = [&](char const* en, char const* es, std::string const& age) {
        return base::replace_all(english ? en : es, "{}", age);
    };
    if (text.rfind(">=", 0) == 0) return pattern("{} or older", "{} años o más", text.substr(2));
    if (text.rfind("<=", 0) == 0) return pattern("{} or younger", "{} años o menos", text.substr(2));
    if (text.rfind('>', 0) == 0) return pattern("over {}", "mayores de {}", text.substr(1));
    if (text.rfind('<', 0) == 0) return pattern("under {}", "menores de {}", text.substr(1));
    if (text.back() == '+') return pattern("{} or older", "{} años o más", text.substr(0, text.size() - 1));
    auto const dash = text.find('-');
    return text.substr(0, dash) + (english ? " to " : " a ") + text.substr(dash + 1);
}

std::vector<AgeInterval> years_left_out(std::vector<AgeInterval> intervals) {
    intervals = sorted(std::move(intervals));
    std::vector<AgeInterval> gaps;
    int reached = intervals.empty() ? 0 : intervals.front().last;
    for (auto const& interval : intervals) {
        if (interval.first > reached + 1) gaps.push_back({reached + 1, interval.first - 1});
        reached = std::max(reached, interval.last);
    }
    return gaps;
}

std::vector<AgeInterval> years_counted_twice(std::vector<AgeInterval> intervals) {
    intervals = sorted(std::move(intervals));
    std::vector<AgeInterval> overlaps;
    int reached = -1;
    for (auto const& interval : intervals) {
        if (interval.first <= reached) overlaps.push_back({interval.first, std::min(reached, interval.last)});
        reached = std::max(reached, interval.last);
    }
    return overlaps;
}

}  // namespace cifra::audit
