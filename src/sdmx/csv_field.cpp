#include "sdmx/csv_field.hpp"

#include "base/text.hpp"

namespace cifra::sdmx {
namespace {

constexpr char SEPARATOR = ';';

std::string escape(std::string const& text) {
    return base::replace_all(text, ";", ";;");
}

bool read_languages(std::string_view text, base::LocalText& local) {
    local.en.clear();
    local.es.clear();
    for (auto const& part : split_sub_fields(text)) {
        auto const language = part.substr(0, 3);
        if (language != "en:" && language != "es:") return false;
        auto& target = language == "en:" ? local.en : local.es;
        if (!target.empty()) return false;
        target = part.substr(3);
    }
    return true;
}

}  // namespace

std::vector<std::string> split_sub_fields(std::string_view text) {
    std::vector<std::string> parts;
    if (text.empty()) return parts;
    parts.emplace_back();
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != SEPARATOR) {
            parts.back() += text[i];
        } else if (i + 1 < text.size() && text[i + 1] == SEPARATOR) {
            parts.back() += SEPARATOR;
            ++i;
        } else {
            parts.emplace_back();
        }
    }
    return parts;
}

bool read_field(std::string_view text, CsvColumn::Kind kind, CsvField& field) {
    switch (kind) {
        case CsvColumn::Kind::plain:
            field.text = text;
            return true;
        case CsvColumn::Kind::multi_valued:
            if (text.size() == 1 && text.front() != SEPARATOR) {
                field.values.resize(1);
                field.values.front() = text;
            } else {
                field.values = split_sub_fields(text);
            }
            return true;
        case CsvColumn::Kind::multilingual:
            return read_languages(text, field.local);
    }
    return false;
}

std::string write_field(CsvField const& field, CsvColumn::Kind kind) {
    if (kind == CsvColumn::Kind::plain) return field.text;
    std::vector<std::string> parts;
    if (kind == CsvColumn::Kind::multi_valued) {
        for (auto const& value : field.values) parts.push_back(escape(value));
    } else {
        if (!field.local.en.empty()) parts.push_back("en:" + escape(field.local.en));
        if (!field.local.es.empty()) parts.push_back("es:" + escape(field.local.es));
    }
    return base::join(parts, ";");
}

}  // namespace cifra::sdmx
