#include "programme/programme_reader.hpp"

#include "base/text.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::programme {
namespace {

bool is_web_address(std::string const& text) {
    return text.rfind("https://", 0) == 0 || text.rfind("http://", 0) == 0;
}

Contact read_contact(TomlTable table) {
    Contact contact;
    contact.name = table.local_text("name");
    contact.address = table.optional_local_text("address");
    contact.email = table.optional_text("email");
    contact.phone = table.optional_text("phone");
    contact.website = table.optional_text("website");
    if (!contact.website.empty() && !is_web_address(contact.website))
        table.problem(table.where("website"), {"'website' is not a web address", "«website» no es una dirección web"},
                      {"begin it with https:// or http://", "comience con https:// o http://"});
    table.refuse_other_keys();
    return contact;
}

Section read_section(TomlTable table, ProgrammeReading& reading) {
    Section section;
    section.id = read_id(table, "id", Spelling::lower_case, ids_of(reading.programme.sections));
    section.title = table.local_text("title");
    for (auto& indicator : table.texts("indicators")) {
        section.indicators.push_back(indicator.text);
        reading.references.push_back({Reference::To::indicator, std::move(indicator)});
    }
    table.refuse_other_keys();
    return section;
}

/// "1.0.0": three numbers.
bool is_version(std::string const& text) {
    auto const parts = base::split(text, '.');
    return parts.size() == 3 && std::all_of(parts.begin(), parts.end(), [](std::string const& part) {
               return !part.empty() && part.find_first_not_of("0123456789") == std::string::npos;
           });
}

void read_names(TomlTable& file, Programme& programme) {
    programme.id = read_id(file, "id", Spelling::lower_case, {});
    programme.agency = read_id(file, "agency", Spelling::component, {});
    programme.version = file.text("version");
    if (!programme.version.empty() && !is_version(programme.version))
        file.problem(file.where("version"), {"'version' is not a version", "«version» no es una versión"},
                     {"write three numbers, as in 1.0.0", "escriba tres números, como en 1.0.0"});
    programme.name = file.local_text("name");
    programme.short_name = file.local_text("short_name");
    programme.purpose = file.local_text("purpose");
    programme.chair = file.local_text("chair");
    programme.secretariat = file.local_text("secretariat");
    programme.disclaimer = file.local_text("disclaimer");
    programme.licence = file.local_text("licence");
}

void read_region(TomlTable& file, Programme& programme) {
    auto region = file.table("region");
    if (!region) {
        file.problem(file.where(), {"the table [region] is missing", "falta la tabla [region]"},
                     {"add [region] with code and name", "agregue [region] con code y name"});
        return;
    }
    programme.region = read_id(*region, "code", Spelling::component, {});
    programme.region_name = region->local_text("name");
    region->refuse_other_keys();
}

}  // namespace

void read_coalition(TomlTable file, ProgrammeReading& reading) {
    read_names(file, reading.programme);
    read_region(file, reading.programme);
    for (auto& contact : file.tables("contact")) reading.programme.contacts.push_back(read_contact(contact));
    for (auto& section : file.tables("section")) reading.programme.sections.push_back(read_section(section, reading));
    file.refuse_other_keys();
}

}  // namespace cifra::programme
