#pragma once

#include "pdf_reader.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace cifra::figure::test {

/// A place on a page, in points from its upper left corner.
struct TreePlace {
    std::size_t page = 0;  ///< From 0.
    double y = 0;
};

/// An element of a PDF's structure tree with its contents in reading order. Without a type it is a piece of text;
/// `OBJR` is the annotation of a link.
struct TreeNode {
    std::string type;
    std::string text;  ///< Of a piece of text.
    std::string alt;
    std::string language;
    std::string scope;
    std::string id;
    int columns = 1;  ///< That a cell spans.
    std::string uri;  ///< Of an annotation that leads to the web.
    TreePlace place;  ///< Of a piece of text: its first baseline. Of an annotation: where it leads.
    std::vector<TreeNode> kids;
};

/// An entry of the outline.
struct TreeBookmark {
    std::string title;
    int level = 1;
    TreePlace place;
};

/// What a reader's program is told of a PDF.
struct PdfTree {
    TreeNode root;
    std::string language;
    std::string title;
    bool shows_title = false;
    bool marked = false;
    std::size_t pages = 0;
    std::vector<TreeBookmark> bookmarks;
    std::vector<std::string> loose;  ///< Pieces of content, "page 1: words", in no element or in several.
};

PdfTree read_tree(PdfReader& reader);

/// All text of an element in reading order, lines and spaces as they stand.
std::string text_of(TreeNode const& node);

/// The tree as indented lines: type, attributes, text in quotation marks.
std::string written(PdfTree const& tree);

/// What breaks the rules of tagged documents, one sentence each: language, title, order of headings and pages,
/// alternative texts, headers and spans of tables, lists, notes that link both ways, bookmarks, content without a tag.
/// \source ISO 32000-1:2008, 14.7 and 14.8; Matterhorn Protocol 1.1, checkpoints 01, 06, 07, 09, 11, 13 to 16, 19, 27,
/// 28
std::vector<std::string> faults_of(PdfTree const& tree);

}  // namespace cifra::figure::test
