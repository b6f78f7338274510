#pragma once

#include "figure/text_layout.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace cifra::figure::test {

struct TextBox {
    std::string text;
    double left, top, right, bottom;
};

inline void collect(Node const& node, Point offset, Fonts const& fonts, std::vector<TextBox>& boxes) {
    offset = {offset.x + node.offset.x, offset.y + node.offset.y};
    for (auto const& shape : node.shapes) {
        auto const* line = std::get_if<TextLine>(&shape);
        if (line == nullptr || line->spans.empty()) continue;
        double const width = width_of(fonts, line->spans);
        double const size = line->spans.front().style.size;
        double left = offset.x + line->at.x;
        if (line->anchor != Anchor::start) left -= line->anchor == Anchor::end ? width : width / 2;
        double const baseline = offset.y + line->at.y;
        // From the height of capitals to just under the baseline: what meets the eye first.
        boxes.push_back({plain_text(*line), left, baseline - 0.72 * size, left + width, baseline + 0.1 * size});
    }
    for (auto const& child : node.children) collect(child, offset, fonts, boxes);
}

/// Texts of a page that lie on each other or beyond its edge.
inline std::vector<std::string> collisions(Page const& page, Fonts const& fonts) {
    std::vector<TextBox> boxes;
    collect(page.root, {}, fonts, boxes);
    std::vector<std::string> found;
    constexpr double EDGE = 20;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        auto const& a = boxes[i];
        if (a.left < EDGE || a.right > page.width - EDGE || a.top < EDGE || a.bottom > page.height - EDGE)
            found.push_back("beyond the page: " + a.text);
        for (std::size_t j = i + 1; j < boxes.size(); ++j) {
            auto const& b = boxes[j];
            bool const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
            if (!apart) found.push_back("“" + a.text + "” lies on “" + b.text + "”");
        }
    }
    return found;
}

/// Texts of a page that begin or end in its margins at the left and right.
inline std::vector<std::string> in_margins(Page const& page, Fonts const& fonts) {
    std::vector<TextBox> boxes;
    collect(page.root, {}, fonts, boxes);
    constexpr double SLACK = 2.5;  // large numbers hang out a little
    std::vector<std::string> found;
    for (auto const& box : boxes)
        if (box.left < measure::MARGIN - SLACK || box.right > page.width - measure::MARGIN + SLACK)
            found.push_back("in the margin: " + box.text);
    return found;
}

struct Links {
    std::set<std::string> targets;
    std::set<std::string> places;
};

inline void collect_links(Node const& node, Links& links) {
    if (!node.id.empty()) links.places.insert(node.id);
    for (auto const& shape : node.shapes)
        if (auto const* line = std::get_if<TextLine>(&shape))
            for (auto const& span : line->spans) {
                if (!span.target.empty()) links.targets.insert(span.target);
                if (!span.id.empty()) links.places.insert(span.id);
            }
    for (auto const& child : node.children) collect_links(child, links);
}

inline Links links_of(Page const& page) {
    Links links;
    collect_links(page.root, links);
    return links;
}

}  // namespace cifra::figure::test
