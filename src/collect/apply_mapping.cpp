#include "collect/apply_mapping.hpp"

#include "base/assert.hpp"
#include "base/csv.hpp"
#include "base/hash.hpp"
#include "base/problems.hpp"
#include "base/text.hpp"
#include "collect/foreign_text.hpp"
#include "collect/fold_label.hpp"
#include "collect/mapping_reader.hpp"
#include "collect/row_mapper.hpp"
#include "collect/settle_cells.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <map>

namespace cifra::collect {
namespace {

using programme::Programme;

/// Checks that file and mapping name the same columns.
base::Result<void> check_header(std::vector<std::string> const& header, Mapping const& mapping,
                                std::string const& file) {
    base::Problems problems;
    base::Where const where{file, 1, 0};
    std::vector<std::string> shown_header;
    for (auto const& name : header) shown_header.push_back(shown_label(name));
    for (auto const& column : mapping.columns)
        if (std::count(header.begin(), header.end(), column.name) != 1) {
            auto advice = base::suggestion(column.name, shown_header);
            if (advice.empty())
                advice = {"give the file that the mapping is for", "indique el archivo para el que es el mapeo"};
            problems.add({fmt::format("the file does not have the column '{}' once", column.name),
                          fmt::format("el archivo no tiene una vez la columna «{}»", column.name)},
                         std::move(advice), where);
        }
    for (auto const& found : header)
        if (mapping.column(found) == nullptr) {
            auto const name = shown_label(found);
            auto advice = base::suggestion(name, column_names(mapping));
            if (advice.empty())
                advice = {"name it in the mapping; is = \"ignored\" if nothing depends on it",
                          "nómbrela en el mapeo; con is = \"ignored\" si nada depende de ella"};
            problems.add({fmt::format("the mapping does not know the column '{}'", name),
                          fmt::format("el mapeo no conoce la columna «{}»", name)},
                         std::move(advice), where);
        }
    if (!problems.none()) return base::fail(problems.joined());
    return {};
}

bool holds_lost_letter(base::CsvRecord const& record) {
    return std::any_of(record.fields.begin(), record.fields.end(),
                       [](std::string const& field) { return field.find(LOST_LETTER) != std::string::npos; });
}

/// Counts what became of the rows, and that nothing is left over.
void count_rows(ImportReport& report, std::vector<MappedRow> const& rows) {
    std::map<std::string, int> reasons;
    for (auto const& mapped : rows) {
        auto const& row = mapped.row;
        if (row.outcome == RowOutcome::observation) {
            auto const& observation = mapped.observation;
            ++report.observations;
            if (row.recounts) ++report.recounts;
            if (!observation.obs_value)
                ++(*observation.missing_reason == programme::MissingReason::withheld ? report.withheld
                                                                                     : report.missing);
        } else {
            ++(row.outcome == RowOutcome::merged ? report.merged : report.rejected);
            ++reasons[row.reason];
        }
        report.rows.push_back(row);
    }
    report.reasons.assign(reasons.begin(), reasons.end());
    int explained = report.observations;
    for (auto const& [reason, count] : report.reasons) {
        CIFRA_ASSERT(!reason.empty());
        explained += count;
    }
    CIFRA_ASSERT(explained == static_cast<int>(rows.size()));
    CIFRA_ASSERT(report.observations + report.merged + report.rejected == static_cast<int>(rows.size()));
}

/// Words of the rules that reject, where they rejected something.
void explain(ImportReport& report, Mapping const& mapping) {
    for (auto const& rule : mapping.rules) {
        bool const used = std::any_of(report.rows.begin(), report.rows.end(),
                                      [&](ImportedRow const& row) { return row.rule == rule.id; });
        if (used && !rule.reject.empty()) report.explanations.emplace_back(rule.id, rule.explanation);
    }
}

restricted::NationalReturn empty_return(Programme const& programme, Mapping const& mapping, ForeignFile const& file) {
    restricted::NationalReturn made;
    made.programme = programme.id + " " + programme.version;
    made.cover.source = mapping.source.in(made.language);
    made.file_name = file.name;
    made.file_sha256 = base::sha256_hex(file.bytes);
    made.source_kind = "import";
    return made;
}

void add_figure(restricted::NationalReturn& made, restricted::Observation observation) {
    ++(observation.obs_value ? made.account.read : made.account.empty_with_reason);
    ++made.account.expected;
    made.observations.push_back(std::move(observation));
}

/// One return an area and year.
std::vector<restricted::NationalReturn> make_returns(Programme const& programme,
                                                     restricted::NationalReturn const& empty,
                                                     std::vector<MappedRow>& rows) {
    std::map<std::pair<std::string, std::string>, restricted::NationalReturn> by_area;
    for (auto& mapped : rows) {
        if (mapped.row.outcome != RowOutcome::observation) continue;
        auto const& key = mapped.observation.key;
        auto& made = by_area.try_emplace({key.ref_area, key.time_period}, empty).first->second;
        made.ref_area = key.ref_area;
        made.time_period = key.time_period;
        add_figure(made, std::move(mapped.observation));
    }
    std::vector<restricted::NationalReturn> returns;
    for (auto const& member : programme.members)
        for (auto& [area_and_year, made] : by_area) {
            if (area_and_year.first != member.code) continue;
            std::sort(made.observations.begin(), made.observations.end(),
                      [](auto const& a, auto const& b) { return a.key < b.key; });
            returns.push_back(std::move(made));
        }
    return returns;
}

}  // namespace

base::Result<Import> apply_mapping(Programme const& programme, Mapping const& mapping, ForeignFile const& file) {
    auto const decoded = foreign_text(file.bytes, mapping.encoding);
    CIFRA_TRY(auto const records, base::parse_csv(decoded.text, file.name));
    CIFRA_CHECK(check_header(records.front().fields, mapping, file.name));

    Import import;
    auto& report = import.report;
    report.file = file.name;
    report.mapping = mapping.id;
    report.source = mapping.source;
    report.licence = mapping.licence;
    report.broken_lines = decoded.broken_lines;

    RowMapper mapper(programme, mapping, records.front().fields, file.name);
    std::vector<MappedRow> rows;
    for (auto record = records.begin() + 1; record != records.end(); ++record) {
        rows.push_back(mapper.map(*record));
        if (holds_lost_letter(*record)) ++report.lost_letters;
    }
    settle_cells(rows);
    count_rows(report, rows);
    explain(report, mapping);
    report.unknown = mapper.unknown();
    report.comment_lines = mapper.comment_lines();
    import.returns = make_returns(programme, empty_return(programme, mapping, file), rows);
    return import;
}

}  // namespace cifra::collect
