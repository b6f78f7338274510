#include "fill_template.hpp"

#include "base/assert.hpp"
#include "base/text.hpp"

#include <zip.h>
#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <vector>

namespace cifra::testing_support {
namespace {

std::string escape(std::string const& text) {
    return base::escape_html(text);
}

/// Replaces the whole element of a cell by one with the content, of the type.
void replace_cell(std::string& xml, std::string const& cell, std::string const& type, std::string const& content) {
    auto const start = xml.find("<c r=\"" + cell + "\"");
    CIFRA_ASSERT(start != std::string::npos);
    auto const close = xml.find('>', start);
    bool const alone = xml[close - 1] == '/';
    auto const end = alone ? close + 1 : xml.find("</c>", start) + 4;
    auto const element = xml.substr(start, close - start);
    std::string style;
    if (auto const at = element.find(" s=\""); at != std::string::npos)
        style = element.substr(at, element.find('"', at + 4) + 1 - at);
    xml.replace(start, end - start, "<c r=\"" + cell + "\"" + style + type + ">" + content + "</c>");
}

/// Text of the elements <t> of a piece of XML, joined.
std::string texts_in(std::string const& xml) {
    std::string text;
    for (auto at = xml.find("<t"); at != std::string::npos; at = xml.find("<t", at + 1)) {
        if (xml[at + 2] != '>' && xml[at + 2] != ' ') continue;
        auto const begin = xml.find('>', at) + 1;
        if (xml[begin - 2] == '/') continue;
        text += xml.substr(begin, xml.find("</t>", begin) - begin);
    }
    for (auto const& [from, to] : {std::pair("&lt;", "<"), std::pair("&gt;", ">"), std::pair("&quot;", "\""),
                                   std::pair("&apos;", "'"), std::pair("&amp;", "&")})
        text = base::replace_all(std::move(text), from, to);
    return text;
}

bool is_number(std::string const& text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

void put(std::string& xml, std::string const& cell, std::string const& text) {
    if (text.empty()) return;
    is_number(text) ? put_number(xml, cell, text) : put_text(xml, cell, text);
}

/// Takes out the results that formulas had before the filling, so that whoever opens the file computes them.
void forget_results(std::string& xml) {
    for (auto at = xml.find("</f><v>"); at != std::string::npos; at = xml.find("</f><v>", at + 1))
        xml.erase(at + 4, xml.find("</v>", at) - at);
    xml = base::replace_all(std::move(xml), " t=\"str\"><f>", "><f>");
}

}  // namespace

std::map<std::string, std::string> unpack(std::string const& archive) {
    zip_error_t error;
    zip_error_init(&error);
    auto* const source = zip_source_buffer_create(archive.data(), archive.size(), 0, &error);
    auto* const zip = zip_open_from_source(source, ZIP_RDONLY, &error);
    CIFRA_ASSERT(zip != nullptr);
    std::map<std::string, std::string> parts;
    for (zip_int64_t i = 0; i < zip_get_num_entries(zip, 0); ++i) {
        zip_stat_t stat;
        CIFRA_ASSERT(zip_stat_index(zip, static_cast<zip_uint64_t>(i), 0, &stat) == 0);
        std::string bytes(stat.size, '\0');
        auto* const file = zip_fopen_index(zip, static_cast<zip_uint64_t>(i), 0);
        CIFRA_ASSERT(file != nullptr &&
                     zip_fread(file, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size()));
        zip_fclose(file);
        parts[stat.name] = std::move(bytes);
    }
    zip_discard(zip);
    return parts;
}

std::string pack(std::map<std::string, std::string> const& parts) {
    zip_error_t error;
    zip_error_init(&error);
    auto* const source = zip_source_buffer_create(nullptr, 0, 0, &error);
    auto* const zip = zip_open_from_source(source, ZIP_TRUNCATE, &error);
    CIFRA_ASSERT(zip != nullptr);
    zip_source_keep(source);
    for (auto const& [name, bytes] : parts) {
        auto* const part = zip_source_buffer(zip, bytes.data(), bytes.size(), 0);
        auto const index = zip_file_add(zip, name.c_str(), part, ZIP_FL_ENC_UTF_8);
        CIFRA_ASSERT(index >= 0);
        zip_file_set_mtime(zip, static_cast<zip_uint64_t>(index), 315532800 + 86400, 0);
    }
    CIFRA_ASSERT(zip_close(zip) == 0);
    zip_stat_t stat;
    CIFRA_ASSERT(zip_source_open(source) == 0 && zip_source_stat(source, &stat) == 0);
    std::string archive(stat.size, '\0');
    CIFRA_ASSERT(zip_source_read(source, archive.data(), archive.size()) == static_cast<zip_int64_t>(archive.size()));
    zip_source_close(source);
    zip_source_free(source);
    return archive;
}

void put_number(std::string& sheet_xml, std::string const& cell, std::string const& number) {
    replace_cell(sheet_xml, cell, "", "<v>" + number + "</v>");
}

void put_text(std::string& sheet_xml, std::string const& cell, std::string const& text) {
    replace_cell(sheet_xml, cell, " t=\"inlineStr\"", "<is><t xml:space=\"preserve\">" + escape(text) + "</t></is>");
}

std::map<std::string, std::string> shared_texts(std::string const& shared_strings_xml) {
    std::map<std::string, std::string> texts;
    for (auto at = shared_strings_xml.find("<si>"); at != std::string::npos;
         at = shared_strings_xml.find("<si>", at + 1)) {
        auto const end = shared_strings_xml.find("</si>", at);
        texts[std::to_string(texts.size())] = texts_in(shared_strings_xml.substr(at, end - at));
    }
    return texts;
}

int row_of_key(std::string const& sheet_xml, std::map<std::string, std::string> const& texts, std::string const& key) {
    for (auto at = sheet_xml.find("<c r=\"A"); at != std::string::npos; at = sheet_xml.find("<c r=\"A", at + 1)) {
        auto const value = sheet_xml.find("<v>", at);
        auto const end = sheet_xml.find("</c>", at);
        if (value == std::string::npos || value > end) continue;
        auto const number = sheet_xml.substr(value + 3, sheet_xml.find("</v>", value) - value - 3);
        auto const text = texts.find(number);
        if (text != texts.end() && text->second == key) return std::atoi(sheet_xml.c_str() + at + 7);
    }
    return 0;
}

std::string fill_template(std::string const& xlsx, Filling const& filling) {
    auto parts = unpack(xlsx);
    auto const texts = shared_texts(parts.at("xl/sharedStrings.xml"));
    // A programme that knows several definitions has a column for them before the notes.
    bool const defined = std::any_of(texts.begin(), texts.end(), [](auto const& text) {
        return text.second == "Definition used" || text.second == "Definición usada";
    });
    std::string const note_column = defined ? "I" : "H";
    for (auto& [name, xml] : parts) {
        if (name.rfind("xl/worksheets/sheet", 0) != 0) continue;
        for (auto const& [key, answer] : filling.answers) {
            auto const row = std::to_string(row_of_key(xml, texts, key));
            if (row == "0") continue;
            put(xml, "E" + row, answer.figure);
            put(xml, "F" + row, answer.reason);
            put(xml, "G" + row, answer.status);
            put(xml, note_column + row, answer.note);
        }
        for (auto const& [key, entry] : filling.cover)
            if (auto const row = row_of_key(xml, texts, key); row > 0 && !entry.empty())
                put_text(xml, "C" + std::to_string(row), entry);
        forget_results(xml);
    }
    return pack(parts);
}

}  // namespace cifra::testing_support
