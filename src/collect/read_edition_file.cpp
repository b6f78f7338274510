#include "collect/read_edition_file.hpp"

#include "collect/read_cells.hpp"
#include "programme/read_id.hpp"

#include <algorithm>

namespace cifra::collect {
namespace {

bool is_year(std::string const& text) {
    return text.size() == 4 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "2026-11-23T00:00:00Z"
bool is_moment(std::string const& text) {
    if (text.size() != 20 || !is_date(text.substr(0, 10)) || text[10] != 'T' || text[19] != 'Z') return false;
    auto const below = [&](std::size_t at, int limit) {
        bool const digits = text[at] >= '0' && text[at] <= '9' && text[at + 1] >= '0' && text[at + 1] <= '9';
        return digits && (text[at] - '0') * 10 + (text[at + 1] - '0') < limit;
    };
    return text[13] == ':' && text[16] == ':' && below(11, 24) && below(14, 60) && below(17, 60);
}

}  // namespace

base::Result<restricted::Edition> read_edition_text(std::string_view text, std::string const& file) {
    CIFRA_TRY(auto document, programme::parse_toml(text, file));
    base::Problems problems;
    programme::TomlTable root(document, problems);
    restricted::Edition edition;
    edition.id = read_id(root, "id", programme::Spelling::lower_case, {});
    edition.programme_path = root.text("programme");
    edition.time_period = root.text("time_period");
    if (!edition.time_period.empty() && !is_year(edition.time_period))
        root.problem(root.where("time_period"), {"'time_period' is not a year", "«time_period» no es un año"},
                     {"write four digits, as in \"2019\"", "escriba cuatro dígitos, como en \"2019\""});
    edition.title = root.local_text("title");
    edition.source = root.local_text("source");
    edition.prepared = root.text("prepared");
    if (!edition.prepared.empty() && !is_moment(edition.prepared))
        root.problem(
            root.where("prepared"), {"'prepared' is not a date and time", "«prepared» no es una fecha y hora"},
            {"write it in UTC, as in \"2026-11-23T00:00:00Z\"", "escríbala en UTC, como en \"2026-11-23T00:00:00Z\""});
    root.refuse_other_keys();
    if (!problems.none()) return base::fail(problems.joined());
    return edition;
}

}  // namespace cifra::collect
