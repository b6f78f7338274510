#include "figure/standing_chapters.hpp"

#include "base/text.hpp"
#include "figure/chart_parts.hpp"
#include "figure/contents_list.hpp"
#include "figure/matrix_series.hpp"
#include "figure/plain_tables.hpp"
#include "figure/section_opening.hpp"
#include "language/count.hpp"
#include "release/coverage_matrix.hpp"
#include "release/edition_layout.hpp"
#include "release/headline.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cifra::figure {
namespace {

using base::Language;
using base::Result;
using measure::TEXT_WIDTH;

constexpr double TALLEST_MATRIX = 560;

/// The editor's headline, else a generated one.
std::string headline_of(EditionSource const& source, programme::Section const& section, std::string generated) {
    auto typed = release::typed_headline(source.edition, section, source.language);
    return typed.empty() ? std::move(generated) : std::move(typed);
}

std::string countries(EditionSource const& source) {
    return release::member_count(source.programme().members.size(), source.language);
}

/// Texts, and what follows them.
Result<std::vector<Variant>> text_variants(std::vector<Article> const& articles, std::vector<Piece> const& after,
                                           EditionSource const& source, Fonts const& fonts) {
    Variant variant;
    CIFRA_TRY(variant.pieces, article_pieces(articles, source.language, fonts));
    variant.pieces.insert(variant.pieces.end(), after.begin(), after.end());
    return std::vector<Variant>{std::move(variant)};
}

Piece matrix_piece(MatrixSeries part, Language language, Fonts const& fonts) {
    return {{part.title, part.title}, part.notes, [part, language, &fonts](NoteNumbers const& numbers, bool) {
                return matrix(part, TEXT_WIDTH, {fonts, language, numbers, false});
            }};
}

std::string coverage_headline(EditionSource const& source) {
    std::size_t figures = 0;
    std::size_t complete = 0;
    for (auto const& theme : release::coverage_matrix(source.edition))
        for (auto const& row : theme.rows) {
            ++figures;
            if (release::reporting_members(row) == row.members.size()) ++complete;
        }
    return fmt::format(fmt::runtime(say(source.language, "{} of {} figures hold data from all {}",
                                        "{} de {} cifras tienen datos de los {}")),
                       complete, figures, countries(source));
}

MarkdownBlock paragraph(std::vector<MarkdownRun> runs) {
    return {MarkdownBlock::Kind::paragraph, 1, {}, std::move(runs)};
}

/// How to reach somebody: name, address, then what leads there.
MarkdownBlock contact_block(programme::Contact const& contact, Language language) {
    auto block = paragraph({{contact.name.in(language), true, {}}});
    for (auto const& line : base::split(contact.address.in(language), '\n'))
        if (!line.empty()) block.runs.push_back({"\n" + std::string(line)});
    if (!contact.phone.empty()) block.runs.push_back({"\n" + contact.phone});
    if (!contact.email.empty()) {
        block.runs.push_back({"\n"});
        block.runs.push_back({contact.email, false, "mailto:" + contact.email});
    }
    if (!contact.website.empty()) {
        block.runs.push_back({"\n"});
        block.runs.push_back({contact.website, false, contact.website});
    }
    return block;
}

Article contact_article(EditionSource const& source) {
    Article article{{"Contact", "Contacto"}, say(source.language, "Contact", "Contacto")};
    for (auto const& contact : source.programme().contacts)
        article.blocks.push_back(contact_block(contact, source.language));
    return article;
}

Article version_article(EditionSource const& source, Colophon const& colophon) {
    auto const& programme = source.programme();
    auto article = plain_article(say(source.language, "Source, licence and version", "Fuente, licencia y versión"), {});
    for (auto const& text : {source.edition.source.in(source.language), programme.disclaimer.in(source.language),
                             programme.licence.in(source.language), colophon.citation, colophon.version})
        if (!text.empty()) article.blocks.push_back(paragraph({{text}}));
    return article;
}

Article article_of(ColophonText const& text) {
    auto article = plain_article(text.title, text.paragraphs);
    for (auto const& item : text.items) article.blocks.push_back({MarkdownBlock::Kind::item, 1, "•", {{item}}});
    return article;
}

Article organs(EditionSource const& source) {
    auto const& programme = source.programme();
    Article article{{"Organs", "Órganos"}, say(source.language, "Chair and secretariat", "Presidencia y secretaría")};
    for (auto const& organ : {programme.chair.in(source.language), programme.secretariat.in(source.language)})
        if (!organ.empty()) article.blocks.push_back({MarkdownBlock::Kind::item, 1, "•", {{organ}}});
    return article;
}

}  // namespace

Result<Chapter> coalition_chapter(EditionSource const& source, programme::Section const& section,
                                  Contents const& contents, Fonts const& fonts) {
    auto const generated = fmt::format(
        fmt::runtime(say(source.language, "{} and their national bodies", "{} y sus organismos nacionales")),
        language::capitalised(countries(source)));
    auto chapter = opened_chapter(
        source, section,
        {section.title, headline_of(source, section, generated), source.programme().name.in(source.language) + "."},
        fonts);
    auto articles = articles_of(source, [&](release::ReleasedText const& text) { return text.section == section.id; });
    if (articles.empty() && !source.programme().purpose.empty())
        articles.push_back(plain_article(say(source.language, "What it is for", "Para qué existe"),
                                         {source.programme().purpose.in(source.language)}));
    if (auto article = organs(source); !article.blocks.empty()) articles.push_back(std::move(article));
    CIFRA_TRY(auto lists, contents_pieces(contents, source.language, fonts));
    CIFRA_TRY(chapter.variants, text_variants(articles, lists, source, fonts));
    return chapter;
}

Chapter coverage_chapter(EditionSource const& source, programme::Section const& section, Fonts const& fonts) {
    auto const series = matrix_series(source);
    auto chapter = opened_chapter(
        source, section, {section.title, headline_of(source, section, coverage_headline(source)), series.subtitle},
        fonts);
    NoteNumbers const none;
    auto parts = split(series, TEXT_WIDTH, TALLEST_MATRIX, {fonts, source.language, none, false});
    if (!parts) parts = std::vector<MatrixSeries>{series};
    Variant variant;
    if (!series.groups.empty())
        for (auto& part : *parts) variant.pieces.push_back(matrix_piece(std::move(part), source.language, fonts));
    chapter.variants = {std::move(variant)};
    return chapter;
}

Result<Chapter> events_chapter(EditionSource const& source, programme::Section const& section, Fonts const& fonts) {
    auto const generated = fmt::format(
        fmt::runtime(say(source.language, "What the countries did in {}", "Lo que hicieron los países en {}")),
        source.edition.time_period);
    auto chapter = opened_chapter(source, section,
                                  {section.title, headline_of(source, section, generated),
                                   say(source.language, "As the countries report it, in their order in the coalition.",
                                       "Según lo informan los países, en su orden dentro de la coalición.")},
                                  fonts);
    auto articles = articles_of(
        source, [&](release::ReleasedText const& text) { return text.section == section.id && text.ref_area.empty(); });
    for (auto const& member : source.programme().members)
        for (auto& article : articles_of(source, [&](release::ReleasedText const& text) {
                 return text.section == section.id && text.ref_area == member.code;
             }))
            articles.push_back(std::move(article));
    CIFRA_TRY(chapter.variants, text_variants(articles, {}, source, fonts));
    return chapter;
}

Result<Chapter> about_chapter(EditionSource const& source, programme::Section const& section, Colophon const& colophon,
                              Fonts const& fonts) {
    auto chapter = opened_chapter(
        source, section,
        {section.title,
         headline_of(source, section, say(source.language, "How this edition was made", "Cómo se hizo esta edición")),
         {}},
        fonts);
    auto articles = articles_of(source, [&](release::ReleasedText const& text) { return text.section == section.id; });
    for (auto const& text : colophon.texts) articles.push_back(article_of(text));
    std::vector<Piece> after;
    for (auto const& table : colophon.tables)
        for (auto& piece : table_pieces(table, source.language, fonts)) after.push_back(std::move(piece));
    std::vector<Article> last;
    if (auto article = contact_article(source); !article.blocks.empty()) last.push_back(std::move(article));
    last.push_back(version_article(source, colophon));
    CIFRA_TRY(auto imprint, article_pieces(last, source.language, fonts));
    after.insert(after.end(), imprint.begin(), imprint.end());
    CIFRA_TRY(chapter.variants, text_variants(articles, after, source, fonts));
    return chapter;
}

}  // namespace cifra::figure
