#include "portal/dead_links.hpp"

#include <set>
#include <string>
#include <variant>

namespace cifra::portal {
namespace {

template <class Use>
void each_span(figure::Node& node, Use const& use) {
    for (auto& shape : node.shapes)
        if (auto* const line = std::get_if<figure::TextLine>(&shape))
            for (auto& span : line->spans) use(span);
    for (auto& child : node.children) each_span(child, use);
}

void collect_ids(figure::Node const& node, std::set<std::string>& ids) {
    if (!node.id.empty()) ids.insert(node.id);
    for (auto const& child : node.children) collect_ids(child, ids);
}

}  // namespace

void drop_dead_links(figure::Page& page) {
    std::set<std::string> ids;
    collect_ids(page.root, ids);
    each_span(page.root, [&](figure::Span& span) {
        if (!span.id.empty()) ids.insert(span.id);
    });
    each_span(page.root, [&](figure::Span& span) {
        bool const is_place = span.target.find(':') == std::string::npos;
        if (is_place && ids.count(span.target) == 0) span.target.clear();
    });
}

}  // namespace cifra::portal
