#include "portal/view_choice.hpp"

#include "base/text.hpp"
#include "http/target.hpp"
#include "portal/page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <set>

namespace cifra::portal {
namespace {

using base::LocalText;
using base::Result;

constexpr ViewForm FORMS[] = {ViewForm::chart, ViewForm::map, ViewForm::table};
constexpr std::string_view RANGE = "..";

std::string upper(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text;
}

bool same_word(std::string const& a, std::string const& b) {
    return upper(a) == upper(b);
}

base::Error unknown(LocalText const& what, std::string const& given, std::vector<std::string> const& known) {
    auto const near = base::suggestion(given, known);
    auto const list = base::join(known, ", ");
    bool const feminine = what.es.rfind("la ", 0) == 0;
    std::string const pause = near.empty() ? "" : "; ";
    return {base::ErrorCode::bad_input,
            {fmt::format("There is no {} “{}” here{}{}", what.en, given, pause, near.en),
             fmt::format("Aquí no existe {} «{}»{}{}", what.es, given, pause, near.es)},
            {"ask for one of these: " + list, (feminine ? "pida una de estas: " : "pida uno de estos: ") + list},
            {},
            {}};
}

/// Every value of a parameter, cut at '~'; empty ones are left out.
std::vector<std::string> chosen(http::Request const& request, std::string_view name) {
    std::vector<std::string> values;
    for (auto const& parameter : request.parameters)
        if (parameter.name == name)
            for (auto& value : base::split(parameter.value, '~'))
                if (!value.empty()) values.push_back(std::move(value));
    return values;
}

std::vector<std::string> all_areas(programme::Programme const& programme) {
    std::vector<std::string> areas{programme.region};
    for (auto const& member : programme.members) areas.push_back(member.code);
    return areas;
}

Result<programme::Breakdown const*> read_breakdown(http::Request const& request,
                                                   programme::Indicator const& indicator) {
    auto const asked = chosen(request, "breakdown");
    if (asked.empty()) return nullptr;
    std::vector<std::string> known;
    for (auto const& breakdown : indicator.breakdowns) {
        // By area is what every view is.
        if (same_word(breakdown.id, asked.front())) return breakdown.by_area ? nullptr : &breakdown;
        if (!breakdown.by_area) known.push_back(breakdown.id);
    }
    return base::fail(unknown({"breakdown", "el desglose"}, asked.front(), known));
}

Result<std::vector<std::string>> read_areas(Asked const& asked, programme::Breakdown const* breakdown) {
    auto const known = all_areas(asked.programme());
    std::set<std::string> wanted;
    for (auto const& code : chosen(asked.request, "countries")) {
        if (std::find(known.begin(), known.end(), upper(code)) == known.end())
            return base::fail(unknown({"country", "el país"}, code, known));
        wanted.insert(upper(code));
    }
    if (wanted.empty()) return usual_areas(asked.programme(), breakdown);
    std::vector<std::string> areas;
    for (auto const& code : known)
        if (wanted.count(code) > 0) areas.push_back(code);
    return areas;
}

/// The known years of "2018", "2018..2022", "2018.." or "..2022".
std::vector<std::string> years_of(std::string const& text, std::vector<std::string> const& known) {
    auto const at = text.find(RANGE);
    std::vector<std::string> years;
    if (at == std::string::npos) {
        if (std::find(known.begin(), known.end(), text) != known.end()) years.push_back(text);
        return years;
    }
    bool const digits =
        std::all_of(text.begin(), text.end(), [](char c) { return c == '.' || (c >= '0' && c <= '9'); });
    if (!digits) return {};
    auto from = text.substr(0, at);
    auto to = text.substr(at + RANGE.size());
    if (from.empty()) from = known.front();
    if (to.empty()) to = known.back();
    if (to < from) std::swap(from, to);
    for (auto const& year : known)
        if (from <= year && year <= to) years.push_back(year);
    return years;
}

Result<std::vector<std::string>> read_years(Asked const& asked, std::vector<std::string> const& known) {
    auto wanted = chosen(asked.request, "years");
    if (wanted.empty()) {
        auto const from = chosen(asked.request, "from");
        auto const to = chosen(asked.request, "to");
        if (from.empty() && to.empty()) return known;
        wanted = {(from.empty() ? known.front() : from.front()) + std::string(RANGE) +
                  (to.empty() ? known.back() : to.front())};
    }
    std::set<std::string> years;
    for (auto const& text : wanted) {
        auto const found = years_of(text, known);
        if (found.empty()) return base::fail(unknown({"year", "el año"}, text, known));
        years.insert(found.begin(), found.end());
    }
    return std::vector<std::string>(years.begin(), years.end());
}

Result<ViewForm> read_form(http::Request const& request) {
    auto const asked = chosen(request, "view");
    if (asked.empty()) return ViewForm::chart;
    std::vector<std::string> known;
    for (auto const form : FORMS) {
        if (same_word(name_of(form), asked.front())) return form;
        known.push_back(name_of(form));
    }
    return base::fail(unknown({"view", "la vista"}, asked.front(), known));
}

/// "2015..2017~2020": years that follow each other among the known ones as ranges.
std::string spelling(std::vector<std::string> const& years, std::vector<std::string> const& known) {
    std::string text;
    for (std::size_t i = 0; i < years.size();) {
        auto at = std::find(known.begin(), known.end(), years[i]);
        std::size_t last = i;
        while (last + 1 < years.size() && at + 1 != known.end() && *(at + 1) == years[last + 1]) {
            ++last;
            ++at;
        }
        if (!text.empty()) text += '~';
        text += years[i];
        if (last > i) text += std::string(RANGE) + years[last];
        i = last + 1;
    }
    return text;
}

}  // namespace

std::string name_of(ViewForm form) {
    switch (form) {
        case ViewForm::map:
            return "map";
        case ViewForm::table:
            return "table";
        case ViewForm::chart:
            break;
    }
    return "chart";
}

std::vector<std::string> usual_areas(programme::Programme const& programme, programme::Breakdown const* breakdown) {
    if (breakdown != nullptr) return {programme.region};
    return all_areas(programme);
}

Result<View> read_view(Asked const& asked, programme::Indicator const& indicator) {
    View view;
    view.indicator = &indicator;
    CIFRA_TRY(view.breakdown, read_breakdown(asked.request, indicator));
    CIFRA_TRY(view.areas, read_areas(asked, view.breakdown));
    CIFRA_TRY(view.years, read_years(asked, asked.current().index.years_of(indicator.id)));
    CIFRA_TRY(view.form, read_form(asked.request));
    return view;
}

std::string view_query(Asked const& asked, View const& view) {
    std::string query;
    auto const add = [&](std::string const& name, std::string const& value) {
        query += (query.empty() ? "?" : "&") + name + "=" + value;
    };
    if (view.breakdown != nullptr) add("breakdown", http::escape(view.breakdown->id));
    if (view.areas != usual_areas(asked.programme(), view.breakdown))
        add("countries", http::escape(base::join(view.areas, "~")));
    auto const& known = asked.current().index.years_of(view.indicator->id);
    if (view.years != known) add("years", spelling(view.years, known));
    if (view.form != ViewForm::chart) add("view", name_of(view.form));
    return query;
}

std::string view_address(Asked const& asked, View const& view, std::string const& ending) {
    return address(asked, "/indicator/" + http::escape(view.indicator->id) + ending) + view_query(asked, view);
}

std::string embed_address(Asked const& asked, View const& view) {
    return address(asked, "/embed/indicator/" + http::escape(view.indicator->id)) + view_query(asked, view);
}

std::string address_as(Asked const& asked, View view, ViewForm form) {
    view.form = form;
    return view_address(asked, view);
}

}  // namespace cifra::portal
