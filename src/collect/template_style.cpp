#include "collect/template_style.hpp"

#include <xlsxwriter.h>

namespace cifra::collect {
namespace {

// The palette of the house, and tints of it. Text keeps a contrast of 4.5:1 on each ground.
constexpr lxw_color_t NAVY = 0x12436D;
constexpr lxw_color_t NAVY_TINT = 0xD6E6F4;
constexpr lxw_color_t INPUT_FILL = 0xF1F7FC;
constexpr lxw_color_t INPUT_LINE = 0x2073BC;
constexpr lxw_color_t GREY = 0x595959;
constexpr lxw_color_t HAIRLINE = 0xD0D0D0;
constexpr lxw_color_t PLUM = 0x801650;
constexpr lxw_color_t PLUM_TINT = 0xF7E4EE;
constexpr lxw_color_t RUST = 0x8A3A0C;
constexpr lxw_color_t ORANGE_TINT = 0xFDE8DC;
constexpr lxw_color_t PINE = 0x14645C;

constexpr char const* FONT = "Arial";
constexpr double SIZE = 10;

struct Look {
    CellStyle style;
    double size = SIZE;
    bool bold = false;
    bool wrap = false;
    lxw_color_t ink = 0x1A1A1A;
    lxw_color_t fill = LXW_COLOR_WHITE;
};

constexpr Look LOOKS[] = {
    {CellStyle::title, 16, true, false, NAVY},
    {CellStyle::subtitle, 11, false, false, GREY},
    {CellStyle::progress, 11, true, false, NAVY},
    {CellStyle::header, SIZE, true, true, LXW_COLOR_WHITE, NAVY},
    {CellStyle::indicator, 12, true, false, NAVY, NAVY_TINT},
    {CellStyle::band_right, SIZE, true, false, NAVY, NAVY_TINT},
    {CellStyle::definition, SIZE, false, true, GREY},
    {CellStyle::block, SIZE, true, true, NAVY},
    {CellStyle::block_hint, 9, false, true, GREY},
    {CellStyle::sum, SIZE, true, false, NAVY},
    {CellStyle::total_label, SIZE, true, true},
    {CellStyle::label, SIZE, false, true},
    {CellStyle::apart_label, SIZE, false, true},
    {CellStyle::prose, SIZE, false, true},
    {CellStyle::muted, 9, false, true, GREY},
    {CellStyle::last_year, SIZE, false, true, GREY},
    {CellStyle::check, 9, false, true, GREY},
    {CellStyle::input_count, SIZE, false, false, 0x1A1A1A, INPUT_FILL},
    {CellStyle::input_amount, SIZE, false, false, 0x1A1A1A, INPUT_FILL},
    {CellStyle::input_text, SIZE, false, true, 0x1A1A1A, INPUT_FILL},
    {CellStyle::key, 8, false, false, GREY},
    {CellStyle::glossary, SIZE, true, true},
};

lxw_format* format_of(lxw_workbook* workbook, Look const& look) {
    auto* const format = workbook_add_format(workbook);
    format_set_font_name(format, FONT);
    format_set_font_size(format, look.size);
    format_set_font_color(format, look.ink);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    if (look.bold) format_set_bold(format);
    if (look.wrap) format_set_text_wrap(format);
    if (look.fill != LXW_COLOR_WHITE) format_set_bg_color(format, look.fill);
    return format;
}

bool is_input(CellStyle style) {
    return style == CellStyle::input_count || style == CellStyle::input_amount || style == CellStyle::input_text;
}

lxw_format* conditional(lxw_workbook* workbook, lxw_color_t ink, lxw_color_t fill, bool bold) {
    auto* const format = workbook_add_format(workbook);
    format_set_font_color(format, ink);
    if (bold) format_set_bold(format);
    if (fill != LXW_COLOR_WHITE) format_set_bg_color(format, fill);
    return format;
}

}  // namespace

TemplateStyles::TemplateStyles(lxw_workbook* workbook) {
    for (auto const& look : LOOKS) {
        auto* const format = format_of(workbook, look);
        m_formats[static_cast<std::size_t>(look.style)] = format;
        if (!is_input(look.style)) continue;
        format_set_unlocked(format);
        format_set_border(format, LXW_BORDER_THIN);
        format_set_border_color(format, INPUT_LINE);
    }
    for (auto const style : {CellStyle::total_label, CellStyle::label, CellStyle::apart_label, CellStyle::muted,
                             CellStyle::last_year, CellStyle::check}) {
        format_set_bottom((*this)[style], LXW_BORDER_HAIR);
        format_set_bottom_color((*this)[style], HAIRLINE);
    }
    format_set_indent((*this)[CellStyle::label], 1);
    format_set_indent((*this)[CellStyle::apart_label], 1);
    format_set_italic((*this)[CellStyle::apart_label]);
    format_set_align((*this)[CellStyle::block_hint], LXW_ALIGN_RIGHT);
    format_set_align((*this)[CellStyle::last_year], LXW_ALIGN_RIGHT);
    format_set_align((*this)[CellStyle::band_right], LXW_ALIGN_RIGHT);
    format_set_align((*this)[CellStyle::header], LXW_ALIGN_LEFT);
    for (auto const style : {CellStyle::sum, CellStyle::last_year, CellStyle::input_count})
        format_set_num_format((*this)[style], "#,##0");
    format_set_num_format((*this)[CellStyle::input_amount], "#,##0.##");
    // What an officer types into a text cell stays the text that it is.
    format_set_num_format((*this)[CellStyle::input_text], "@");
    m_wrong = conditional(workbook, PLUM, PLUM_TINT, true);
    m_open = conditional(workbook, RUST, ORANGE_TINT, false);
    m_missing = conditional(workbook, RUST, LXW_COLOR_WHITE, false);
    m_done = conditional(workbook, PINE, LXW_COLOR_WHITE, false);
}

}  // namespace cifra::collect
