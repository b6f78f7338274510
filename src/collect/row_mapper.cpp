#include "collect/row_mapper.hpp"

#include "base/assert.hpp"
#include "base/text.hpp"
#include "collect/fold_label.hpp"
#include "collect/foreign_number.hpp"

#include <algorithm>
#include <utility>

namespace cifra::collect {
namespace {

using programme::MissingReason;
using Use = MappedColumn::Use;

std::string seen_by(MappedColumn const& column, std::string const& label) {
    return column.fold ? fold_label(label) : label;
}

bool holds(std::vector<std::string> const& words, std::string const& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

void reject(MappedRow& mapped, std::string reason) {
    if (mapped.row.outcome == RowOutcome::rejected) return;
    mapped.row.outcome = RowOutcome::rejected;
    mapped.row.reason = std::move(reason);
}

bool rejected(MappedRow const& mapped) {
    return mapped.row.outcome == RowOutcome::rejected;
}

bool is_year(std::string const& text) {
    return text.size() == 4 && (text[0] == '1' || text[0] == '2') &&
           text.find_first_not_of("0123456789") == std::string::npos;
}

/// The letter of CL_OBS_STATUS that goes with a figure that is missing.
std::string status_of(MissingReason reason) {
    if (reason == MissingReason::withheld) return "Q";
    return reason == MissingReason::not_reported ? "O" : "L";
}

}  // namespace

RowMapper::RowMapper(programme::Programme const& programme, Mapping const& mapping, std::vector<std::string> header,
                     std::string file)
    : m_programme(programme), m_mapping(mapping), m_file(std::move(file)), m_finder(programme, mapping) {
    for (std::size_t i = 0; i < header.size(); ++i) {
        m_columns.push_back(mapping.column(header[i]));
        CIFRA_ASSERT(m_columns.back() != nullptr);
        m_positions[header[i]] = i;
        if (m_columns.back()->use == Use::value) m_value_column = static_cast<int>(i) + 1;
    }
    for (auto const& rule : mapping.rules) {
        m_conditions.emplace_back();
        for (auto const& condition : rule.when) {
            auto const at = m_positions.at(condition.column);
            Condition seen{at, {}};
            for (auto const& label : condition.labels) seen.labels.push_back(seen_by(*m_columns[at], label));
            m_conditions.back().push_back(std::move(seen));
        }
    }
}

std::string const* RowMapper::cell(base::CsvRecord const& record, Use use) const {
    auto const* const column = m_mapping.column(use);
    return column == nullptr ? nullptr : &cell(record, column->name);
}

std::string const& RowMapper::cell(base::CsvRecord const& record, std::string const& column) const {
    return record.fields[m_positions.at(column)];
}

bool RowMapper::inside(base::CsvRecord const& record) const {
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        auto const& only = m_columns[i]->only;
        auto const label = only.empty() ? std::string() : seen_by(*m_columns[i], record.fields[i]);
        if (!only.empty() && std::none_of(only.begin(), only.end(), [&](std::string const& each) {
                return seen_by(*m_columns[i], each) == label;
            }))
            return false;
    }
    return true;
}

MappingRule const* RowMapper::rule_for(base::CsvRecord const& record) const {
    std::vector<std::string> seen;
    for (std::size_t i = 0; i < m_columns.size(); ++i) seen.push_back(seen_by(*m_columns[i], record.fields[i]));
    for (std::size_t i = 0; i < m_conditions.size(); ++i)
        if (std::all_of(m_conditions[i].begin(), m_conditions[i].end(),
                        [&](Condition const& condition) { return holds(condition.labels, seen[condition.column]); }))
            return &m_mapping.rules[i];
    return nullptr;
}

std::string RowMapper::code_of(base::CsvRecord const& record, std::string const& column, std::string const& dimension,
                               MappedRow& mapped) {
    auto const& label = cell(record, column);
    if (auto code = m_finder.code(*m_mapping.column(column), dimension, label)) return std::move(*code);
    ++m_unknown[{column, dimension, label}];
    reject(mapped, dimension == "REF_AREA" ? "not_a_member" : "unknown_label");
    return {};
}

void RowMapper::map_area_and_year(base::CsvRecord const& record, MappedRow& mapped) {
    auto& key = mapped.observation.key;
    for (auto const& [dimension, code] : m_mapping.constants)
        (dimension == "REF_AREA" ? key.ref_area : key.time_period) = code;
    if (auto const* const area = m_mapping.column(Use::area))
        key.ref_area = code_of(record, area->name, "REF_AREA", mapped);
    if (auto const* const year = cell(record, Use::year)) key.time_period = base::trim(*year);
    if (!is_year(key.time_period)) reject(mapped, "year");
}

void RowMapper::map_codes(base::CsvRecord const& record, MappedRow& mapped) {
    auto const& rule = *mapped.rule;
    auto& key = mapped.observation.key;
    auto const* const indicator = m_programme.indicator(rule.indicator);
    CIFRA_ASSERT(indicator != nullptr);
    key.indicator = indicator->id;
    key.dataflow = indicator->dataflow;
    key.dimensions = m_programme.total_key(*indicator, key.ref_area, key.time_period).dimensions;
    auto const set = [&](std::string const& dimension, std::string const& code) {
        if (dimension == DEFINITION)
            mapped.observation.definition = code;
        else
            key = key.with(dimension, code);
    };
    for (auto const& [dimension, code] : rule.codes) set(dimension, code);
    for (auto const& [dimension, column] : rule.columns) set(dimension, code_of(record, column, dimension, mapped));
}

void RowMapper::map_figure(base::CsvRecord const& record, MappedRow& mapped) const {
    auto const& text = *cell(record, Use::value);
    auto const figure = read_foreign_figure(text, m_mapping.numbers);
    if (!figure || (figure->value && figure->value->scale > 0))
        return reject(mapped, base::trim(text).empty() ? "no_value" : "number");
    mapped.observation.obs_value = figure->value;
    mapped.observation.missing_reason = figure->missing;
}

void RowMapper::map_status(base::CsvRecord const& record, MappedRow& mapped) const {
    auto& observation = mapped.observation;
    if (observation.missing_reason) {
        observation.obs_status = status_of(*observation.missing_reason);
        if (*observation.missing_reason == MissingReason::withheld) observation.conf_status = 'C';
        return;
    }
    auto const* const text = cell(record, Use::status);
    observation.obs_status = text == nullptr ? mapped.rule->obs_status : base::replace_all(*text, ";", "");
    auto const& letters = observation.obs_status;
    bool const known = !letters.empty() && letters.find_first_not_of("ABDEIPRUW") == std::string::npos;
    bool const alone = letters.find('A') == std::string::npos || letters.size() == 1;
    if (!known || !alone) reject(mapped, "status");
}

void RowMapper::map_comment(base::CsvRecord const& record, MappedRow& mapped) {
    auto& comment = mapped.observation.comment;
    comment = mapped.rule->comment;
    auto const* const text = cell(record, Use::comment);
    if (text == nullptr || base::trim(*text).empty()) return;
    auto const& known = m_mapping.comments;
    auto const found = std::find_if(known.begin(), known.end(), [&](auto const& each) { return each.first == *text; });
    if (found == known.end()) {
        m_comment_lines.push_back(record.line);
        return;
    }
    auto const blank = comment.empty() ? "" : " ";
    comment = {comment.en + blank + found->second.en, comment.es + blank + found->second.es};
}

MappedRow RowMapper::map(base::CsvRecord const& record) {
    MappedRow mapped;
    mapped.row.line = record.line;
    mapped.observation.where = {m_file, record.line, m_value_column};
    if (!inside(record)) {
        reject(mapped, "outside");
        return mapped;
    }
    map_area_and_year(record, mapped);
    if (rejected(mapped)) return mapped;
    mapped.rule = rule_for(record);
    if (mapped.rule == nullptr) {
        reject(mapped, "no_rule");
        return mapped;
    }
    mapped.row.rule = mapped.rule->id;
    mapped.row.recounts = mapped.rule->recounts;
    if (!mapped.rule->reject.empty()) {
        reject(mapped, mapped.rule->reject);
        return mapped;
    }
    map_codes(record, mapped);
    if (rejected(mapped)) return mapped;
    mapped.row.key = mapped.observation.key;
    map_figure(record, mapped);
    if (!rejected(mapped)) map_status(record, mapped);
    if (!rejected(mapped)) map_comment(record, mapped);
    return mapped;
}

std::vector<UnknownLabel> RowMapper::unknown() const {
    std::vector<UnknownLabel> labels;
    for (auto const& [key, rows] : m_unknown) {
        auto const& [column, dimension, label] = key;
        auto const near = m_finder.nearest(*m_mapping.column(column), dimension, label);
        labels.push_back({column, dimension, label, rows, near.code, near.near});
    }
    return labels;
}

}  // namespace cifra::collect
