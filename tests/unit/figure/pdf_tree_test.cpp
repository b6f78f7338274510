#include "pdf_tree.hpp"

#include "figure/infographic.hpp"
#include "figure/pdf.hpp"
#include "golden.hpp"
#include "released_edition.hpp"

#include <gmock/gmock.h>

#include <functional>

namespace cifra::figure {
namespace {

using base::Language;
using test::edition_2019;
using test::faults_of;
using test::PdfTree;
using test::TreeNode;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

PdfTree tree_of(Language language) {
    auto const notes = release::make_notes(edition_2019());
    auto const document = test::value_of(infographic(test::fonts(), edition_2019(), notes, language));
    test::PdfReader reader(test::value_of(write_pdf(document, test::fonts())));
    return test::read_tree(reader);
}

TEST(PdfTree, OfTheInfographicIsAsItWas) {
    test::expect_golden("structure.en.txt", written(tree_of(Language::en)));
    test::expect_golden("structure.es.txt", written(tree_of(Language::es)));
}

TEST(PdfTree, OfTheInfographicHasNoFaults) {
    for (auto const language : base::LANGUAGES) EXPECT_THAT(faults_of(tree_of(language)), IsEmpty());
}

/// The first element of a type, or null.
TreeNode* find(TreeNode& node, std::string const& type) {
    if (node.type == type) return &node;
    for (auto& kid : node.kids)
        if (auto* found = find(kid, type)) return found;
    return nullptr;
}

/// All elements of a type in reading order.
std::vector<TreeNode*> find_all(TreeNode& node, std::string const& type) {
    std::vector<TreeNode*> found;
    if (node.type == type) found.push_back(&node);
    for (auto& kid : node.kids)
        for (auto* each : find_all(kid, type)) found.push_back(each);
    return found;
}

/// The faults of the English infographic after something in it was broken.
std::vector<std::string> faults_after(std::function<void(PdfTree&)> const& damage) {
    static PdfTree const WHOLE = tree_of(Language::en);
    auto broken = WHOLE;
    damage(broken);
    return faults_of(broken);
}

std::vector<std::string> faults_after(std::string const& type, std::function<void(TreeNode&)> const& damage) {
    return faults_after([&](PdfTree& tree) {
        auto* node = find(tree.root, type);
        ASSERT_NE(node, nullptr) << type;
        damage(*node);
    });
}

TEST(PdfTree, AFaultIsFoundInWhatTheDocumentSaysOfItself) {
    EXPECT_THAT(faults_after([](PdfTree& tree) { tree.language = "de"; }), Contains(HasSubstr("language")));
    EXPECT_THAT(faults_after([](PdfTree& tree) { tree.shows_title = false; }), Contains(HasSubstr("title")));
    EXPECT_THAT(faults_after([](PdfTree& tree) { tree.marked = false; }), Contains(HasSubstr("tagged")));
    EXPECT_THAT(faults_after([](PdfTree& tree) { tree.loose = {"page 1: words"}; }), Contains(HasSubstr("no element")));
    EXPECT_THAT(faults_after([](PdfTree& tree) { ++tree.bookmarks.back().place.page; }),
                Contains(HasSubstr("leads to no heading")));
    EXPECT_THAT(faults_after([](PdfTree& tree) { tree.bookmarks.back().place.y = 700; }),
                Contains(HasSubstr("leads to no heading")));
    EXPECT_THAT(faults_after([](PdfTree& tree) { tree.bookmarks.back().title = "Nowhere"; }),
                Contains(HasSubstr("without its words")));
}

TEST(PdfTree, AFaultIsFoundInTheOrderOfHeadingsAndPages) {
    EXPECT_THAT(faults_after("H1", [](TreeNode& node) { node.type = "H2"; }), Contains(HasSubstr("left out")));
    EXPECT_THAT(faults_after("H2", [](TreeNode& node) { node.type = "H4"; }), Contains(HasSubstr("left out")));
    EXPECT_THAT(faults_after("H1", [](TreeNode& node) { node.kids.clear(); }), Contains(HasSubstr("is empty")));
    EXPECT_THAT(faults_after([](PdfTree& tree) { std::swap(tree.root.kids[0], tree.root.kids[1]); }),
                Contains(HasSubstr("earlier page")));
}

TEST(PdfTree, AFaultIsFoundInFiguresTablesAndLists) {
    EXPECT_THAT(faults_after("Figure", [](TreeNode& node) { node.alt.clear(); }), Contains(HasSubstr("alternative")));
    EXPECT_THAT(faults_after("TH", [](TreeNode& node) { node.scope.clear(); }), Contains(HasSubstr("scope")));
    EXPECT_THAT(faults_after("TH", [](TreeNode& node) { node.columns = 2; }), Contains(HasSubstr("unequally")));
    EXPECT_THAT(faults_after("TR", [](TreeNode& node) { node.kids.pop_back(); }), Contains(HasSubstr("unequally")));
    EXPECT_THAT(faults_after("Table", [](TreeNode& node) { node.type = "Sect"; }), Contains(HasSubstr("no table")));
    EXPECT_THAT(faults_after("TR", [](TreeNode& node) { node.type = "P"; }), Contains(HasSubstr("no row")));
    EXPECT_THAT(faults_after("P", [](TreeNode& node) { node.type = "LI"; }), Contains(HasSubstr("no list")));
}

TEST(PdfTree, AFaultIsFoundInNotesAndTheirMarks) {
    EXPECT_THAT(faults_after("Note", [](TreeNode& node) { node.id.clear(); }), Contains(HasSubstr("has no id")));
    EXPECT_THAT(faults_after("Lbl", [](TreeNode& node) { node.kids.clear(); }),
                Contains(HasSubstr("does not link back")));
    EXPECT_THAT(faults_after("Note", [](TreeNode& node) { find(node, "OBJR")->place.y += 300; }),
                Contains(HasSubstr("leads back to no mark")));
    EXPECT_THAT(faults_after("Note", [](TreeNode& node) { node.type = "P"; }),
                Contains(HasSubstr("to no note and no heading")));
    EXPECT_THAT(faults_after([](PdfTree& tree) {
                    auto const notes = find_all(tree.root, "Note");
                    notes.back()->id = notes.front()->id;
                }),
                Contains(HasSubstr("two elements")));
    EXPECT_THAT(faults_after("Link", [](TreeNode& node) { node.kids.pop_back(); }),
                Contains(HasSubstr("no annotation")));
}

}  // namespace
}  // namespace cifra::figure
