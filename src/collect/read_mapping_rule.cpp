#include "base/text.hpp"
#include "collect/fold_label.hpp"
#include "collect/mapping_reader.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::collect {
namespace {

using programme::Programme;
using programme::TomlTable;

bool holds(std::vector<std::string> const& words, std::string const& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Reads one rule of a mapping.
class RuleReader {
public:
    RuleReader(TomlTable& table, Programme const& programme, Mapping const& mapping)
        : m_table(table), m_programme(programme), m_mapping(mapping) {}

    MappingRule read() {
        read_id();
        read_conditions();
        if (m_table.has("reject"))
            read_rejection();
        else
            read_target();
        m_table.refuse_other_keys();
        return std::move(m_rule);
    }

private:
    void read_id() {
        auto const id = m_table.placed_text("id");
        m_rule.id = id.text;
        m_rule.where = m_table.where();
        auto const& rules = m_mapping.rules;
        if (std::any_of(rules.begin(), rules.end(), [&](MappingRule const& rule) { return rule.id == id.text; }))
            m_table.problem(
                id.where,
                {fmt::format("there are two rules '{}'", id.text), fmt::format("hay dos reglas «{}»", id.text)},
                {"rename one of them", "cambie el nombre de una"});
    }

    void read_conditions() {
        if (auto when = m_table.table("when")) {
            for (auto const& column : m_mapping.columns) {
                RowCondition condition{column.name, {}};
                for (auto const& label : when->texts(column.name.c_str())) condition.labels.push_back(label.text);
                if (when->has(column.name.c_str())) m_rule.when.push_back(std::move(condition));
            }
            when->refuse_other_keys();
        }
        for (auto const& column : m_table.texts("blank")) {
            if (m_mapping.column(column.text) == nullptr) refuse_column(m_table, column);
            m_rule.when.push_back({column.text, {""}});
        }
    }

    void refuse_column(TomlTable const& table, programme::PlacedText const& column) const {
        refuse_name(table, column, {"a column of this mapping", "una columna de este mapeo"}, column_names(m_mapping));
    }

    void read_rejection() {
        std::vector<std::string> const words(std::begin(REJECTIONS_OF_RULES), std::end(REJECTIONS_OF_RULES));
        m_rule.reject = read_word(m_table, "reject", words);
        m_rule.explanation = m_table.local_text("explanation");
    }

    void read_target() {
        auto const indicator = m_table.placed_text("indicator");
        m_rule.indicator = indicator.text;
        auto const* const known = m_programme.indicator(indicator.text);
        if (known == nullptr && !indicator.text.empty()) refuse_indicator(indicator);
        if (known != nullptr && known->unit == "CURRENCY")
            m_table.problem(
                indicator.where,
                {"amounts of money cannot be imported yet", "todavía no se pueden importar montos de dinero"},
                {"remove the rule", "elimine la regla"});
        auto const* const flow = known != nullptr ? m_programme.dataflow(known->dataflow) : nullptr;
        read_columns(flow);
        read_codes(flow);
        read_status();
        m_rule.comment = m_table.optional_local_text("note");
        read_several();
    }

    void refuse_indicator(programme::PlacedText const& name) const {
        std::vector<std::string> ids;
        for (auto const& indicator : m_programme.indicators) ids.push_back(indicator.id);
        refuse_name(m_table, name, {"an indicator of the programme", "un indicador del programa"}, ids);
    }

    void read_columns(programme::Dataflow const* flow) {
        auto columns = m_table.table("columns");
        if (!columns) return;
        for (auto const& [dimension, column] : columns->pairs()) {
            check_dimension(*columns, {dimension, column.where}, flow);
            if (!column.text.empty() && m_mapping.column(column.text) == nullptr) refuse_column(*columns, column);
            m_rule.columns.emplace_back(dimension, column.text);
        }
    }

    void read_codes(programme::Dataflow const* flow) {
        auto codes = m_table.table("codes");
        if (!codes) return;
        for (auto const& [dimension, code] : codes->pairs()) {
            check_dimension(*codes, {dimension, code.where}, flow);
            auto const known = codes_of_dimension(m_programme, dimension);
            if (!known.empty() && !code.text.empty() && !holds(known, code.text))
                refuse_name(*codes, code, {"a code of " + dimension, "un código de " + dimension}, known);
            if (names(dimension))
                m_table.problem(code.where,
                                {fmt::format("{} has a column and a code", shown_label(dimension)),
                                 fmt::format("{} tiene una columna y un código", shown_label(dimension))},
                                {"keep one of the two", "conserve uno de los dos"});
            m_rule.codes.push_back({dimension, code.text});
        }
    }

    bool names(std::string const& dimension) const {
        return std::any_of(m_rule.columns.begin(), m_rule.columns.end(),
                           [&](auto const& each) { return each.first == dimension; });
    }

    void check_dimension(TomlTable const& table, programme::PlacedText const& dimension,
                         programme::Dataflow const* flow) const {
        if (flow == nullptr) return;
        auto known = flow->dimensions;
        known.emplace_back(DEFINITION);
        if (!holds(known, dimension.text))
            refuse_name(table, dimension, {"a dimension of " + flow->id, "una dimensión de " + flow->id}, known);
        else if (dimension.text == DEFINITION && m_programme.code_list(DEFINITION_LIST) == nullptr)
            table.problem(dimension.where, {"the programme has no definitions", "el programa no tiene definiciones"},
                          {"give it the code list CL_DEFINITION", "agréguele la lista de códigos CL_DEFINITION"});
    }

    void read_status() {
        if (!m_table.has("obs_status")) {
            m_table.optional_text("obs_status");
            return;
        }
        auto const status = m_table.placed_text("obs_status");
        bool const letters = status.text.find_first_not_of("ABDEIPRUW") == std::string::npos;
        if (!letters)
            refuse_name(m_table, status, {"a status of a figure with a value", "un estado de una cifra con valor"},
                        {"A", "B", "D", "E", "I", "P", "R", "U", "W"});
        else if (!status.text.empty())
            m_rule.obs_status = status.text;
    }

    void read_several() {
        auto const word = read_word(m_table, "several", {"same", "parts", "unclear"});
        m_rule.several = word == "parts" ? Several::parts : word == "unclear" ? Several::unclear : Several::same;
        m_rule.recounts = m_table.flag("recounts");
        if (!m_rule.recounts) return;
        if (m_rule.several == Several::parts)
            m_table.problem(m_table.where("several"),
                            {"rows that count the same persons again are never added up",
                             "las filas que vuelven a contar a las mismas personas nunca se suman"},
                            {"write several = \"same\" or \"unclear\"", "escriba several = \"same\" o \"unclear\""});
        if (m_rule.columns.empty() && m_rule.codes.empty())
            m_table.problem(m_table.where("recounts"),
                            {"rows that count the same persons again would be the total itself",
                             "las filas que vuelven a contar a las mismas personas serían el total mismo"},
                            {"name the dimension that they are about, or reject them",
                             "nombre la dimensión de la que tratan, o rechácelas"});
    }

    TomlTable& m_table;
    Programme const& m_programme;
    Mapping const& m_mapping;
    MappingRule m_rule;
};

}  // namespace

MappingRule read_mapping_rule(TomlTable table, Programme const& programme, Mapping const& mapping) {
    return RuleReader(table, programme, mapping).read();
}

}  // namespace cifra::collect
