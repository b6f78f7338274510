#include "collect/parse_xlsx.hpp"

#include "collect/file_kind.hpp"
#include "collect/reading_errors.hpp"
#include "collect/xlsx_properties.hpp"
#include "collect/xlsx_relations.hpp"
#include "collect/xlsx_sheet.hpp"
#include "collect/xlsx_strings.hpp"
#include "collect/xlsx_styles.hpp"
#include "collect/xlsx_tabs.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <set>

namespace cifra::collect {
namespace {

class XlsxReader {
public:
    explicit XlsxReader(ZipParts& parts) : m_parts(parts) {}

    base::Result<Workbook> read() {
        CIFRA_TRY(auto const relations, read_relations(m_parts, ""));
        auto const* const main = find_type(relations, "officeDocument");
        if (main == nullptr || main->target.empty() || !m_parts.has("xl/workbook.xml"))
            if (auto other = kind_of_archive(m_parts)) return base::fail(std::move(*other));
        if (main == nullptr || main->target.empty())
            return base::fail(damaged(m_parts.file(), "the file is damaged: it does not say where its workbook is",
                                      "el archivo está dañado: no dice dónde está su libro"));
        CIFRA_CHECK(read_workbook(main->target));
        if (auto const* const properties = find_type(relations, "custom-properties"); properties != nullptr) {
            CIFRA_TRY(m_workbook.properties, read_properties(m_parts, properties->target));
        }
        return std::move(m_workbook);
    }

private:
    base::Result<void> read_workbook(std::string const& part) {
        CIFRA_TRY(auto const tabs, read_tabs(m_parts, part));
        CIFRA_TRY(auto const relations, read_relations(m_parts, part));
        XlsxTables tables;
        if (auto const* const strings = find_type(relations, "sharedStrings"); strings != nullptr) {
            CIFRA_TRY(tables.strings, read_shared_strings(m_parts, strings->target));
        }
        if (auto const* const styles = find_type(relations, "styles"); styles != nullptr) {
            CIFRA_TRY(tables.dates, read_date_styles(m_parts, styles->target));
        }
        for (auto const& tab : tabs) CIFRA_CHECK(read_tab(tab, relations, tables));
        return {};
    }

    base::Result<void> read_tab(XlsxTab const& tab, std::vector<XlsxRelation> const& relations,
                                XlsxTables const& tables) {
        auto const relation = std::find_if(relations.begin(), relations.end(),
                                           [&](XlsxRelation const& one) { return one.id == tab.relation; });
        if (relation == relations.end() || relation->target.empty())
            return base::fail(
                damaged(m_parts.file(), fmt::format("the file is damaged: sheet {} has no part", shown(tab.name)),
                        fmt::format("el archivo está dañado: la hoja {} no tiene parte", shown(tab.name))));
        if (!m_seen.insert(relation->target).second)
            return base::fail(damaged(
                m_parts.file(), fmt::format("the file is damaged: sheet {} is another one's part", shown(tab.name)),
                fmt::format("el archivo está dañado: la hoja {} es la parte de otra", shown(tab.name))));
        m_workbook.sheets.push_back({tab.name, tab.hidden, {}, {}});
        // A tab may also hold one chart or an old macro, and no cells.
        if (relation->type != "worksheet") return {};
        return read_xlsx_sheet(m_parts, relation->target, tables, m_cells_read, m_workbook.sheets.back());
    }

    ZipParts& m_parts;
    Workbook m_workbook;
    std::set<std::string> m_seen;
    std::size_t m_cells_read = 0;
};

}  // namespace

base::Result<Workbook> parse_xlsx(std::string_view bytes, std::string const& file, ReadingLimits const& limits) {
    if (bytes.size() > limits.file_bytes) return base::fail(too_large(file, limits.file_bytes));
    if (!is_zip(bytes)) return base::fail(kind_of_file(bytes, file));
    CIFRA_TRY(auto parts, ZipParts::open(bytes, file, limits));
    return XlsxReader(parts).read();
}

}  // namespace cifra::collect
