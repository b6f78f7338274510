#pragma once

#include "collect/return_layout.hpp"
#include "collect/template_style.hpp"
#include "collect/write_template.hpp"

#include <string>
#include <vector>

struct lxw_worksheet;

namespace cifra::collect {

/// What every sheet of one template is written with.
struct TemplateSetting {
    TemplateOrder const& order;
    ReturnLayout const& layout;
    std::string const& area_name;
    TemplateStyles const& styles;
    std::string reasons;      ///< Cells of the cover with the words for a list: "'Portada'!$B$30:$B$33".
    std::string statuses;     ///< Likewise.
    std::string definitions;  ///< Likewise; empty when there is no list of definitions.
};

/// A sheet that was written, for the cover to speak of.
struct WrittenSheet {
    std::string name;
    std::string checks;  ///< "I5:I60"
    int asked = 0;       ///< Rows that need an answer.
};

/// Rows of a section that need an answer: all but those that may stay empty.
int asked_rows(AskedSection const& section);

/// Names of the sheets, one a section, in the language: at most 31 characters, none twice, without signs that a
/// spreadsheet does not allow.
std::vector<std::string> sheet_names(std::vector<base::LocalText> const& titles, base::Language language);

/// Fills the sheet of a section.
WrittenSheet write_section_sheet(lxw_worksheet* worksheet, std::string const& name, AskedSection const& section,
                                 TemplateSetting const& setting);

}  // namespace cifra::collect
