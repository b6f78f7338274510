#include "collect/find_raw_html.hpp"

#include <cmark.h>
#include <memory>

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

}  // namespace

std::optional<int> find_raw_html(std::string const& markdown) {
    std::unique_ptr<cmark_node, FreeNode> const document(
        cmark_parse_document(markdown.data(), markdown.size(), CMARK_OPT_DEFAULT));
    std::unique_ptr<cmark_iter, FreeIterator> const iterator(cmark_iter_new(document.get()));
    for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
        auto* const node = cmark_iter_get_node(iterator.get());
        auto const type = cmark_node_get_type(node);
        if (type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE) return line_of(node);
    }
    return std::nullopt;
}

}  // namespace cifra::collect
