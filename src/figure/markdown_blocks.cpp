#include "figure/markdown_blocks.hpp"

#include "base/assert.hpp"
#include "base/text.hpp"

#include <cmark.h>

#include <memory>
#include <utility>

namespace cifra::figure {
namespace {

struct NodeDeleter {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct IterDeleter {
    void operator()(cmark_iter* iter) const { cmark_iter_free(iter); }
};

std::string literal_of(cmark_node* node) {
    auto const* literal = cmark_node_get_literal(node);
    return literal == nullptr ? std::string{} : literal;
}

/// A list that is open, and how many of its entries have begun.
struct OpenList {
    bool ordered = false;
    int next = 1;
};

/// Walks a document and collects its blocks.
class Collector {
public:
    void enter(cmark_node* node) {
        switch (cmark_node_get_type(node)) {
            case CMARK_NODE_LIST:
                m_lists.push_back(
                    {cmark_node_get_list_type(node) == CMARK_ORDERED_LIST, cmark_node_get_list_start(node)});
                break;
            case CMARK_NODE_ITEM:
                begin_item();
                break;
            case CMARK_NODE_HEADING:
                begin({MarkdownBlock::Kind::heading, cmark_node_get_heading_level(node), {}, {}});
                break;
            case CMARK_NODE_PARAGRAPH:
                begin_paragraph();
                break;
            case CMARK_NODE_CODE_BLOCK:
                begin_paragraph();
                add(std::string(base::trim(literal_of(node))));
                end();
                break;
            default:
                enter_inline(node);
        }
    }

    void leave(cmark_node* node) {
        switch (cmark_node_get_type(node)) {
            case CMARK_NODE_LIST:
                m_lists.pop_back();
                break;
            case CMARK_NODE_HEADING:
            case CMARK_NODE_PARAGRAPH:
                end();
                break;
            case CMARK_NODE_EMPH:
            case CMARK_NODE_STRONG:
                --m_strong;
                break;
            case CMARK_NODE_LINK:
                m_target.clear();
                break;
            case CMARK_NODE_IMAGE:
                --m_pictures;
                break;
            default:
                break;
        }
    }

    std::vector<MarkdownBlock> take() { return std::move(m_blocks); }

private:
    void enter_inline(cmark_node* node) {
        switch (cmark_node_get_type(node)) {
            case CMARK_NODE_EMPH:
            case CMARK_NODE_STRONG:
                ++m_strong;
                break;
            case CMARK_NODE_LINK:
                m_target = cmark_node_get_url(node);
                break;
            case CMARK_NODE_IMAGE:
                ++m_pictures;
                break;
            case CMARK_NODE_TEXT:
            case CMARK_NODE_CODE:
                add(literal_of(node));
                break;
            case CMARK_NODE_SOFTBREAK:
                add(" ");
                break;
            case CMARK_NODE_LINEBREAK:
                add("\n");
                break;
            default:
                break;
        }
    }

    void begin(MarkdownBlock block) { m_block = std::move(block); }

    void begin_item() {
        auto& list = m_lists.back();
        m_marker = list.ordered ? std::to_string(list.next++) + "." : "•";
    }

    void begin_paragraph() {
        if (m_lists.empty())
            begin({MarkdownBlock::Kind::paragraph, 1, {}, {}});
        else
            begin({MarkdownBlock::Kind::item, static_cast<int>(m_lists.size()), std::exchange(m_marker, {}), {}});
    }

    void add(std::string const& text) {
        if (m_pictures > 0 || text.empty()) return;
        bool const strong = m_strong > 0;
        if (!m_block.runs.empty() && m_block.runs.back().strong == strong && m_block.runs.back().target == m_target)
            m_block.runs.back().text += text;
        else
            m_block.runs.push_back({text, strong, m_target});
    }

    void end() {
        if (!m_block.runs.empty()) m_blocks.push_back(std::move(m_block));
        m_block = {};
    }

    std::vector<MarkdownBlock> m_blocks;
    MarkdownBlock m_block;
    std::vector<OpenList> m_lists;
    std::string m_marker;
    std::string m_target;
    int m_strong = 0;
    int m_pictures = 0;
};

}  // namespace

std::vector<MarkdownBlock> markdown_blocks(std::string_view markdown) {
    std::unique_ptr<cmark_node, NodeDeleter> const root(
        cmark_parse_document(markdown.data(), markdown.size(), CMARK_OPT_DEFAULT));
    CIFRA_ASSERT(root != nullptr);
    std::unique_ptr<cmark_iter, IterDeleter> const iter(cmark_iter_new(root.get()));
    Collector collector;
    for (auto event = cmark_iter_next(iter.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(iter.get())) {
        auto* node = cmark_iter_get_node(iter.get());
        if (event == CMARK_EVENT_ENTER)
            collector.enter(node);
        else
            collector.leave(node);
    }
    return collector.take();
}

std::string plain_text(MarkdownBlock const& block) {
    std::string text;
    for (auto const& run : block.runs) text += run.text;
    return base::replace_all(std::move(text), "\n", " ");
}

}  // namespace cifra::figure
