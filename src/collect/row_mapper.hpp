#pragma once

#include "base/csv.hpp"
#include "collect/import_report.hpp"
#include "collect/label_finder.hpp"
#include "collect/mapping.hpp"
#include "programme/programme.hpp"

#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace cifra::collect {

/// A row of a foreign file, seen for itself: a figure, or the reason why there is none.
struct MappedRow {
    ImportedRow row;
    restricted::Observation observation;  ///< Set unless the row is rejected.
    MappingRule const* rule = nullptr;    ///< Set unless no rule was reached.
};

/// Turns the rows of a foreign file into figures, one by one; what it meets on the way it keeps for the report.
/// Programme and mapping must outlive it.
class RowMapper {
public:
    /// \param header  names of the file's columns, all of them in the mapping
    RowMapper(programme::Programme const& programme, Mapping const& mapping, std::vector<std::string> header,
              std::string file);

    MappedRow map(base::CsvRecord const& record);

    /// Labels without a code so far, by column, dimension and label.
    std::vector<UnknownLabel> unknown() const;
    /// Lines whose comment the mapping does not know.
    std::vector<int> const& comment_lines() const { return m_comment_lines; }

private:
    struct Condition {
        std::size_t column = 0;
        std::vector<std::string> labels;  ///< Folded where the column is.
    };

    std::string const* cell(base::CsvRecord const& record, MappedColumn::Use use) const;
    std::string const& cell(base::CsvRecord const& record, std::string const& column) const;
    bool inside(base::CsvRecord const& record) const;
    MappingRule const* rule_for(base::CsvRecord const& record) const;
    std::string code_of(base::CsvRecord const& record, std::string const& column, std::string const& dimension,
                        MappedRow& mapped);
    void map_area_and_year(base::CsvRecord const& record, MappedRow& mapped);
    void map_codes(base::CsvRecord const& record, MappedRow& mapped);
    void map_figure(base::CsvRecord const& record, MappedRow& mapped) const;
    void map_status(base::CsvRecord const& record, MappedRow& mapped) const;
    void map_comment(base::CsvRecord const& record, MappedRow& mapped);

    programme::Programme const& m_programme;
    Mapping const& m_mapping;
    std::string m_file;
    LabelFinder m_finder;
    std::vector<MappedColumn const*> m_columns;        ///< Of the file, in its order.
    std::map<std::string, std::size_t> m_positions;    ///< Of the mapping's columns in the file.
    int m_value_column = 0;                            ///< From 1.
    std::vector<std::vector<Condition>> m_conditions;  ///< Of each rule.
    std::map<std::tuple<std::string, std::string, std::string>, int> m_unknown;  ///< Rows by column, dimension, label.
    std::vector<int> m_comment_lines;
};

}  // namespace cifra::collect
