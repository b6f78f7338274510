#include "portal/indicator_filter.hpp"

#include "base/text.hpp"
#include "http/target.hpp"
#include "portal/indicator_words.hpp"
#include "portal/page.hpp"
#include "portal/view_words.hpp"
#include "portal/words_template.hpp"

#include <algorithm>

namespace cifra::portal {
namespace {

// Lists are written as they are: a page of fifteen years has thirty options.

std::string option(std::string const& value, std::string const& words, bool chosen) {
    return "<option value=\"" + base::escape_html(value) + (chosen ? "\" selected>" : "\">") +
           base::escape_html(words) + "</option>\n";
}

std::string breakdowns(Asked const& asked, View const& view) {
    std::string html;
    for (auto const& breakdown : view.indicator->breakdowns)
        if (!breakdown.by_area) html += option(breakdown.id, asked.in(breakdown.title), &breakdown == view.breakdown);
    return html;
}

std::string years(std::vector<std::string> const& known, std::string const& chosen) {
    std::string html;
    for (auto const& year : known) html += option(year, year, year == chosen);
    return html;
}

std::string areas(Asked const& asked, View const& view, bool usual) {
    std::string html;
    auto const add = [&](std::string const& code) {
        bool const shown = std::find(view.areas.begin(), view.areas.end(), code) != view.areas.end();
        html += "<li><label><input type=\"checkbox\" name=\"countries\" value=\"" + base::escape_html(code) + "\"" +
                (!usual && shown ? " checked> " : "> ") +
                base::escape_html(asked.in(asked.programme().area_name(code))) + "</label></li>\n";
    };
    add(asked.programme().region);
    for (auto const& member : asked.programme().members) add(member.code);
    return html;
}

}  // namespace

std::string indicator_filter(Asked const& asked, View const& view) {
    auto const& known = asked.current().index.years_of(view.indicator->id);
    bool const usual = view.areas == usual_areas(asked.programme(), view.breakdown);
    auto const bare = address(asked, "/indicator/" + http::escape(view.indicator->id));
    Data data;
    data.set("action", bare);
    set_optional(data, "form", view.form == ViewForm::chart ? "" : name_of(view.form));
    auto const split = breakdowns(asked, view);
    set_optional(data, "breakdowns", split);
    data.set("has_years", Data{known.size() > 1});
    data.set("from", years(known, view.years.front()));
    data.set("to", years(known, view.years.back()));
    data.set("open", Data{!usual});
    data.set("chosen_areas", view_places(asked, view));
    data.set("areas", areas(asked, view, usual));
    set_optional(data, "reset", view_query(asked, view).empty() ? "" : bare);
    return render_in(asked.language, indicator_words(), "indicator_filter.mustache", data);
}

}  // namespace cifra::portal
