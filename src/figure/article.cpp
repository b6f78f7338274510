#include "figure/article.hpp"

#include "figure/chart_parts.hpp"
#include "figure/row_parts.hpp"
#include "figure/text_column.hpp"

#include <algorithm>
#include <memory>
#include <tuple>

namespace cifra::figure {
namespace {

using base::Result;
using measure::TEXT_WIDTH;

constexpr double TOP = 7;                 ///< From the rule to the text.
constexpr std::size_t LEAST_LINES = 4;    ///< Of a part.
constexpr std::size_t LONG_ARTICLE = 14;  ///< Lines; shorter ones stay whole.
constexpr double TITLE_WIDTH = measure::span(4) - measure::GUTTER;
constexpr Style BODY{9.5, 13, Weight::regular, Ink::ink, 0};
constexpr Style TITLE{11, 14.5, Weight::semibold, Ink::ink, 0};

/// An article set in type, shared by the parts that it is split into.
struct SetArticle {
    Article article;
    TextColumn column;
    bool leads = false;  ///< Under a full rule: the first of its group.
    base::Language language;
    Fonts const& fonts;
};

Piece piece_of(std::shared_ptr<SetArticle const> const& set, std::size_t first, std::size_t last);

Result<TextBlock> title_of(SetArticle const& set, bool begins) {
    auto words = span(begins ? set.article.title : set.article.title + continued(set.language), TITLE);
    words.language = set.article.title_language;
    return set_text(set.fonts, {words}, TITLE_WIDTH, Fit::balanced);
}

Result<Drawing> draw(SetArticle const& set, std::size_t first, std::size_t last) {
    CIFRA_TRY(auto const title, title_of(set, first == 0));
    Drawing drawing{{}, TEXT_WIDTH, TOP + std::max(title.height, column_height(set.column, first, last))};
    bool const strong = set.leads && first == 0;
    drawing.node.children.push_back(artifact(
        {rule(0, 0, TEXT_WIDTH, strong ? measure::RULE : measure::HAIRLINE, strong ? Ink::rule : Ink::hairline)}));
    auto heading = node_of(Role::heading, placed(title, {0, TOP}));
    heading.level = 2;
    if (first == 0) heading.title = set.article.title;
    drawing.node.children.push_back(std::move(heading));
    auto text = draw_column(set.column, first, last);
    text.offset = {measure::column(4), TOP + (TITLE.leading - BODY.leading) / 2};
    drawing.node.children.push_back(std::move(text));
    return drawing;
}

/// Where a part may end so that enough lines are left for the next one; `end` where it leaves enough.
std::size_t leaving_enough(TextColumn const& column, std::size_t first, std::size_t end) {
    auto const all = column.lines.size();
    if (end + LEAST_LINES <= all) return end;
    end = all < LEAST_LINES ? 0 : all - LEAST_LINES;
    while (end > first && !column.lines[end - 1].may_end) --end;
    return std::max(end, first);
}

std::optional<std::pair<Piece, Piece>> split(std::shared_ptr<SetArticle const> const& set, std::size_t first,
                                             double height) {
    auto const title = title_of(*set, first == 0);
    if (!title || TOP + title->height > height) return std::nullopt;
    auto const all = set->column.lines.size();
    auto const end = leaving_enough(set->column, first, column_end(set->column, first, height - TOP - 1));
    if (all - first < LONG_ARTICLE || end < first + LEAST_LINES) return std::nullopt;
    auto const tail = title_of(*set, false);
    if (!tail) return std::nullopt;
    return std::pair{piece_of(set, first, end), piece_of(set, end, all)};
}

Piece piece_of(std::shared_ptr<SetArticle const> const& set, std::size_t first, std::size_t last) {
    Piece piece{set->article.name, {}, {}};
    piece.whole = first == 0 && last == set->column.lines.size();
    piece.draw = [set, first, last](NoteNumbers const&, bool) { return draw(*set, first, last); };
    if (last == set->column.lines.size())
        piece.split = [set, first](double height) { return split(set, first, height); };
    return piece;
}

}  // namespace

Article plain_article(std::string const& title, std::vector<std::string> const& paragraphs) {
    Article article{{title, title}, title};
    for (auto const& text : paragraphs) article.blocks.push_back({MarkdownBlock::Kind::paragraph, 1, {}, {{text}}});
    return article;
}

std::vector<Article> articles_of(EditionSource const& source,
                                 std::function<bool(release::ReleasedText const&)> const& wanted) {
    std::vector<release::ReleasedText const*> texts;
    for (auto const& text : source.edition.texts)
        if (wanted(text)) texts.push_back(&text);
    std::stable_sort(texts.begin(), texts.end(), [](auto const* a, auto const* b) {
        return std::tie(a->order, a->id) < std::tie(b->order, b->id);
    });
    std::vector<Article> articles;
    for (auto const* text : texts)
        articles.push_back(
            {text->title, text->title.in(source.language), markdown_blocks(text->markdown.in(source.language))});
    return articles;
}

Result<std::vector<Piece>> article_pieces(std::vector<Article> const& articles, base::Language language,
                                          Fonts const& fonts) {
    std::vector<Piece> pieces;
    for (auto const& article : articles) {
        CIFRA_TRY(auto column, set_column(article.blocks, measure::span(8), BODY, fonts));
        auto const set =
            std::make_shared<SetArticle const>(SetArticle{article, std::move(column), pieces.empty(), language, fonts});
        pieces.push_back(piece_of(set, 0, set->column.lines.size()));
    }
    return pieces;
}

}  // namespace cifra::figure
