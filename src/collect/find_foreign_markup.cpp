#include "collect/find_foreign_markup.hpp"

#include <cmark.h>
#include <memory>
#include <string_view>

namespace cifra::collect {
namespace {

struct FreeNode {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct FreeIterator {
    void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

/// The line of a node; inline nodes know none of their own in cmark 0.30.
int line_of(cmark_node* node) {
    while (node != nullptr && cmark_node_get_start_line(node) == 0) node = cmark_node_parent(node);
    return node == nullptr ? 1 : cmark_node_get_start_line(node);
}

bool leads_to_the_web(cmark_node* link) {
    std::string_view const address = cmark_node_get_url(link);
    for (std::string_view const scheme : {"https://", "http://", "mailto:"})
        if (address.substr(0, scheme.size()) == scheme) return true;
    return false;
}

std::optional<ForeignMarkup::Kind> kind_of(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
        case CMARK_NODE_HTML_BLOCK:
        case CMARK_NODE_HTML_INLINE:
            return ForeignMarkup::Kind::raw_html;
        case CMARK_NODE_IMAGE:
            return ForeignMarkup::Kind::picture;
        case CMARK_NODE_LINK:
            if (leads_to_the_web(node)) return std::nullopt;
            return ForeignMarkup::Kind::link;
        default:
            return std::nullopt;
    }
}

}  // namespace

std::optional<ForeignMarkup> find_foreign_markup(std::string const& markdown) {
    std::unique_ptr<cmark_node, FreeNode> const document(
        cmark_parse_document(markdown.data(), markdown.size(), CMARK_OPT_DEFAULT));
    std::unique_ptr<cmark_iter, FreeIterator> const iterator(cmark_iter_new(document.get()));
    for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
        auto* const node = cmark_iter_get_node(iterator.get());
        if (auto const kind = kind_of(node)) return ForeignMarkup{*kind, line_of(node)};
    }
    return std::nullopt;
}

}  // namespace cifra::collect
