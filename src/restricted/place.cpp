#include "restricted/place.hpp"

#include "base/decimal.hpp"
#include "base/text.hpp"
#include "language/list.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <charconv>
#include <string_view>
#include <tuple>

namespace cifra::restricted {
namespace {

using base::Language;
using base::Where;

std::string choose(Language language, std::string en, std::string es) {
    return language == Language::en ? std::move(en) : std::move(es);
}

/// Column letters and row of "D14"; nothing for any other text.
struct CellName {
    std::string column;
    int row = 0;
};

std::optional<CellName> cell_name(std::string_view text) {
    std::size_t letters = 0;
    while (letters < text.size() && text[letters] >= 'A' && text[letters] <= 'Z') ++letters;
    auto const digits = text.substr(letters);
    CellName name{std::string(text.substr(0, letters)), 0};
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), name.row);
    bool const all = error == std::errc() && end == digits.data() + digits.size();
    if (letters == 0 || letters > 3 || !all || name.row < 1) return std::nullopt;
    return name;
}

/// "AREA/YEAR/VERSION/" before the file, as merging puts it there.
struct Origin {
    std::string ref_area, time_period, version;
    std::string file;
};

Origin origin_of(std::string const& file) {
    auto parts = base::split(file, '/');
    if (parts.size() < 4 || !base::parse_decimal(parts[1]) || !base::parse_decimal(parts[2])) return {"", "", "", file};
    auto const rest = parts[0].size() + parts[1].size() + parts[2].size() + 3;
    return {parts[0], parts[1], parts[2], file.substr(rest)};
}

std::string origin_in_words(Origin const& origin, Language language) {
    if (origin.ref_area.empty()) return {};
    return choose(language,
                  fmt::format("return {}/{}, version {}, ", origin.ref_area, origin.time_period, origin.version),
                  fmt::format("informe {}/{}, versión {}, ", origin.ref_area, origin.time_period, origin.version));
}

/// What places have in common: `sheet "Identificación"`, or a file.
std::string container_in_words(Where const& where, Language language) {
    auto const origin = origin_of(where.file);
    auto const place = sheet_place(where);
    auto const before = origin_in_words(origin, language);
    if (!place) return before + origin.file;
    return before + choose(language, fmt::format("sheet \"{}\"", place->sheet), fmt::format("hoja «{}»", place->sheet));
}

/// The place within its container, as it can be sorted and told.
struct Spot {
    std::string column;
    int row = 0;
    int place_in_line = 0;

    bool in_sheet() const { return !column.empty(); }
    bool follows(Spot const& other) const {
        return column == other.column && row == other.row + 1 && (in_sheet() || place_in_line == other.place_in_line);
    }
    std::string name() const { return column + std::to_string(row); }
};

std::vector<Spot> spots_of(std::vector<Where> const& places) {
    std::vector<Spot> spots;
    for (auto const& where : places) {
        if (auto const place = sheet_place(where)) {
            auto const name = cell_name(place->cell);
            spots.push_back({name->column, name->row, 0});
        } else if (where.line > 0) {
            spots.push_back({"", where.line, where.column});
        }
    }
    auto const order = [](Spot const& spot) {
        return std::make_tuple(spot.column.size(), spot.column, spot.row, spot.place_in_line);
    };
    std::sort(spots.begin(), spots.end(), [&](Spot const& a, Spot const& b) { return order(a) < order(b); });
    spots.erase(
        std::unique(spots.begin(), spots.end(), [&](Spot const& a, Spot const& b) { return order(a) == order(b); }),
        spots.end());
    return spots;
}

/// "D14", or "D14 to D18" for three neighbours or more.
std::vector<std::string> runs_of(std::vector<Spot> const& spots, Language language) {
    std::vector<std::string> runs;
    for (std::size_t first = 0; first < spots.size();) {
        auto last = first;
        while (last + 1 < spots.size() && spots[last + 1].follows(spots[last])) ++last;
        if (last < first + 2) last = first;
        runs.push_back(last == first ? spots[first].name()
                                     : spots[first].name() + choose(language, " to ", " a ") + spots[last].name());
        first = last + 1;
    }
    return runs;
}

std::string listed(std::vector<std::string> runs, Language language, std::size_t most) {
    if (runs.size() > most) {
        auto const rest = runs.size() - most;
        runs.resize(most);
        runs.push_back(choose(language, fmt::format("{} more", rest), fmt::format("{} más", rest)));
    }
    return language::list_and(runs, language);
}

std::string noun(std::vector<Spot> const& spots, Language language) {
    bool const one = spots.size() == 1;
    if (spots.front().in_sheet()) return choose(language, one ? "cell " : "cells ", one ? "celda " : "celdas ");
    return choose(language, one ? "line " : "lines ", one ? "línea " : "líneas ");
}

}  // namespace

std::optional<SheetPlace> sheet_place(Where const& where) {
    auto const file = origin_of(where.file).file;
    auto const last = file.rfind('!');
    if (last == std::string::npos || !cell_name(std::string_view(file).substr(last + 1))) return std::nullopt;
    auto const before = file.substr(0, last);
    // A name of a file may hold "!" as well: the one after the ending separates.
    auto separator = before.find(".xlsx!");
    separator = separator == std::string::npos ? before.find('!') : separator + 5;
    if (separator == std::string::npos) return std::nullopt;
    return SheetPlace{before.substr(0, separator), before.substr(separator + 1), file.substr(last + 1)};
}

std::string place_in_words(Where const& where, Language language) {
    auto text = container_in_words(where, language);
    if (auto const place = sheet_place(where)) return text + choose(language, ", cell ", ", celda ") + place->cell;
    if (where.line > 0) text += fmt::format("{}{}", choose(language, ", line ", ", línea "), where.line);
    if (where.line > 0 && where.column > 0)
        text += fmt::format("{}{}", choose(language, ", column ", ", columna "), where.column);
    return text;
}

std::string cells_in_words(std::vector<Where> const& places, Language language, std::size_t most) {
    auto const spots = spots_of(places);
    if (spots.empty()) return {};
    auto const list = listed(runs_of(spots, language), language, most);
    return spots.front().in_sheet() ? list : noun(spots, language) + list;
}

std::string places_in_words(std::vector<Where> const& places, Language language) {
    std::vector<std::pair<std::string, std::vector<Where>>> containers;
    for (auto const& where : places) {
        if (where.file.empty()) continue;
        auto const name = container_in_words(where, language);
        auto found = std::find_if(containers.begin(), containers.end(),
                                  [&](auto const& container) { return container.first == name; });
        if (found == containers.end()) found = containers.insert(containers.end(), {name, {}});
        found->second.push_back(where);
    }
    std::vector<std::string> texts;
    for (auto const& [name, members] : containers) {
        auto const spots = spots_of(members);
        texts.push_back(name);
        if (spots.empty()) continue;
        texts.back() += ", " + noun(spots, language) + listed(runs_of(spots, language), language, 6);
    }
    return base::join(texts, "; ");
}

}  // namespace cifra::restricted
