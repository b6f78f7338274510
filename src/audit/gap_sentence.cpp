#include "audit/gap_sentence.hpp"

#include "audit/sentences.hpp"
#include "language/count.hpp"
#include "language/list.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <utility>

namespace cifra::audit {
namespace {

using Gaps = std::vector<AreaGap>;

/// Parts that have the same gaps besides the common ones.
struct Group {
    std::vector<LocalText> parts;
    Gaps gaps;
};

struct Grouped {
    Gaps common;  ///< Of every part.
    std::vector<Group> groups;
};

bool has(Gaps const& gaps, AreaGap const& gap) {
    return std::find(gaps.begin(), gaps.end(), gap) != gaps.end();
}

Grouped group(std::vector<Part> const& parts) {
    Grouped grouped;
    if (parts.empty()) return grouped;
    for (auto const& gap : parts.front().areas_without)
        if (std::all_of(parts.begin(), parts.end(), [&](Part const& part) { return has(part.areas_without, gap); }))
            grouped.common.push_back(gap);
    for (auto const& part : parts) {
        Gaps own;
        for (auto const& gap : part.areas_without)
            if (!has(grouped.common, gap)) own.push_back(gap);
        if (own.empty()) continue;
        auto const same = std::find_if(grouped.groups.begin(), grouped.groups.end(),
                                       [&](Group const& other) { return other.gaps == own; });
        if (same != grouped.groups.end())
            same->parts.push_back(part.figure.label);
        else
            grouped.groups.push_back({{part.figure.label}, std::move(own)});
    }
    return grouped;
}

std::vector<std::string> names(Gaps const& gaps, bool partial, Language language) {
    std::vector<std::string> names;
    for (auto const& gap : gaps)
        if (gap.partial == partial) names.push_back(gap.name.in(language));
    return names;
}

/// "no data from A and B and partial data from C" / "no hay datos de A ni B y hay datos parciales de C"
std::string clause(Gaps const& gaps, bool also, Language language) {
    std::vector<std::string> clauses;
    if (auto const none = names(gaps, false, language); !none.empty())
        clauses.push_back(choose(language, also ? "also no data from " : "no data from ",
                                 also ? "tampoco hay datos de " : "no hay datos de ") +
                          language::list_neither(none, language));
    if (auto const partial = names(gaps, true, language); !partial.empty()) {
        bool const first = clauses.empty();
        clauses.push_back(choose(language, also && first ? "also partial data from " : "partial data from ",
                                 also && first ? "también hay datos parciales de " : "hay datos parciales de ") +
                          language::list_and(partial, language));
    }
    return language::list_and(clauses, language);
}

std::string gaps_in(Grouped const& grouped, Language language) {
    bool const also = !grouped.common.empty();
    std::vector<std::string> clauses;
    if (also) clauses.push_back(clause(grouped.common, false, language));
    for (auto const& group : grouped.groups)
        clauses.push_back(choose(language, "for ", "para ") + quoted_list(group.parts, language) + " " +
                          clause(group.gaps, also, language));
    return choose(language, "According to the notes there are ", "Según las notas, ") +
           fmt::format("{}.", fmt::join(clauses, "; "));
}

std::string areas(std::size_t count, Language language) {
    if (count == 1) return choose(language, "one area", "un área");
    auto const number =
        language::count_in_words(static_cast<std::int64_t>(count), language, language::Gender::feminine);
    return number + choose(language, " areas", " áreas");
}

std::string common_base(std::vector<std::string> const& names, Language language) {
    bool const one = names.size() == 1;
    auto const list = language::list_and(names, language);
    return choose(language,
                  fmt::format("The base holds {} that {} none of these data ({})", areas(names.size(), language),
                              one ? "gives" : "give", list),
                  fmt::format("La base incluye {} que no {} ninguno de estos datos ({})", areas(names.size(), language),
                              one ? "da" : "dan", list));
}

std::string group_base(Group const& group, std::vector<std::string> const& more, std::size_t common,
                       Language language) {
    auto const parts = quoted_list(group.parts, language);
    auto const list = language::list_and(more, language);
    if (common > 0) {
        auto const count = areas(common + more.size(), language);
        return choose(language, fmt::format("for {} it holds {} (also {})", parts, count, list),
                      fmt::format("para {} incluye {} (también {})", parts, count, list));
    }
    auto const count = areas(more.size(), language);
    bool const one = more.size() == 1;
    return choose(
        language,
        fmt::format("for {} the base holds {} that {} no data ({})", parts, count, one ? "gives" : "give", list),
        fmt::format("para {} la base incluye {} que no {} datos ({})", parts, count, one ? "da" : "dan", list));
}

/// Who gives no data at all.
std::string base_without(Grouped const& grouped, Language language) {
    auto const common = names(grouped.common, false, language);
    std::vector<std::string> clauses;
    if (!common.empty()) clauses.push_back(common_base(common, language));
    for (auto const& group : grouped.groups)
        if (auto const more = names(group.gaps, false, language); !more.empty())
            clauses.push_back(group_base(group, more, common.size(), language));
    if (clauses.empty()) return {};
    return language::capitalised(fmt::format("{}.", fmt::join(clauses, "; ")));
}

std::string partial_data(Gaps const& gaps, std::vector<LocalText> const& parts, Language language) {
    auto const partial = names(gaps, true, language);
    if (partial.empty()) return {};
    auto const list = language::list_and(partial, language);
    auto const on = parts.empty() ? std::string() : quoted_list(parts, language);
    return choose(language, fmt::format("Data from {}{}{} are partial.", list, on.empty() ? "" : " on ", on),
                  fmt::format("Los datos de {}{}{} son parciales.", list, on.empty() ? "" : " sobre ", on));
}

}  // namespace

LocalText gap_sentence(std::vector<Part> const& parts) {
    auto const grouped = group(parts);
    if (grouped.common.empty() && grouped.groups.empty()) return {};
    return in_both([&](Language language) { return gaps_in(grouped, language); });
}

LocalText base_sentence(std::vector<Part> const& parts) {
    auto const grouped = group(parts);
    auto text = in_both([&](Language language) { return base_without(grouped, language); });
    append(text, in_both([&](Language language) { return partial_data(grouped.common, {}, language); }));
    for (auto const& group : grouped.groups)
        append(text, in_both([&](Language language) { return partial_data(group.gaps, group.parts, language); }));
    return text;
}

}  // namespace cifra::audit
