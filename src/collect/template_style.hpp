#pragma once

#include <array>
#include <cstddef>

struct lxw_workbook;
struct lxw_format;

namespace cifra::collect {

/// How a cell of a template looks. Cells that are not `input…` are locked.
enum class CellStyle {
    title,
    subtitle,
    progress,
    header,
    indicator,   ///< The band with an indicator's name.
    band_right,  ///< The same above numbers.
    definition,  ///< An indicator's definition below it.
    block,       ///< The title of a breakdown.
    block_hint,  ///< Words beside a sum.
    sum,
    total_label,
    label,
    apart_label,
    prose,
    muted,      ///< Definitions of rows.
    last_year,  ///< Figures of the year before.
    check,
    input_count,
    input_amount,
    input_text,
    key,
    glossary,  ///< A word of a list, with its meaning beside.
};
inline constexpr std::size_t CELL_STYLES = 22;

/// The formats of a workbook, one a style, and those of its conditional formats.
class TemplateStyles {
public:
    explicit TemplateStyles(lxw_workbook* workbook);

    lxw_format* operator[](CellStyle style) const { return m_formats[static_cast<std::size_t>(style)]; }
    lxw_format* wrong() const { return m_wrong; }
    lxw_format* open() const { return m_open; }
    lxw_format* missing() const { return m_missing; }
    lxw_format* done() const { return m_done; }

private:
    std::array<lxw_format*, CELL_STYLES> m_formats = {};
    lxw_format* m_wrong = nullptr;
    lxw_format* m_open = nullptr;
    lxw_format* m_missing = nullptr;
    lxw_format* m_done = nullptr;
};

}  // namespace cifra::collect
