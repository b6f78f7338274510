#include "release/series_coverage.hpp"

#include "language/list.hpp"
#include "programme/figure_rule.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cifra::release {
namespace {

using base::Language;
using Members = std::vector<std::string>;

bool holds(Members const& members, std::string const& code) {
    return std::find(members.begin(), members.end(), code) != members.end();
}

/// A member's row for a figure of the coalition, or for the total: who gives no total gives no part of it.
ReleasedObservation const* row_of(ToldFigure const& told, std::string const& member) {
    auto own = told.figure->key;
    own.ref_area = member;
    auto const* row = find_figure(*told.tables, own);
    return row != nullptr ? row : find_figure(*told.tables, own.total());
}

bool gives_none(ReleasedObservation const& row) {
    return row.missing_reason == programme::MissingReason::not_reported ||
           row.missing_reason == programme::MissingReason::not_compiled;
}

/// In the programme's order; who is no member any more comes last.
Members in_order(programme::Programme const& programme, Members codes) {
    std::sort(codes.begin(), codes.end());
    Members members;
    for (auto const& member : programme.members)
        if (holds(codes, member.code)) members.push_back(member.code);
    for (auto const& code : codes)
        if (programme.member(code) == nullptr) members.push_back(code);
    return members;
}

/// Those of `these` that `others` lack, as a list in a sentence.
std::string names(programme::Programme const& programme, Members const& these, Members const& others,
                  Language language) {
    std::vector<std::string> words;
    for (auto const& code : these) {
        if (holds(others, code)) continue;
        auto const* member = programme.member(code);
        words.push_back(member == nullptr ? code : member->name_in_sentence.in(language));
    }
    return language::list_and(words, language);
}

/// "a Belice", "al Perú": the article contracts.
std::string spanish_to(std::string const& list) {
    return list.rfind("el ", 0) == 0 ? "a" + list.substr(1) : "a " + list;
}

std::string english(std::string const& in, std::string const& out, std::string const& year) {
    std::string held = in.empty() ? "no longer holds " + out : "now holds " + in;
    if (!in.empty() && !out.empty()) held += ", and no longer " + out;
    return fmt::format("The figure {}: it cannot be compared with that of {}.", held, year);
}

std::string spanish(std::string const& in, std::string const& out, std::string const& year) {
    std::string held = in.empty() ? "ya no incluye " + spanish_to(out) : "ahora incluye " + spanish_to(in);
    if (!in.empty() && !out.empty()) held += " y ya no " + spanish_to(out);
    return fmt::format("La cifra {}: no puede compararse con la de {}.", held, year);
}

}  // namespace

std::optional<Members> members_in(programme::Programme const& programme, ToldFigure const& told) {
    if (told.figure == nullptr || !told.figure->obs_value || told.figure->key.ref_area != programme.region)
        return std::nullopt;
    if (!told.figure->coverage.empty()) return in_order(programme, told.figure->coverage);
    Members members;
    bool spoken_of = false;
    for (auto const& member : programme.members) {
        auto const* row = row_of(told, member.code);
        spoken_of = spoken_of || row != nullptr;
        if (row == nullptr || !gives_none(*row)) members.push_back(member.code);
    }
    return spoken_of ? std::optional(members) : std::nullopt;
}

Members breaking_members(programme::Programme const& programme, ToldFigure const& told) {
    Members members;
    if (told.figure == nullptr || told.figure->rule != programme::SUM_OF_REPORTING_AREAS) return members;
    for (auto const& member : programme.members) {
        auto own = told.figure->key;
        own.ref_area = member.code;
        auto const* const row = find_figure(*told.tables, own);
        bool const breaks = row != nullptr && row->obs_status.find('B') != std::string::npos;
        if (breaks && holds(told.figure->coverage, member.code)) members.push_back(member.code);
    }
    return members;
}

base::LocalText other_members_sentence(programme::Programme const& programme, Members const& before, Members const& now,
                                       std::string const& year) {
    auto const in = [&](Language language) { return names(programme, now, before, language); };
    auto const out = [&](Language language) { return names(programme, before, now, language); };
    return {english(in(Language::en), out(Language::en), year), spanish(in(Language::es), out(Language::es), year)};
}

}  // namespace cifra::release
