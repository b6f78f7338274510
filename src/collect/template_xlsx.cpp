#include "base/file.hpp"
#include "base/instant.hpp"
#include "base/temporary_file.hpp"
#include "collect/template_choices.hpp"
#include "collect/template_cover.hpp"
#include "collect/template_form.hpp"
#include "collect/template_order.hpp"
#include "collect/template_words.hpp"
#include "collect/write_template.hpp"

#include <xlsxwriter.h>
#include <ctime>

namespace cifra::collect {
namespace {

using base::LocalText;

tl::unexpected<base::Error> cannot_write(std::string const& folder) {
    return base::fail(base::ErrorCode::io, {"the template cannot be written", "no se puede escribir la plantilla"},
                      {"free some space there, or set TMPDIR to a folder that can be written",
                       "libere espacio allí, o indique en TMPDIR una carpeta en la que se pueda escribir"},
                      {folder, 0, 0});
}

void put_properties(lxw_workbook* workbook, programme::Programme const& programme, std::string title,
                    TemplateOrder const& order) {
    auto author = programme.name.in(order.language);
    lxw_doc_properties properties = {};
    properties.title = title.data();
    properties.author = author.data();
    properties.created = static_cast<std::time_t>(base::seconds_since_1970(order.prepared));
    workbook_set_properties(workbook, &properties);
    struct Fact {
        char const* key;
        std::string value;
    };
    for (auto const& fact :
         {Fact{form_key::PROGRAMME, programme_name(programme)}, Fact{form_key::AREA, order.ref_area},
          Fact{form_key::YEAR, order.time_period}, Fact{form_key::LANGUAGE, base::code_of(order.language)},
          Fact{form_key::LAYOUT, LAYOUT_VERSION}})
        workbook_set_custom_property_string(workbook, fact.key, fact.value.c_str());
}

std::vector<std::string> names_of(ReturnLayout const& layout, base::Language language) {
    std::vector<LocalText> titles{{"Cover", "Portada"}};
    for (auto const& section : layout.sections) titles.push_back(section.title);
    return sheet_names(titles, language);
}

void write_sheets(lxw_workbook* workbook, programme::Programme const& programme, ReturnLayout const& layout,
                  TemplateOrder const& order) {
    auto const& member = *programme.member(order.ref_area);
    auto const names = names_of(layout, order.language);
    auto const plan = plan_cover(layout);
    TemplateStyles const styles(workbook);
    auto const& definitions = layout.definitions;
    TemplateSetting const setting{
        order,
        layout,
        member.name.in(order.language),
        styles,
        list_cells(names.front(), plan.reasons, reason_choices().size()),
        list_cells(names.front(), plan.statuses, status_choices().size()),
        definitions.empty() ? "" : list_cells(names.front(), plan.definitions, definitions.size())};
    auto* const cover = workbook_add_worksheet(workbook, names.front().c_str());
    std::vector<WrittenSheet> sheets;
    for (std::size_t i = 0; i < layout.sections.size(); ++i) {
        auto const& name = names[i + 1];
        auto* const worksheet = workbook_add_worksheet(workbook, name.c_str());
        sheets.push_back(write_section_sheet(worksheet, name, layout.sections[i], setting));
    }
    write_cover(cover,
                {programme.name, form_title(member.name_in_sentence, order.time_period),
                 form_purpose(programme, member.name_in_sentence, order.time_period)},
                sheets, setting);
}

}  // namespace

base::Result<std::string> template_xlsx(programme::Programme const& programme, TemplateOrder const& order) {
    CIFRA_TRY(auto const* const member, ordered_member(programme, order));
    CIFRA_TRY(auto const file, base::TemporaryFile::create());
    auto const layout = return_layout(programme, member->code, order.time_period);
    auto folder = file.folder();
    lxw_workbook_options options = {};
    options.tmpdir = folder.data();
    auto* const workbook = workbook_new_opt(file.path().c_str(), &options);
    if (workbook == nullptr) return cannot_write(folder);
    put_properties(workbook, programme, form_title(member->name_in_sentence, order.time_period).in(order.language),
                   order);
    write_sheets(workbook, programme, layout, order);
    if (workbook_close(workbook) != LXW_NO_ERROR) return cannot_write(folder);
    return base::read_file(file.path());
}

}  // namespace cifra::collect
