#include "portal/indicator_filter.hpp"

#include "http/target.hpp"
#include "portal/indicator_words.hpp"
#include "portal/page.hpp"
#include "portal/view_words.hpp"
#include "portal/words_template.hpp"

#include <algorithm>

namespace cifra::portal {
namespace {

Data breakdowns(Asked const& asked, View const& view) {
    auto list = data_list();
    for (auto const& breakdown : view.indicator->breakdowns) {
        if (breakdown.by_area) continue;
        Data item;
        item.set("id", breakdown.id);
        item.set("words", asked.in(breakdown.title));
        item.set("chosen", Data{&breakdown == view.breakdown});
        list << item;
    }
    return list;
}

Data years(std::vector<std::string> const& known, std::string const& chosen) {
    auto list = data_list();
    for (auto const& year : known) {
        Data item;
        item.set("year", year);
        item.set("chosen", Data{year == chosen});
        list << item;
    }
    return list;
}

Data areas(Asked const& asked, View const& view, bool usual) {
    auto list = data_list();
    auto const add = [&](std::string const& code) {
        Data item;
        item.set("code", code);
        item.set("words", asked.in(asked.programme().area_name(code)));
        bool const shown = std::find(view.areas.begin(), view.areas.end(), code) != view.areas.end();
        item.set("chosen", Data{!usual && shown});
        list << item;
    };
    add(asked.programme().region);
    for (auto const& member : asked.programme().members) add(member.code);
    return list;
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
    data.set("has_breakdowns", Data{split.is_non_empty_list()});
    data.set("breakdowns", split);
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
