#include "protect/finding_operands.hpp"

#include <algorithm>
#include <vector>

namespace cifra::protect {
namespace {

using programme::CellKey;
using programme::Programme;

/// "partition:FOUND.by_sex/XAA.2031#2" in its parts.
struct FindingId {
    std::string rule;
    std::string subject;  ///< Without the number of a repetition.
    std::string name;     ///< Of the subject, what stands before the place.
    std::string area;
    std::string time_period;
};

FindingId parts_of(std::string const& finding) {
    FindingId id;
    auto const colon = finding.find(':');
    id.rule = finding.substr(0, colon);
    if (colon == std::string::npos) return id;
    id.subject = finding.substr(colon + 1);
    id.subject = id.subject.substr(0, id.subject.find('#'));
    auto const slash = id.subject.rfind('/');
    id.name = id.subject.substr(0, slash);
    if (slash == std::string::npos) return id;
    auto const place = id.subject.substr(slash + 1);
    auto const point = place.find('.');
    id.area = place.substr(0, point);
    if (point != std::string::npos) id.time_period = place.substr(point + 1);
    return id;
}

bool is_in_breakdown(Programme const& programme, programme::Indicator const& indicator,
                     programme::Breakdown const& breakdown, FindingId const& id, HiddenCells const& hidden) {
    auto const is_hidden = [&](std::string const& area) {
        return hidden.contains(programme.total_key(indicator, area, id.time_period));
    };
    if (is_hidden(id.area)) return true;
    if (breakdown.by_area)
        return std::any_of(programme.members.begin(), programme.members.end(),
                           [&](auto const& member) { return is_hidden(member.code); });
    return std::any_of(breakdown.categories.begin(), breakdown.categories.end(), [&](auto const& category) {
        return hidden.contains(programme.category_key(indicator, category, id.area, id.time_period));
    });
}

bool has_hidden_category(Programme const& programme, FindingId const& id, HiddenCells const& hidden) {
    auto const point = id.name.find('.');
    auto const* const indicator = programme.indicator(id.name.substr(0, point));
    if (indicator == nullptr || point == std::string::npos) return false;
    auto const* const breakdown = indicator->find(id.name.substr(point + 1));
    return breakdown != nullptr && is_in_breakdown(programme, *indicator, *breakdown, id, hidden);
}

bool has_hidden_part(CellKey const& part, HiddenCells const& hidden) {
    return hidden.contains(part) || hidden.contains(part.total());
}

bool has_hidden_member(Programme const& programme, CellKey const& regional, HiddenCells const& hidden) {
    return hidden.contains(regional) ||
           std::any_of(programme.members.begin(), programme.members.end(), [&](auto const& member) {
               auto key = regional;
               key.ref_area = member.code;
               return hidden.contains(key);
           });
}

bool has_hidden_factor(Programme const& programme, FindingId const& id, HiddenCells const& hidden) {
    auto const rule = std::find_if(programme.products.begin(), programme.products.end(),
                                   [&](auto const& each) { return each.id == id.name; });
    if (rule == programme.products.end()) return false;
    auto const is_hidden = [&](std::string const& name) {
        auto const* const indicator = programme.indicator(name);
        return indicator == nullptr || hidden.beside(programme.total_key(*indicator, id.area, id.time_period));
    };
    return is_hidden(rule->first) || is_hidden(rule->second) || is_hidden(rule->product);
}

bool has_hidden_cell(restricted::Edition const& edition, std::string const& wording_id, HiddenCells const& hidden) {
    auto const wording = std::find_if(edition.wordings.begin(), edition.wordings.end(),
                                      [&](auto const& each) { return each.id == wording_id; });
    return wording != edition.wordings.end() && std::any_of(wording->cells.begin(), wording->cells.end(),
                                                            [&](CellKey const& key) { return hidden.contains(key); });
}

}  // namespace

bool computes_with_hidden(std::string const& finding, Programme const& programme, restricted::Edition const& edition,
                          HiddenCells const& hidden) {
    auto const id = parts_of(finding);
    if (id.rule == "partition" || id.rule == "multiple_response") return has_hidden_category(programme, id, hidden);
    if (id.rule == "product") return has_hidden_factor(programme, id, hidden);
    if (id.rule == "wording") return has_hidden_cell(edition, id.subject, hidden);
    if (id.rule == "share" || id.rule == "members")
        if (auto const key = programme.parse_key(id.subject))
            return id.rule == "share" ? has_hidden_part(*key, hidden) : has_hidden_member(programme, *key, hidden);
    // Nobody knows what a finding of another rule computes with; one of earlier years' figures may give a hidden one.
    return !hidden.empty();
}

}  // namespace cifra::protect
