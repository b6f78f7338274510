#include "base/csv.hpp"
#include "collect/template_choices.hpp"
#include "collect/template_form.hpp"
#include "collect/template_order.hpp"
#include "collect/template_words.hpp"
#include "collect/write_template.hpp"

#include <algorithm>

namespace cifra::collect {
namespace {

using base::LocalText;

/// Columns that hold something in every template; a record has one field a column.
std::vector<FormColumn> columns_of(ReturnLayout const& layout) {
    std::vector<FormColumn> columns;
    for (auto const column : FORM_COLUMNS)
        if (column != FormColumn::check && (column != FormColumn::used || !layout.definitions.empty()))
            columns.push_back(column);
    return columns;
}

/// Writes the lines of a template as CSV.
class CsvTemplate {
public:
    CsvTemplate(ReturnLayout const& layout, TemplateOrder const& order)
        : m_layout(layout), m_order(order), m_columns(columns_of(layout)) {}

    std::string write(programme::Member const& member, programme::Programme const& programme) {
        // Spreadsheets take a file without a byte order mark for one of their own machine's old encoding.
        m_text = "\uFEFF";
        say(form_title(member.name_in_sentence, m_order.time_period));
        say(form_purpose(programme, member.name_in_sentence, m_order.time_period));
        say({"Fill the column of figures, or the column of reasons; digits only, missing is never zero.",
             "Llene la columna de las cifras o la de los motivos; solo dígitos, lo que falta nunca es cero."});
        for (auto const& entry : reason_choices()) explain(column(FormColumn::reason), entry.choice);
        for (auto const& choice : status_choices()) explain(column(FormColumn::status), choice);
        put_facts();
        for (auto const& field : cover_fields()) line({field.key, in(field.label)});
        std::vector<std::string> headers;
        for (auto const column : m_columns) headers.push_back(in(column_header(column, m_order.time_period)));
        line(headers);
        for (auto const& row : placed_rows(m_layout)) put(row);
        return std::move(m_text);
    }

private:
    std::string const& in(LocalText const& words) const { return words.in(m_order.language); }
    std::string column(FormColumn column) const { return in(column_header(column, m_order.time_period)); }
    void line(std::vector<std::string> fields) {
        fields.resize(m_columns.size());
        m_text += base::csv_line(fields);
    }
    void say(LocalText const& words) { line({STRUCTURE_KEY, in(words)}); }
    void explain(std::string const& column, Choice const& choice) {
        line({STRUCTURE_KEY, column + ": " + in(choice.words), in(choice.meaning)});
    }

    void put_facts() {
        std::string const values[] = {m_layout.programme, m_order.ref_area, m_order.time_period,
                                      base::code_of(m_order.language), LAYOUT_VERSION};
        std::size_t i = 0;
        for (auto const& fact : form_facts()) line({fact.key, in(fact.label), values[i++]});
    }

    void put(PlacedRow const& placed) {
        auto const& row = *placed.row;
        std::vector<std::string> fields(m_columns.size());
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            if (m_columns[i] == FormColumn::key) fields[i] = row.key_text;
            if (m_columns[i] == FormColumn::label) fields[i] = label(placed);
            if (m_columns[i] == FormColumn::definition) fields[i] = definition(placed);
            if (m_columns[i] == FormColumn::last_year) fields[i] = last_year(row);
        }
        line(std::move(fields));
    }

    std::string label(PlacedRow const& placed) const {
        auto const& indicator = in(placed.indicator->name);
        if (placed.block == nullptr) return indicator + " (" + in(placed.indicator->unit) + ")";
        return indicator + " \u00B7 " + in(placed.block->title) + " \u00B7 " + in(placed.row->label);
    }

    std::string definition(PlacedRow const& placed) const {
        auto words = placed.block == nullptr ? in(placed.indicator->definition) : in(placed.row->definition);
        auto const hint = in(row_hint(*placed.row));
        if (!hint.empty()) words += (words.empty() ? "" : " ") + hint;
        return words;
    }

    std::string last_year(AskedRow const& row) const {
        auto const* const before = figure_before(m_order.last_year, row.key);
        return before == nullptr || !before->obs_value ? std::string() : to_string(*before->obs_value);
    }

    ReturnLayout const& m_layout;
    TemplateOrder const& m_order;
    std::vector<FormColumn> m_columns;
    std::string m_text;
};

}  // namespace

base::Result<std::string> template_csv(programme::Programme const& programme, TemplateOrder const& order) {
    CIFRA_TRY(auto const* const member, ordered_member(programme, order));
    auto const layout = return_layout(programme, member->code, order.time_period);
    return CsvTemplate(layout, order).write(*member, programme);
}

}  // namespace cifra::collect
