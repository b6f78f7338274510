#include "portal/definitions_page.hpp"

#include "portal/address.hpp"
#include "portal/definitions_words.hpp"
#include "portal/frame_words.hpp"
#include "portal/page.hpp"
#include "portal/template.hpp"
#include "publish/page_matrix.hpp"
#include "release/edition_layout.hpp"

#include <set>

namespace cifra::portal {
namespace {

using programme::MissingReason;

Data indicators(Asked const& asked) {
    auto list = data_list();
    std::set<std::string> listed;
    for (auto const* section : release::sections_in_order(asked.current().edition))
        for (auto const& id : section->indicators) {
            auto const* indicator = asked.programme().indicator(id);
            if (indicator == nullptr || !listed.insert(id).second) continue;
            Data item;
            auto const& name = asked.in(indicator->name);
            item.set("id", definition_anchor(id));
            item.set("name", name);
            item.set("definition", asked.in(indicator->definition));
            item.set("address", indicator_address(asked, id));
            item.set("see", definitions_words().in(asked.language, "see_view_of", {{"name", name}}));
            list << item;
        }
    return list;
}

/// Code lists that some dimension uses, and that of definitions.
Data code_lists(Asked const& asked) {
    auto list = data_list();
    for (auto const& code_list : asked.programme().code_lists) {
        auto codes = data_list();
        for (auto const& code : code_list.codes) {
            Data item;
            item.set("id", definition_anchor(code_list.id, code.id));
            item.set("code", code.id);
            item.set("label", asked.in(code.label));
            set_optional(item, "definition", asked.in(code.definition));
            codes << item;
        }
        Data item;
        item.set("id", code_list.id);
        item.set("name", asked.in(code_list.name));
        item.set("codes", codes);
        list << item;
    }
    return list;
}

Data statuses(Asked const& asked) {
    auto list = data_list();
    for (char const letter : programme::OBS_STATUS_LETTERS) {
        Data item;
        item.set("id", std::string("status.") + letter);
        item.set("letter", std::string(1, letter));
        item.set("label", asked.in(programme::obs_status_label(letter)));
        list << item;
    }
    return list;
}

Data reasons(Asked const& asked) {
    auto list = data_list();
    for (auto const reason : {MissingReason::not_reported, MissingReason::not_compiled, MissingReason::picture,
                              MissingReason::not_published, MissingReason::withheld}) {
        Data item;
        item.set("id", "reason." + programme::to_string(reason));
        item.set("code", programme::to_string(reason));
        item.set("label", asked.in(programme::missing_reason_label(reason)));
        list << item;
    }
    return list;
}

}  // namespace

http::Response definitions_page(Asked const& asked) {
    Data data;
    data.set("w", definitions_words().data(asked.language));
    data.set("indicators", indicators(asked));
    data.set("lists", code_lists(asked));
    data.set("legend", publish::mark_legend(asked.language));
    data.set("statuses", statuses(asked));
    data.set("reasons", reasons(asked));
    Page page{"definitions",
              definitions_words().in(asked.language, "title"),
              definitions_words().in(asked.language, "subtitle"),
              render("definitions.mustache", data),
              {{address(asked, "/"), frame_words().in(asked.language, "home")}}};
    return page_response(asked, page);
}

}  // namespace cifra::portal
