#include "publish/markdown.hpp"

#include "base/assert.hpp"

#include <cmark.h>
#include <algorithm>
#include <cstdlib>
#include <memory>
#include <vector>

namespace cifra::publish {
namespace {

struct NodeDeleter {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct IterDeleter {
    void operator()(cmark_iter* iter) const { cmark_iter_free(iter); }
};

std::vector<cmark_node*> headings_of(cmark_node* root) {
    std::vector<cmark_node*> headings;
    std::unique_ptr<cmark_iter, IterDeleter> const iter(cmark_iter_new(root));
    for (auto event = cmark_iter_next(iter.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(iter.get())) {
        auto* node = cmark_iter_get_node(iter.get());
        if (event == CMARK_EVENT_ENTER && cmark_node_get_type(node) == CMARK_NODE_HEADING) headings.push_back(node);
    }
    return headings;
}

/// A level is at most one below the heading before it: a page must not skip one.
void shift_headings(std::vector<cmark_node*> const& headings, int top) {
    int before = top - 1;
    int highest = 6;
    for (auto* node : headings) highest = std::min(highest, cmark_node_get_heading_level(node));
    for (auto* node : headings) {
        int const level = std::min({top + cmark_node_get_heading_level(node) - highest, before + 1, 6});
        cmark_node_set_heading_level(node, level);
        before = level;
    }
}

}  // namespace

std::string markdown_html(std::string const& markdown, int top_heading) {
    std::unique_ptr<cmark_node, NodeDeleter> const root(
        cmark_parse_document(markdown.data(), markdown.size(), CMARK_OPT_DEFAULT));
    CIFRA_ASSERT(root != nullptr);
    shift_headings(headings_of(root.get()), top_heading);
    // Without CMARK_OPT_UNSAFE raw HTML and javascript: links are left out.
    std::unique_ptr<char, decltype(&std::free)> const html(cmark_render_html(root.get(), CMARK_OPT_DEFAULT),
                                                           &std::free);
    return html.get();
}

}  // namespace cifra::publish
