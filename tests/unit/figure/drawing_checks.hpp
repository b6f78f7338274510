#pragma once

#include "figure/svg.hpp"
#include "golden.hpp"
#include "overlap.hpp"
#include "samples.hpp"

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace cifra::figure::test {

/// What a reader hears and what a viewer sees, held against files.
inline void expect_drawing(std::string const& name, Drawing const& drawing) {
    expect_golden(name + ".txt", transcript(drawing.node));
    expect_golden(name + ".svg", write_svg(drawing, {name, base::Language::en, true}));
}

/// All nodes of a role, in order.
inline void find_all(Node const& node, Role role, std::vector<Node const*>& found) {
    if (node.role == role) found.push_back(&node);
    for (auto const& child : node.children) find_all(child, role, found);
}
inline std::vector<Node const*> find_all(Node const& node, Role role) {
    std::vector<Node const*> found;
    find_all(node, role, found);
    return found;
}

inline void expect_inside(Node const& node, Point offset, Drawing const& drawing, std::string const& what) {
    constexpr double SLACK = 1;
    offset = {offset.x + node.offset.x, offset.y + node.offset.y};
    for (auto const& shape : node.shapes)
        if (auto const* area = std::get_if<Rect>(&shape)) {
            EXPECT_GE(offset.x + area->x, -SLACK) << what;
            EXPECT_LE(offset.x + area->x + area->width, drawing.width + SLACK) << what;
            EXPECT_GE(offset.y + area->y, -SLACK) << what;
            EXPECT_LE(offset.y + area->y + area->height, drawing.height + SLACK) << what;
        } else if (auto const* circle = std::get_if<Circle>(&shape)) {
            EXPECT_GE(offset.x + circle->centre.x - circle->radius, -SLACK) << what;
            EXPECT_LE(offset.x + circle->centre.x + circle->radius, drawing.width + SLACK) << what;
            EXPECT_GE(offset.y + circle->centre.y - circle->radius, -SLACK) << what;
            EXPECT_LE(offset.y + circle->centre.y + circle->radius, drawing.height + SLACK) << what;
        } else if (auto const* line = std::get_if<Line>(&shape)) {
            for (auto const& end : {line->from, line->to}) {
                EXPECT_GE(offset.x + end.x, -SLACK) << what;
                EXPECT_LE(offset.x + end.x, drawing.width + SLACK) << what;
                EXPECT_LE(offset.y + end.y, drawing.height + SLACK) << what;
            }
        }
    for (auto const& child : node.children) expect_inside(child, offset, drawing, what);
}

/// A chart was drawn, as wide as it was asked to be, and neither its texts lie on each other nor anything beyond it.
inline void expect_clean(base::Result<Drawing> const& drawn, double width, std::string const& what) {
    ASSERT_TRUE(drawn) << what << ": " << problem(drawn.error());
    EXPECT_LE(drawn->width, width + 0.01) << what;
    Page page;
    constexpr double EDGE = 20;  // that `collisions` keeps free
    page.width = width + 2 * EDGE + 1;
    page.height = drawn->height + 2 * EDGE + 2;
    page.root.children.push_back(drawn->node);
    page.root.offset = {EDGE + 0.5, EDGE + 1};
    EXPECT_THAT(collisions(page, fonts()), testing::IsEmpty()) << what << " at " << width;
    expect_inside(drawn->node, {}, *drawn, what);
}

}  // namespace cifra::figure::test
