#include "programme/read_programme.hpp"

#include "base/file.hpp"
#include "programme/programme_reader.hpp"
#include "programme/read_map.hpp"
#include "programme/read_population.hpp"

namespace cifra::programme {
namespace {

constexpr std::size_t MAX_BYTES = 4U << 20U;

/// A file of the folder; what is wrong with it joins the other problems.
ProgrammeFile read_part(std::filesystem::path const& folder, char const* name, std::size_t limit_bytes,
                        base::Problems& problems) {
    auto const path = folder / name;
    auto text = base::read_text(path, limit_bytes);
    if (text) return {path.string(), std::move(*text)};
    problems.add(std::move(text).error());
    return {path.string(), ""};
}

/// Parses the files that there are; a file with a syntax error hides the rest of itself only.
std::optional<TomlValue> parse(ProgrammeFile const& file, base::Problems& problems) {
    auto document = parse_toml(file.text, file.name);
    if (document) return std::move(*document);
    problems.add(std::move(document).error());
    return std::nullopt;
}

/// The map of a programme whose other files are in order.
base::Result<std::shared_ptr<AreaMap const>> make_map(ProgrammeTexts const& texts, Programme const& programme) {
    base::Problems problems;
    auto const map = std::make_shared<AreaMap>();
    if (auto document = parse(*texts.map, problems)) read_map({*document, problems}, programme, *map);
    read_outlines(texts.outlines.text, texts.outlines.name, programme, problems, *map);
    if (!problems.none()) return base::fail(problems.joined());
    return map;
}

/// The files of a map, which a programme may have or not.
void read_map_files(std::filesystem::path const& folder, base::Problems& problems, ProgrammeTexts& texts) {
    std::error_code error;
    bool const map = std::filesystem::exists(folder / "map.toml", error);
    bool const outlines = std::filesystem::exists(folder / "map.json", error);
    if (map && outlines) {
        texts.map = read_part(folder, "map.toml", MAX_BYTES, problems);
        texts.outlines = read_part(folder, "map.json", MOST_OUTLINE_BYTES, problems);
    } else if (map) {
        problems.add({"map.json is missing beside it", "falta map.json a su lado"},
                     {"make it with scripts/reduce_map, or remove map.toml",
                      "genérelo con scripts/reduce_map o elimine map.toml"},
                     {(folder / "map.toml").string(), 0, 0});
    } else if (outlines) {
        problems.add({"map.toml is missing beside it", "falta map.toml a su lado"},
                     {"write it (docs/reference/programme.md), or remove map.json",
                      "escríbalo (docs/reference/programme.md) o elimine map.json"},
                     {(folder / "map.json").string(), 0, 0});
    }
}

}  // namespace

base::Result<Programme> make_programme(ProgrammeDocuments const& documents) {
    ProgrammeReading reading;
    read_coalition({documents.programme, reading.problems}, reading);
    read_members({documents.members, reading.problems}, reading);
    read_code_lists({documents.codelists, reading.problems}, reading);
    read_indicators({documents.indicators, reading.problems}, reading);
    check_references(reading);
    if (!reading.problems.none()) return base::fail(reading.problems.joined());
    return std::move(reading.programme);
}

base::Result<Programme> read_programme_texts(ProgrammeTexts const& texts) {
    base::Problems problems;
    auto coalition = parse(texts.coalition, problems);
    auto members = parse(texts.members, problems);
    auto code_lists = parse(texts.code_lists, problems);
    auto indicators = parse(texts.indicators, problems);
    // With a file missing, every reference into it would be a false alarm.
    if (!problems.none()) return base::fail(problems.joined());
    CIFRA_TRY(auto programme, make_programme({std::move(*coalition), std::move(*members), std::move(*code_lists),
                                              std::move(*indicators)}));
    if (texts.map) {
        CIFRA_TRY(programme.map, make_map(texts, programme));
    }
    if (texts.population) {
        CIFRA_TRY(programme.population, read_population(programme, texts.population->text, texts.population->name));
    }
    return programme;
}

base::Result<Programme> read_programme(std::filesystem::path const& folder) {
    std::error_code error;
    if (!std::filesystem::is_directory(folder, error))
        return base::fail(base::ErrorCode::not_found,
                          {"there is no such folder of a programme", "no existe esa carpeta de un programa"},
                          {"correct 'programme' in edition.toml", "corrija «programme» en edition.toml"},
                          {folder.string(), 0, 0});
    base::Problems problems;
    ProgrammeTexts texts;
    texts.coalition = read_part(folder, "programme.toml", MAX_BYTES, problems);
    texts.members = read_part(folder, "members.toml", MAX_BYTES, problems);
    texts.code_lists = read_part(folder, "codelists.toml", MAX_BYTES, problems);
    texts.indicators = read_part(folder, "indicators.toml", MAX_BYTES, problems);
    read_map_files(folder, problems, texts);
    if (std::filesystem::exists(folder / "population.csv", error))
        texts.population = read_part(folder, "population.csv", MAX_BYTES, problems);
    if (!problems.none()) return base::fail(problems.joined());
    return read_programme_texts(texts);
}

}  // namespace cifra::programme
