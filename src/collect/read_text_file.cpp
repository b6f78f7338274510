#include "base/text.hpp"
#include "collect/find_foreign_markup.hpp"
#include "collect/read_cells.hpp"
#include "collect/read_texts.hpp"
#include "programme/toml_table.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <filesystem>

namespace cifra::collect {
namespace {

using base::LocalText;
using programme::Programme;
using programme::TomlTable;
using restricted::EditionText;

std::vector<std::string> const ROLES{"introduction", "definition", "scope", "advances",
                                     "coordination", "reparation", "event", "about"};
constexpr int MAX_ORDER = 1'000'000;
constexpr int MAX_PERSONS = 1'000'000'000;

/// A text file cut at its +++ lines.
struct Parts {
    std::string front_matter;
    std::string markdown;
    int markdown_line = 1;  ///< Line of the file at which the markdown begins.
};

std::optional<Parts> cut(std::string const& text) {
    constexpr std::string_view OPENING = "+++\n";
    if (text.rfind(OPENING, 0) != 0) return std::nullopt;
    auto const end = text.find("\n+++", OPENING.size() - 1);
    if (end == std::string::npos) return std::nullopt;
    auto const after = end + 4;
    if (after < text.size() && text[after] != '\n') return std::nullopt;
    auto const front = text.substr(OPENING.size(), std::max(end, OPENING.size()) - OPENING.size());
    auto const lines = static_cast<int>(std::count(text.begin(), text.begin() + static_cast<long>(after), '\n'));
    return Parts{front, after < text.size() ? text.substr(after + 1) : "", lines + 2};
}

/// Reads id and language from ID.LANG.md.
bool read_name(std::string const& file, TextFile& result, base::Problems& problems) {
    auto const parts = base::split(std::filesystem::path(file).filename().string(), '.');
    bool const shaped = parts.size() == 3 && parts[2] == "md" && (parts[1] == "en" || parts[1] == "es");
    bool const id_fits = !parts[0].empty() && std::all_of(parts[0].begin(), parts[0].end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    });
    if (!shaped || !id_fits) {
        problems.add(
            {"the name of the file is not ID.en.md or ID.es.md", "el nombre del archivo no es ID.en.md ni ID.es.md"},
            {"rename it, with an id of the letters a to z, digits, '_' and '-'",
             "cámbiele el nombre, con un id de letras de la a a la z, dígitos, «_» y «-»"},
            {file, 0, 0});
        return false;
    }
    result.text.id = parts[0];
    result.language = parts[1] == "en" ? base::Language::en : base::Language::es;
    return true;
}

/// Reads a word of a fixed list.
std::string read_choice(TomlTable& table, char const* key, std::vector<std::string> const& choices) {
    auto const given = table.placed_text(key);
    if (given.text.empty() || std::find(choices.begin(), choices.end(), given.text) != choices.end()) return given.text;
    auto advice = base::suggestion(given.text, choices);
    auto const all = base::join(choices, ", ");
    if (advice.empty()) advice = {fmt::format("use one of {}", all), fmt::format("use uno de {}", all)};
    table.problem(
        given.where,
        {fmt::format("{} '{}' is unknown", key, given.text), fmt::format("{} «{}» no se conoce", key, given.text)},
        std::move(advice));
    return given.text;
}

std::vector<std::string> sections_of(Programme const& programme) {
    std::vector<std::string> sections;
    for (auto const& section : programme.sections) sections.push_back(section.id);
    for (char const* common : {"coalition", "events", "about"})
        if (std::find(sections.begin(), sections.end(), common) == sections.end()) sections.emplace_back(common);
    return sections;
}

std::vector<std::string> members_of(Programme const& programme) {
    std::vector<std::string> codes;
    for (auto const& member : programme.members) codes.push_back(member.code);
    return codes;
}

void read_front_matter(TomlTable& table, Programme const& programme, TextFile& result) {
    auto& text = result.text;
    auto const title = table.text("title");
    (result.language == base::Language::en ? text.title.en : text.title.es) = title;
    text.section = read_choice(table, "section", sections_of(programme));
    text.role = read_choice(table, "role", ROLES);
    if (!table.has("order"))
        table.problem(table.where(), {"'order' is missing here", "aquí falta «order»"},
                      {"add order = 10; texts of a section stand in this order",
                       "agregue order = 10; los textos de una sección siguen este orden"});
    text.order = table.integer("order", 0, MAX_ORDER).value_or(0);
    if (table.has("ref_area")) text.ref_area = read_choice(table, "ref_area", members_of(programme));
    text.persons_told = table.integer("persons_told", 1, MAX_PERSONS);
    text.figures = read_cells(table, "figures", programme);
    table.refuse_other_keys();
}

void refuse_foreign_markup(Parts const& parts, std::string const& file, base::Problems& problems) {
    auto const markup = find_foreign_markup(parts.markdown);
    if (!markup) return;
    base::Where const where{file, markup->line + parts.markdown_line - 1, 0};
    switch (markup->kind) {
        case ForeignMarkup::Kind::raw_html:
            return problems.add({"raw HTML stands in the text", "hay HTML en el texto"},
                                {"write it in Markdown; a < that belongs to the text is written \\<",
                                 "escríbalo en Markdown; un < que es parte del texto se escribe \\<"},
                                where);
        case ForeignMarkup::Kind::picture:
            return problems.add({"a picture stands in the text, and the page would fetch it from elsewhere",
                                 "hay una imagen en el texto y la página la pediría a otro sitio"},
                                {"describe it in words, or link to it", "descríbala con palabras o enlácela"}, where);
        case ForeignMarkup::Kind::link:
            return problems.add(
                {"a link leads neither to the web nor to a mailbox", "un enlace no lleva ni a la web ni a un correo"},
                {"write it with https://, http:// or mailto:", "escríbalo con https://, http:// o mailto:"}, where);
    }
}

void read_markdown(Parts const& parts, std::string const& file, TextFile& result, base::Problems& problems) {
    auto const markdown = std::string(base::trim(parts.markdown));
    (result.language == base::Language::en ? result.text.markdown.en : result.text.markdown.es) = markdown + "\n";
    if (markdown.empty())
        problems.add({"there is no text after the front matter", "no hay texto después de los metadatos"},
                     {"write the text below the second +++", "escriba el texto debajo del segundo +++"},
                     {file, parts.markdown_line, 0});
    if (auto const control = base::first_control_character(parts.markdown)) {
        auto where = base::place_of(parts.markdown, *control);
        problems.add({"the text holds a control character", "el texto contiene un carácter de control"},
                     {"delete it", "elimínelo"}, {file, where.line + parts.markdown_line - 1, where.column});
    }
    refuse_foreign_markup(parts, file, problems);
}

}  // namespace

base::Result<TextFile> read_text_file(Programme const& programme, std::string_view text, std::string const& file) {
    TextFile result;
    base::Problems problems;
    auto const parts = cut(base::replace_all(std::string(text), "\r\n", "\n"));
    bool const named = read_name(file, result, problems);
    if (!parts)
        problems.add({"the front matter is missing or never ends", "los metadatos faltan o no terminan"},
                     {"begin the file with a line +++, the keys, and another line +++",
                      "comience el archivo con una línea +++, las claves y otra línea +++"},
                     {file, 1, 0});
    if (!named || !parts) return base::fail(problems.joined());
    result.text.where = {file, 1, 0};
    if (auto const bad = base::first_invalid_utf8(text)) {
        auto where = base::place_of(text, *bad);
        where.file = file;
        return base::fail(base::ErrorCode::bad_input,
                          {"the file is not UTF-8 here", "el archivo no es UTF-8 en este lugar"},
                          {"save it as UTF-8", "guárdelo como UTF-8"}, where);
    }
    CIFRA_TRY(auto document, programme::parse_toml(parts->front_matter, file, 2));
    TomlTable table(document, problems);
    read_front_matter(table, programme, result);
    read_markdown(*parts, file, result, problems);
    if (!problems.none()) return base::fail(problems.joined());
    return result;
}

}  // namespace cifra::collect
