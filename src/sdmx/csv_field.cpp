#include "sdmx/csv_field.hpp"

#include "base/text.hpp"

namespace cifra::sdmx {
namespace {

constexpr char SEPARATOR = ';';

std::string escape(std::string const& text) {
    return base::replace_all(text, ";", ";;");
}

std::optional<base::LocalText> read_languages(std::string const& text) {
    base::LocalText local;
    for (auto const& part : split_sub_fields(text)) {
        auto const language = part.substr(0, 3);
        if (language != "en:" && language != "es:") return std::nullopt;
        auto& target = language == "en:" ? local.en : local.es;
        if (!target.empty()) return std::nullopt;
        target = part.substr(3);
    }
    return local;
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

std::optional<CsvField> read_field(std::string const& text, CsvColumn::Kind kind) {
    switch (kind) {
        case CsvColumn::Kind::plain:
            return CsvField{text, {}, {}};
        case CsvColumn::Kind::multi_valued:
            return CsvField{{}, split_sub_fields(text), {}};
        case CsvColumn::Kind::multilingual:
            if (auto local = read_languages(text)) return CsvField{{}, {}, std::move(*local)};
            return std::nullopt;
    }
    return std::nullopt;
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
