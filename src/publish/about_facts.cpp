#include "publish/about_facts.hpp"

#include "audit/summary.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"
#include "language/count.hpp"
#include "language/number.hpp"
#include "publish/page_words.hpp"
#include "release/read_bundle.hpp"
#include "release/revisions.hpp"

#include <algorithm>

namespace cifra::publish {
namespace {

constexpr std::size_t MOST_CHANGES = 60;

using programme::Breakdown;
using programme::Indicator;

std::int64_t rows_in_pictures(release::ReleasedEdition const& edition, Indicator const& indicator,
                              Breakdown const& breakdown) {
    auto const& programme = edition.programme;
    std::int64_t rows = 0;
    auto const take = [&](programme::CellKey const& key) {
        auto const* row = edition.find(key);
        if (row != nullptr && row->missing_reason == programme::MissingReason::picture) ++rows;
    };
    for (auto const& category : breakdown.categories)
        take(programme.category_key(indicator, category, programme.region, edition.time_period));
    if (breakdown.by_area)
        for (auto const& member : programme.members)
            take(programme.total_key(indicator, member.code, edition.time_period));
    return rows;
}

/// What the figures of the releases before have become, in sentences.
std::string introduction(release::ReleasedEdition const& edition, std::vector<release::Revision> const& revisions,
                         std::size_t shown, base::Language language) {
    std::vector<std::string> sentences;
    if (!edition.replaced.empty()) {
        auto const& before = edition.replaced.back();
        sentences.push_back(word("changed_release", language,
                                 {{"version", std::to_string(edition.version)},
                                  {"before", std::to_string(before.version)},
                                  {"date", language::date(before.prepared, language)}}));
        if (revisions.empty()) sentences.push_back(word("changed_none", language));
    }
    if (std::any_of(revisions.begin(), revisions.end(), [](auto const& revision) { return !revision.same_edition; }))
        sentences.push_back(word("changed_years", language));
    if (revisions.size() > shown)
        sentences.push_back(
            word("changed_more", language,
                 {{"count", language::number(static_cast<std::int64_t>(revisions.size() - shown), language)}}));
    return base::join(sentences, " ");
}

}  // namespace

std::vector<PictureTable> tables_in_pictures(release::ReleasedEdition const& edition) {
    std::vector<PictureTable> tables;
    for (auto const& indicator : edition.programme.indicators)
        for (auto const& breakdown : indicator.breakdowns)
            if (auto const rows = rows_in_pictures(edition, indicator, breakdown); rows > 0)
                tables.push_back({&indicator, &breakdown, rows});
    return tables;
}

std::string findings_summary(EditionView const& view, base::Language language) {
    auto const& findings = view.findings;
    auto const number = [&](std::size_t count) { return language::number(static_cast<std::int64_t>(count), language); };
    auto const open = std::count_if(findings.begin(), findings.end(), [](audit::Finding const& finding) {
        return finding.outcome == audit::Outcome::not_evaluable;
    });
    auto const failures = audit::failures_in_words(findings, language);
    return word("findings_summary", language,
                {{"all", number(findings.size())},
                 {"failures", failures.empty() ? word("no_contradiction", language) : failures},
                 {"open", number(static_cast<std::size_t>(open))}});
}

std::string decision_subject(release::ReleasedEdition const& edition, std::string const& subject,
                             base::Language language) {
    constexpr std::string_view TEXT = "text:";
    if (subject.rfind(TEXT, 0) == 0) {
        auto const id = subject.substr(TEXT.size());
        for (auto const& text : edition.texts)
            if (text.id == id) return word("decision_text", language, {{"title", text.title.in(language)}});
        return subject;
    }
    auto const key = edition.programme.parse_key(subject);
    if (!key) return subject;
    auto const* indicator = edition.programme.indicator(key->indicator);
    std::string words = indicator == nullptr ? key->indicator : indicator->name.in(language);
    words += ", " + edition.programme.area_name(key->ref_area).in(language);
    for (auto const& part : key->dimensions)
        if (part.code != "_T") words += "; " + edition.programme.label(part.dimension, part.code).in(language);
    return words;
}

ChangedFigures changed_figures(release::ReleasedEdition const& edition, base::Language language) {
    auto const revisions = release::revisions(edition);
    auto const shown = std::min(revisions.size(), MOST_CHANGES);
    ChangedFigures changed{introduction(edition, revisions, shown, language), {}};
    for (std::size_t i = 0; i < shown; ++i)
        changed.figures.push_back({decision_subject(edition, to_string(revisions[i].key), language),
                                   revisions[i].key.time_period, release::revision_words(revisions[i]).in(language)});
    return changed;
}

std::string version_line(release::ReleasedEdition const& edition, base::Language language) {
    auto const release = edition.version == 1
                             ? std::string{}
                             : ", " + word("release_number", language, {{"version", std::to_string(edition.version)}});
    return word("version", language,
                {{"id", edition.id + release},
                 {"date", language::date(edition.prepared, language)},
                 {"structure", edition.programme.version},
                 {"checksum", base::sha256_hex(release::data_csv(edition))}});
}

std::string citation_line(release::ReleasedEdition const& edition, base::Language language) {
    return word("cite", language,
                {{"name", edition.programme.short_name.in(language)},
                 {"title", edition.title.in(language)},
                 {"id", edition.id},
                 {"date", language::date(edition.prepared, language)}});
}

}  // namespace cifra::publish
