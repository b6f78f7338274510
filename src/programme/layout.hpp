#pragma once

#include "programme/chart_form.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cifra::programme {

/// Words of an editor, in both languages, and where they stand. Empty: the generated ones take their place.
struct EditorWords {
    LocalText text{};
    base::Where where{};

    bool empty() const { return text.empty(); }
};

/// What an editor said of a section of an edition.
struct SectionLayout {
    std::string id;
    EditorWords headline{};
    std::optional<std::vector<std::string>> charts{};  ///< "INDICATOR.breakdown", in order; nothing: all of them.
};

/// What an editor said of a chart.
struct ChartLayout {
    std::string id;                   ///< "INDICATOR.breakdown"
    std::optional<ChartForm> form{};  ///< Nothing: what suits the figures best.
    EditorWords title{};
    EditorWords alt{};  ///< Alternative text.
    base::Where form_where{};
};

/// What an editor said of an indicator.
struct IndicatorLayout {
    std::string id;
    EditorWords headline{};
};

/// How an editor arranged an edition. Empty: the programme's order and everything that can be shown.
struct Layout {
    EditorWords cover_headline{};
    std::vector<SectionLayout> sections{};  ///< Sections that are not named follow in the programme's order.
    std::vector<ChartLayout> charts{};
    std::vector<IndicatorLayout> indicators{};

    bool empty() const { return cover_headline.empty() && sections.empty() && charts.empty() && indicators.empty(); }
};

/// Sections that every edition has, whether or not the programme names them: the coalition, who reports which figure,
/// the events, about the edition.
std::vector<std::string> standing_sections();

}  // namespace cifra::programme
