#pragma once

#include "base/local_text.hpp"
#include "figure/theme.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace cifra::figure {

/// A place in points, y downwards, relative to the node that holds it.
struct Point {
    double x = 0;
    double y = 0;
    bool operator==(Point const&) const = default;
};

/// How a line is drawn; lengths in points.
struct Stroke {
    Ink ink = Ink::rule;
    double width = 0.75;
    double dash = 0;  ///< Length of dashes; 0: solid.
    double gap = 0;
    bool round_cap = false;
};

/// What fills an area besides its colour.
enum class Pattern {
    none,
    hatch,  ///< Nothing published: lines at 45° in Ink::hatch.
    dots,   ///< A second reading of the same hue, drawn in `pattern_ink`.
    cross,  ///< Withheld: both diagonals.
};

/// A rectangle, from its upper left corner.
struct Rect {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    std::optional<Ink> fill;
    std::optional<Stroke> stroke;  ///< Drawn inside the edge, so that equal rectangles look equal with and without.
    Pattern pattern = Pattern::none;
    Ink pattern_ink = Ink::hatch;
};

/// A straight line.
struct Line {
    Point from;
    Point to;
    Stroke stroke;
};

/// A circle.
struct Circle {
    Point centre;
    double radius = 0;
    std::optional<Ink> fill;
    std::optional<Stroke> stroke;
};

/// One step of an outline. `control` is used by curves only (cubic).
struct PathStep {
    enum class Kind { move, line, curve, close } kind = Kind::move;
    Point to;
    Point control[2];
};

/// A shape of straight and curved steps.
struct Path {
    std::vector<PathStep> steps;
    std::optional<Ink> fill;
    std::optional<Stroke> stroke;
};

/// A run of text in one style.
struct Span {
    std::string text;  ///< UTF-8.
    Style style;
    double rise = 0;       ///< Above the line, for note numbers.
    std::string language;  ///< BCP 47; empty: the document's.
    std::string target;    ///< Where a link leads: id of a node, or a web address; empty: no link.
    std::string id;        ///< So that something can link back; empty: none.
    std::string words{};   ///< What a link is called by those who do not see it; empty: its text.
};

/// Which point of a line of text stands at its place.
enum class Anchor { start, middle, end };

/// One line of text.
struct TextLine {
    Point at;  ///< Of the anchor, on the baseline.
    Anchor anchor = Anchor::start;
    std::vector<Span> spans;
    double width = 0;  ///< As measured, trailing space not counted.
};

using Shape = std::variant<Rect, Line, Circle, Path, TextLine>;

/// What a part of the page is. A writer turns it into tags or attributes.
enum class Role {
    group,     ///< No meaning of its own.
    artifact,  ///< Decoration: nobody needs to be told of it.
    section,
    heading,  ///< With `level`.
    paragraph,
    figure,  ///< With `alt`.
    caption,
    table,
    row,
    header,  ///< With `scope`.
    cell,
    list,
    item,
    label,
    body,
    note,  ///< With `id`; `label` inside links back.
    span,  ///< With `alt`: the words for a mark.
};

/// What a heading cell of a table heads.
enum class Scope { none, row, column };

/// A part of the page: its shapes, then its children, in reading order, which is also drawing order.
struct Node {
    Role role = Role::group;
    int level = 0;  ///< Headings: 1 is the highest.
    Scope scope = Scope::none;
    int columns = 1;       ///< Of a table that a heading or cell spans.
    Point offset;          ///< Moves everything inside.
    std::string id;        ///< Unique in its document; empty: none.
    std::string title;     ///< A short name: of a section for bookmarks, of a drawing for <title>.
    std::string alt;       ///< Words in place of a picture.
    std::string language;  ///< BCP 47; empty: inherited.
    std::vector<Shape> shapes;
    std::vector<Node> children;
    std::string point{};  ///< Of a mark that stands for one figure: "Belize, 2018: 542"; empty: it is none.
};

/// A page; lengths in points.
struct Page {
    double width = measure::PAGE_WIDTH;
    double height = measure::PAGE_HEIGHT;
    Node root;  ///< A section.
};

/// An entry of the bookmarks.
struct Bookmark {
    std::string title;
    int page = 0;  ///< From 0.
    double y = 0;  ///< From the top of the page.
    int level = 1;
};

/// Pages with what a reader's program wants to know about them.
struct Document {
    base::Language language = base::Language::en;
    std::string title;
    std::string author;
    std::string subject;
    std::string keywords;
    std::string prepared;  ///< ISO 8601 date-time in UTC, for the dates of the file.
    std::vector<Page> pages;
    std::vector<Bookmark> bookmarks;
};

/// A drawing on its own, at the origin.
struct Drawing {
    Node node;
    double width = 0;
    double height = 0;
};

/// Lines and discs of a rectangle's pattern, cut to its edge.
std::vector<Shape> pattern_shapes(Rect const& area);

/// What a reader hears, one line a text or element, indented by depth: for tests and for people who check reading
/// order.
std::string transcript(Node const& node);

/// The text of a line without its markup, trailing space dropped.
std::string plain_text(TextLine const& line);

}  // namespace cifra::figure
