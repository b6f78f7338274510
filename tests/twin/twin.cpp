#include "twin.hpp"

#include "consolidate/build_tables.hpp"
#include "protect/protect.hpp"

#include <set>
#include <utility>

namespace twin {
namespace {

using invented::EditionBuilder;

/// Men of two areas, hidden in both: 5 and 4, or 4 and 5. Sums stay the same.
void add_found(EditionBuilder& builder, std::int64_t here, std::int64_t there) {
    struct Area {
        std::string code;
        std::int64_t women;
        std::int64_t men;
        std::int64_t unknown;
    };
    for (auto const& area :
         {Area{"XAA", 70, here, 12 - here}, Area{"XBB", 40, there, 11 - there}, Area{"XCC", 20, 31, 40}}) {
        builder.add(builder.key(area.code, "FOUND"), area.women + area.men + area.unknown);
        builder.add(builder.key(area.code, "FOUND", {{"SEX", "F"}}), area.women);
        builder.add(builder.key(area.code, "FOUND", {{"SEX", "M"}}), area.men);
        builder.add(builder.key(area.code, "FOUND", {{"SEX", "_U"}}), area.unknown);
    }
}

/// Figures that senders withhold, and some that are not for the public at all.
void add_confidential(EditionBuilder& builder, std::int64_t value) {
    builder.add(builder.key("XAA", "HELPED"), 300 + value).conf_status = 'C';
    builder.add(builder.key("XBB", "HELPED"), 600 + value).conf_status = 'N';
    builder.add(builder.key("XCC", "HELPED"), 900 + value, "V");
    builder.add(builder.key("XCC", "REACHED"), 7000);
}

/// Words and shares that tell the hidden value.
void speak_of(EditionBuilder& builder, std::int64_t value) {
    auto const hidden = builder.key("XAA", "FOUND", {{"SEX", "M"}});
    auto const text = std::to_string(value);
    builder.add(hidden, value).comment = {text + " men", text + " hombres"};
    auto& total = builder.add(builder.key("XAA", "FOUND"), 82);
    total.comment = {"Of whom " + text + " men", "De ellas, " + text + " hombres"};
    builder.print_share(hidden, cifra::base::percentage(value, 82, 1));
    builder.print_share(builder.key("XAA", "FOUND", {{"SEX", "F"}}), {85, 0});
    builder.edition().wordings = {
        {"men", "two_names", {hidden}, {"men", "boys"}, {"Are the " + text + " men or boys?", "¿Son hombres?"}, {}}};
    builder.edition().settlements = {{"share",
                                      "share:" + to_string(hidden),
                                      text + " / 82",
                                      "explained",
                                      {text + " men came late.", text + " hombres llegaron tarde."},
                                      "2032-01-01",
                                      {"Analyst", "Analista"},
                                      {}},
                                     {"partition",
                                      "partition:FOUND.by_sex/XAA.2031",
                                      "70 + " + text,
                                      "noted",
                                      {},
                                      "2032-01-01",
                                      {"Analyst", "Analista"},
                                      {}}};
    builder.decide(to_string(builder.key("XAA", "HELPED")));
    builder.edition().policy.decisions.back().reason = {"It is " + text + ".", "Son " + text + "."};
}

}  // namespace

std::int64_t hidden_value(Twin which) {
    return which == Twin::first ? 5 : 4;
}

std::string strokes(std::int64_t number) {
    return std::string(static_cast<std::size_t>(number), '|');
}

EditionBuilder edition(Twin which) {
    EditionBuilder builder;
    auto const value = hidden_value(which);
    add_found(builder, value, 9 - value);
    add_confidential(builder, value);
    speak_of(builder, value);
    // Of the second's figures the audit finds nothing wrong, so there is nothing to settle.
    if (which == Twin::second) builder.edition().settlements.clear();
    builder.add_text("story", {builder.key("XCC", "FOUND")});
    return builder;
}

cifra::base::Result<cifra::release::ReleasedEdition> released(cifra::programme::Programme const& programme,
                                                              cifra::restricted::Edition edition) {
    return cifra::protect::protect(programme, cifra::consolidate::build_tables(programme, std::move(edition)));
}

cifra::base::Result<cifra::release::ReleasedEdition> released(EditionBuilder const& builder) {
    return released(builder.programme(), builder.prepared());
}

std::vector<std::string> differing_files(Files const& first, Files const& second) {
    std::set<std::string> names;
    for (auto const& [name, bytes] : first) names.insert(name);
    for (auto const& [name, bytes] : second) names.insert(name);
    std::vector<std::string> differing;
    for (auto const& name : names) {
        auto const a = first.find(name);
        auto const b = second.find(name);
        if (a == first.end() || b == second.end() || a->second != b->second) differing.push_back(name);
    }
    return differing;
}

}  // namespace twin
