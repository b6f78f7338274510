#include "programme/read_programme.hpp"

#include "base/file.hpp"
#include "programme/programme_reader.hpp"

namespace cifra::programme {
namespace {

constexpr std::size_t MAX_BYTES = 4U << 20U;

/// A file of the folder; what is wrong with it joins the other problems.
ProgrammeFile read_part(std::filesystem::path const& folder, char const* name, base::Problems& problems) {
    auto const path = folder / name;
    auto text = base::read_text(path, MAX_BYTES);
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
    return make_programme({std::move(*coalition), std::move(*members), std::move(*code_lists), std::move(*indicators)});
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
    texts.coalition = read_part(folder, "programme.toml", problems);
    texts.members = read_part(folder, "members.toml", problems);
    texts.code_lists = read_part(folder, "codelists.toml", problems);
    texts.indicators = read_part(folder, "indicators.toml", problems);
    if (!problems.none()) return base::fail(problems.joined());
    return read_programme_texts(texts);
}

}  // namespace cifra::programme
