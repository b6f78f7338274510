#include "publish/page_context.hpp"

#include "base/text.hpp"

namespace cifra::publish {

std::string figure_id(programme::CellKey const& key) {
    return to_string(key);
}

std::string PageContext::anchor(programme::CellKey const& key) {
    auto const id = figure_id(key);
    shown.insert(id);
    return ids.insert(id).second ? " id=\"" + base::escape_html(id) + "\"" : "";
}

}  // namespace cifra::publish
