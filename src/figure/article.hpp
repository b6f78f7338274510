#pragma once

#include "figure/markdown_blocks.hpp"
#include "figure/page_plan.hpp"

namespace cifra::figure {

/// A text with its title.
struct Article {
    base::LocalText name;  ///< For messages.
    std::string title;
    std::vector<MarkdownBlock> blocks{};
    std::string title_language{};  ///< BCP 47; empty: the document's.
};

/// Paragraphs without marks.
Article plain_article(std::string const& title, std::vector<std::string> const& paragraphs);

/// Texts of the edition as articles.
/// \returns those that `wanted` accepts, in the edition's order
std::vector<Article> articles_of(EditionSource const& source,
                                 std::function<bool(release::ReleasedText const&)> const& wanted);

/// Articles as rows under hairlines: the title in four columns, the text beside it in eight. Long ones go on over
/// pages. \error bad_input  a character is not in the fonts
base::Result<std::vector<Piece>> article_pieces(std::vector<Article> const& articles, base::Language language,
                                                Fonts const& fonts);

}  // namespace cifra::figure
