#include "protect/typed_text.hpp"

#include "protect/primary_suppression.hpp"
#include "protect/told_amounts.hpp"
#include "protect/told_numbers.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace cifra::protect {
namespace {

using base::LocalText;
using programme::CellKey;

/// Which hidden cells a text may speak of.
struct Scope {
    bool everything = false;
    std::set<std::string> indicators{};
    std::set<std::string> areas{};

    bool holds(CellKey const& key) const {
        return everything || indicators.count(key.indicator) > 0 || areas.count(key.ref_area) > 0;
    }
};

struct TypedText {
    LocalText name;  ///< What it is, as the subject of a sentence.
    LocalText words;
    base::Where where;
    Scope scope;
    std::string decided_as{};  ///< Subject of a decision that allows it, where there is one.
};

bool names(std::string const& text, programme::Member const& member) {
    auto const holds = [&](std::string const& name) { return !name.empty() && text.find(name) != std::string::npos; };
    return holds(member.name.en) || holds(member.name.es) || holds(member.name_in_sentence.en) ||
           holds(member.name_in_sentence.es);
}

bool names(LocalText const& text, programme::Member const& member) {
    return names(text.en, member) || names(text.es, member);
}

std::vector<std::string> paragraphs_of(std::string const& text) {
    std::vector<std::string> paragraphs;
    std::size_t begin = 0;
    for (auto end = text.find("\n\n"); end != std::string::npos; end = text.find("\n\n", begin)) {
        paragraphs.push_back(text.substr(begin, end - begin));
        begin = end + 2;
    }
    paragraphs.push_back(text.substr(begin));
    return paragraphs;
}

LocalText joined(LocalText const& first, LocalText const& second) {
    return {first.en + "\n\n" + second.en, first.es + "\n\n" + second.es};
}

class Collector {
public:
    Collector(programme::Programme const& programme, restricted::ConsolidatedEdition const& consolidated,
              release::ReleasedEdition const& released)
        : m_programme(programme), m_consolidated(consolidated), m_released(released) {}

    std::vector<TypedText> collect() && {
        for (auto const& table : m_consolidated.tables)
            for (auto const& observation : table.observations) add_comment(observation);
        for (auto const& text : m_consolidated.edition.texts) add_text(text);
        for (auto const& wording : m_consolidated.edition.wordings) add_wording(wording);
        for (auto const& settlement : m_consolidated.edition.settlements) add_settlement(settlement);
        for (auto const& decision : m_consolidated.edition.policy.decisions) add_decision(decision);
        add_layout(m_consolidated.edition.layout);
        return std::move(m_texts);
    }

private:
    void add(LocalText name, LocalText words, base::Where where, Scope scope, std::string decided_as = {}) {
        if (words.empty()) return;
        m_texts.push_back(
            {std::move(name), std::move(words), std::move(where), std::move(scope), std::move(decided_as)});
    }

    Scope scope_of(CellKey const& key) const {
        Scope scope{false, {key.indicator}};
        if (key.ref_area != m_programme.region) scope.areas.insert(key.ref_area);
        return scope;
    }

    void add_comment(restricted::Observation const& observation) {
        auto const* const shown = m_released.find(observation.key);
        if (shown == nullptr || shown->comment.empty()) return;
        auto const cell = to_string(observation.key);
        add({"the comment on " + cell, "el comentario de " + cell}, shown->comment, observation.where,
            scope_of(observation.key));
    }

    Scope scope_of(restricted::EditionText const& text) const {
        Scope scope;
        if (!text.ref_area.empty()) scope.areas.insert(text.ref_area);
        for (auto const& section : m_programme.sections)
            if (section.id == text.section)
                scope.indicators.insert(section.indicators.begin(), section.indicators.end());
        // It may be about anything, but of members it must say so.
        if (scope.areas.empty() && scope.indicators.empty()) scope.areas.insert(m_programme.region);
        return scope;
    }

    void add_text(restricted::EditionText const& text) {
        add({fmt::format("the text \"{}\"", text.id), fmt::format("el texto «{}»", text.id)},
            joined(text.title, text.markdown), text.where, scope_of(text), "text:" + text.id);
    }

    void add_wording(restricted::Wording const& wording) {
        bool const is_shown = std::any_of(m_released.wordings.begin(), m_released.wordings.end(),
                                          [&](auto const& other) { return other.id == wording.id; });
        if (is_shown)
            add({fmt::format("the wording \"{}\"", wording.id), fmt::format("el enunciado «{}»", wording.id)},
                joined(wording.title, wording.question), wording.where, {true});
    }

    void add_settlement(restricted::Settlement const& settlement) {
        auto const shown = std::find_if(m_released.settlements.begin(), m_released.settlements.end(),
                                        [&](auto const& other) { return other.finding == settlement.finding; });
        if (shown != m_released.settlements.end())
            add({fmt::format("the decision on the finding \"{}\"", settlement.finding),
                 fmt::format("la decisión sobre el hallazgo «{}»", settlement.finding)},
                joined(shown->explanation, shown->by), settlement.where, {true});
    }

    void add_decision(restricted::ProtectionDecision const& decision) {
        auto const& shown = m_released.policy.decisions;
        if (std::none_of(shown.begin(), shown.end(),
                         [&](auto const& other) { return other.subject == decision.subject; }))
            return;
        add({fmt::format("the decision on \"{}\"", decision.subject),
             fmt::format("la decisión sobre «{}»", decision.subject)},
            joined(decision.reason, decision.by), decision.where, scope_of_subject(decision.subject));
    }

    void add_layout(programme::Layout const& layout) {
        add_words("cover", layout.cover_headline, {true});
        for (auto const& section : layout.sections)
            add_words(section.id, section.headline, scope_of_indicators(indicators_of(section.id)));
        for (auto const& indicator : layout.indicators)
            add_words(indicator.id, indicator.headline, scope_of_indicators({indicator.id}));
        for (auto const& chart : layout.charts) {
            auto const scope = scope_of_indicators({chart.id.substr(0, chart.id.find('.'))});
            add_words(chart.id, chart.title, scope);
            add_words(chart.id, chart.alt, scope);
        }
    }

    void add_words(std::string const& id, programme::EditorWords const& words, Scope scope) {
        LocalText const counts{without_fractions(words.text.en, base::Language::en),
                               without_fractions(words.text.es, base::Language::es)};
        add({fmt::format("the layout of \"{}\"", id), fmt::format("la disposición de «{}»", id)}, counts, words.where,
            std::move(scope));
    }

    std::set<std::string> indicators_of(std::string const& section_id) const {
        for (auto const& section : m_programme.sections)
            if (section.id == section_id) return {section.indicators.begin(), section.indicators.end()};
        return {};
    }

    /// Words about no indicator may be about anything.
    static Scope scope_of_indicators(std::set<std::string> indicators) {
        if (indicators.empty()) return {true};
        return {false, std::move(indicators)};
    }

    Scope scope_of_subject(std::string const& subject) const {
        for (auto const& text : m_consolidated.edition.texts)
            if (subject == "text:" + text.id) return scope_of(text);
        auto const key = m_programme.parse_key(subject);
        return key ? scope_of(*key) : Scope{true};
    }

    programme::Programme const& m_programme;
    restricted::ConsolidatedEdition const& m_consolidated;
    release::ReleasedEdition const& m_released;
    std::vector<TypedText> m_texts;
};

bool tells_in(std::string const& paragraph, base::Language language, Scope scope, programme::Programme const& programme,
              HiddenCells const& hidden) {
    LocalText words;
    (language == base::Language::en ? words.en : words.es) = paragraph;
    auto const numbers = told_numbers(words);
    if (numbers.empty()) return false;
    for (auto const& member : programme.members)
        if (names(paragraph, member)) scope.areas.insert(member.code);
    return hidden.any_of(
        [&](CellKey const& key, std::int64_t value) { return numbers.count(value) > 0 && scope.holds(key); });
}

bool tells(TypedText const& text, programme::Programme const& programme, HiddenCells const& hidden) {
    for (auto const language : base::LANGUAGES)
        for (auto const& paragraph : paragraphs_of(text.words.in(language)))
            if (tells_in(paragraph, language, text.scope, programme, hidden)) return true;
    return false;
}

base::Error tells_hidden_number(TypedText const& text) {
    LocalText advice{"take the number out in both languages, also where it counts something else",
                     "quite el número en ambos idiomas, aunque cuente otra cosa"};
    if (!text.decided_as.empty()) {
        advice.en +=
            fmt::format(", or have the data protection officer decide on \"{}\" in protection.toml", text.decided_as);
        advice.es += fmt::format(
            ", o pida a la persona encargada de la protección de datos que decida sobre «{}» en protection.toml",
            text.decided_as);
    }
    return {base::ErrorCode::disclosive,
            {text.name.en + " gives a number that a suppressed cell has",
             text.name.es + " da un número que es el de una celda suprimida"},
            std::move(advice),
            text.where,
            {}};
}

base::Error names_hidden_part(restricted::Observation const& observation, programme::Member const& member) {
    auto const cell = to_string(observation.key);
    return {base::ErrorCode::disclosive,
            {fmt::format("the comment on {} names {}, whose part in this figure is suppressed", cell,
                         member.name_in_sentence.en),
             fmt::format("el comentario de {} nombra a {}, cuya parte en esta cifra está suprimida", cell,
                         member.name_in_sentence.es)},
            {"reword it in both languages so that it says nothing of who is in the figure",
             "redáctelo en ambos idiomas sin decir quién está en la cifra"},
            observation.where,
            {}};
}

void check_names(programme::Programme const& programme, HiddenCells const& hidden,
                 release::ReleasedEdition const& released, restricted::Observation const& observation,
                 std::vector<base::Error>& problems) {
    auto const* const shown = released.find(observation.key);
    if (observation.key.ref_area != programme.region || shown == nullptr || shown->comment.empty()) return;
    for (auto const& member : programme.members) {
        auto key = observation.key;
        key.ref_area = member.code;
        if (hidden.contains(key) && names(shown->comment, member))
            problems.push_back(names_hidden_part(observation, member));
    }
}

}  // namespace

base::Result<void> check_typed_text(programme::Programme const& programme,
                                    restricted::ConsolidatedEdition const& consolidated, HiddenCells const& hidden,
                                    release::ReleasedEdition const& released) {
    if (hidden.empty()) return {};
    std::vector<base::Error> problems;
    for (auto const& text : Collector(programme, consolidated, released).collect()) {
        if (is_decided(consolidated.edition.policy, text.decided_as)) continue;
        if (tells(text, programme, hidden)) problems.push_back(tells_hidden_number(text));
    }
    for (auto const& table : consolidated.tables)
        for (auto const& observation : table.observations)
            check_names(programme, hidden, released, observation, problems);
    if (!problems.empty()) return base::fail(base::join(std::move(problems)));
    return {};
}

}  // namespace cifra::protect
