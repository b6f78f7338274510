#include "pdf_tree.hpp"

#include <map>
#include <set>

namespace cifra::figure::test {
namespace {

constexpr double FARTHEST = 60;  ///< A link shows at most so many points above what it leads to.

/// Level of a heading; 0 for any other element.
int level_of(TreeNode const& node) {
    bool const heading = node.type.size() == 2 && node.type[0] == 'H' && node.type[1] >= '1' && node.type[1] <= '6';
    return heading ? node.type[1] - '0' : 0;
}

std::string trimmed(std::string text) {
    while (!text.empty() && text.back() == ' ') text.pop_back();
    return text;
}

/// Where the first text of an element stands, or null.
TreePlace const* first_place(TreeNode const& node) {
    if (node.type.empty()) return &node.place;
    for (auto const& kid : node.kids)
        if (auto const* place = first_place(kid)) return place;
    return nullptr;
}

TreeNode const* annotation_of(TreeNode const& link) {
    for (auto const& kid : link.kids)
        if (kid.type == "OBJR") return &kid;
    return nullptr;
}

/// Walks a tree and writes down what is wrong.
class Inspector {
public:
    explicit Inspector(PdfTree const& tree) : m_tree(tree) {}

    std::vector<std::string> inspect() {
        inspect_document();
        walk(m_tree.root, nullptr, false);
        for (auto const* link : m_marks) inspect_mark(*link);
        for (auto const* note : m_notes) inspect_note(*note);
        for (auto const& bookmark : m_tree.bookmarks) inspect_bookmark(bookmark);
        return std::move(m_faults);
    }

private:
    void fault(std::string words) { m_faults.push_back(std::move(words)); }

    void inspect_document() {
        if (m_tree.language != "en" && m_tree.language != "es") fault("the document names no language");
        if (m_tree.title.empty() || !m_tree.shows_title) fault("the document's title is not shown");
        if (!m_tree.marked) fault("the document does not say that it is tagged");
        for (auto const& piece : m_tree.loose) fault("content in no element or in several, " + piece);
    }

    void walk(TreeNode const& node, TreeNode const* parent, bool in_note) {
        inspect(node, parent);
        if (node.type == "Note") m_notes.push_back(&node);
        if (node.type == "Link") inspect_link(node, in_note);
        for (auto const& kid : node.kids) walk(kid, &node, in_note || node.type == "Note");
    }

    void inspect(TreeNode const& node, TreeNode const* parent) {
        if (node.type.empty()) return inspect_order(node);
        if (int const level = level_of(node); level > 0) inspect_heading(node, level);
        if (node.type == "Figure" && node.alt.empty()) fault("a figure has no alternative text");
        if (node.type == "TH" && node.scope.empty()) fault("a header has no scope: " + text_of(node));
        if (node.type == "Table") inspect_table(node);
        auto const inside = [&](char const* type) { return parent != nullptr && parent->type == type; };
        if (node.type == "TR" && !inside("Table")) fault("a row stands in no table");
        if ((node.type == "TH" || node.type == "TD") && !inside("TR"))
            fault("a cell stands in no row: " + text_of(node));
        if (node.type == "LI" && !inside("L")) fault("an item stands in no list: " + text_of(node));
        if (node.type == "LBody" && !inside("LI")) fault("words of an item stand in none: " + text_of(node));
        if (!node.id.empty() && !m_ids.insert(node.id).second) fault("two elements have the id " + node.id);
    }

    /// What is read later stands on the same page or on a later one.
    void inspect_order(TreeNode const& content) {
        if (content.place.page < m_page) fault("goes back to an earlier page: " + content.text);
        m_page = content.place.page;
        m_words[m_page] += content.text;
    }

    void inspect_heading(TreeNode const& node, int level) {
        auto const text = text_of(node);
        if (text.empty()) fault("a heading is empty");
        if (level > m_level + 1) fault("a level is left out before " + node.type + " “" + text + "”");
        m_level = level;
        m_headings.push_back(&node);
    }

    void inspect_table(TreeNode const& table) {
        std::set<int> widths;
        bool headed = false;
        for (auto const& row : table.kids) {
            if (row.type != "TR") fault("something else than a row stands in a table: " + row.type);
            int width = 0;
            for (auto const& cell : row.kids) {
                width += cell.columns;
                headed = headed || cell.type == "TH";
            }
            widths.insert(width);
        }
        if (widths.size() > 1) fault("rows of a table have unequally many cells: " + text_of(table));
        if (!headed && !table.kids.empty()) fault("a table has no header: " + text_of(table));
    }

    void inspect_link(TreeNode const& link, bool in_note) {
        auto const text = trimmed(text_of(link));
        auto const* target = annotation_of(link);
        if (target == nullptr) return fault("a link has no annotation: " + text);
        if (text.empty()) fault("a link has no words");
        if (!target->uri.empty()) return;
        if (target->place.page >= m_tree.pages) fault("a link leads beyond the pages: " + text);
        if (!in_note) m_marks.push_back(&link);
    }

    /// True when the first words of `node` stand where `annotation` leads, or shortly below.
    static bool leads_to(TreeNode const& annotation, TreeNode const& node) {
        auto const* place = first_place(node);
        return place != nullptr && place->page == annotation.place.page && place->y >= annotation.place.y - 1 &&
               place->y <= annotation.place.y + FARTHEST;
    }

    static TreeNode const* link_in(TreeNode const& note) {
        for (auto const& kid : note.kids) {
            if (kid.type == "Link") return &kid;
            if (auto const* found = link_in(kid)) return found;
        }
        return nullptr;
    }

    /// A mark leads to the note of its number; any other link inside the document to a heading.
    void inspect_mark(TreeNode const& mark) {
        auto const number = trimmed(text_of(mark));
        for (auto const* heading : m_headings)
            if (leads_to(*annotation_of(mark), *heading)) return;
        for (auto const* note : m_notes) {
            auto const* back = link_in(*note);
            bool const same = back != nullptr && trimmed(text_of(*back)) == number;
            if (same && leads_to(*annotation_of(mark), *note)) return;
        }
        fault("a link leads to no note and no heading: " + number);
    }

    void inspect_note(TreeNode const& note) {
        if (note.id.empty()) fault("a note has no id: " + text_of(note));
        auto const* back = link_in(note);
        auto const* target = back == nullptr ? nullptr : annotation_of(*back);
        if (target == nullptr) return fault("a note does not link back: " + text_of(note));
        auto const number = trimmed(text_of(*back));
        for (auto const* mark : m_marks)
            if (trimmed(text_of(*mark)) == number && leads_to(*target, *mark)) return;
        fault("a note leads back to no mark: " + text_of(note));
    }

    /// It leads to a heading of its level, and its words stand on that page: in the heading or beside it.
    void inspect_bookmark(TreeBookmark const& bookmark) {
        auto const leads = [&](TreeNode const* heading) {
            TreeNode to;
            to.place = bookmark.place;
            return level_of(*heading) == bookmark.level && leads_to(to, *heading);
        };
        if (std::none_of(m_headings.begin(), m_headings.end(), leads))
            fault("a bookmark leads to no heading: " + bookmark.title);
        if (m_words[bookmark.place.page].find(bookmark.title) == std::string::npos)
            fault("a bookmark leads to a page without its words: " + bookmark.title);
    }

    PdfTree const& m_tree;
    std::vector<std::string> m_faults;
    std::set<std::string> m_ids;
    std::map<std::size_t, std::string> m_words;  ///< Of each page, as they are read.
    std::vector<TreeNode const*> m_headings;
    std::vector<TreeNode const*> m_notes;
    std::vector<TreeNode const*> m_marks;  ///< Links that lead to a place of the document from outside its notes.
    std::size_t m_page = 0;
    int m_level = 0;
};

}  // namespace

std::vector<std::string> faults_of(PdfTree const& tree) {
    return Inspector(tree).inspect();
}

}  // namespace cifra::figure::test
