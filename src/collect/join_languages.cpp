#include "collect/read_texts.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <map>

namespace cifra::collect {
namespace {

using base::Language;
using restricted::EditionText;

/// The files of one text.
struct Pair {
    std::optional<TextFile> en;
    std::optional<TextFile> es;
};

void report_missing(TextFile const& present, base::Problems& problems) {
    bool const spanish = present.language == Language::en;
    auto const file = fmt::format("{}.{}.md", present.text.id, spanish ? "es" : "en");
    problems.add({fmt::format("the text has no {} version", spanish ? "Spanish" : "English"),
                  fmt::format("el texto no tiene versión en {}", spanish ? "español" : "inglés")},
                 {fmt::format("write texts/{}", file), fmt::format("escriba texts/{}", file)}, present.text.where);
}

std::vector<programme::CellKey> sorted(std::vector<programme::CellKey> cells) {
    std::sort(cells.begin(), cells.end());
    return cells;
}

/// The first key in which the two languages differ, or nothing.
std::optional<std::string> difference(EditionText const& en, EditionText const& es) {
    if (en.section != es.section) return "section";
    if (en.role != es.role) return "role";
    if (en.order != es.order) return "order";
    if (en.ref_area != es.ref_area) return "ref_area";
    if (en.persons_told != es.persons_told) return "persons_told";
    if (sorted(en.figures) != sorted(es.figures)) return "figures";
    return std::nullopt;
}

EditionText join(Pair& pair, base::Problems& problems) {
    auto text = std::move(pair.en->text);
    auto const& spanish = pair.es->text;
    if (auto const key = difference(text, spanish))
        problems.add({fmt::format("'{}' is not the same as in {}", *key, text.where.file),
                      fmt::format("«{}» no es igual que en {}", *key, text.where.file)},
                     {"write the same in both languages", "escriba lo mismo en los dos idiomas"}, spanish.where);
    text.title.es = spanish.title.es;
    text.markdown.es = spanish.markdown.es;
    return text;
}

/// Position of a section on the page: the coalition first, then those of the programme, the events, about.
std::size_t rank(programme::Programme const& programme, std::string const& section) {
    for (std::size_t i = 0; i < programme.sections.size(); ++i)
        if (programme.sections[i].id == section) return i + 1;
    if (section == "coalition") return 0;
    return programme.sections.size() + (section == "events" ? 1 : 2);
}

}  // namespace

std::vector<EditionText> join_languages(programme::Programme const& programme, std::vector<TextFile> files,
                                        base::Problems& problems) {
    std::map<std::string, Pair> pairs;
    for (auto& file : files) {
        auto& pair = pairs[file.text.id];
        (file.language == Language::en ? pair.en : pair.es) = std::move(file);
    }
    std::vector<EditionText> texts;
    for (auto& [id, pair] : pairs) {
        if (pair.en && pair.es)
            texts.push_back(join(pair, problems));
        else
            report_missing(pair.en ? *pair.en : *pair.es, problems);
    }
    std::stable_sort(texts.begin(), texts.end(), [&](EditionText const& a, EditionText const& b) {
        return std::make_pair(rank(programme, a.section), a.order) <
               std::make_pair(rank(programme, b.section), b.order);
    });
    return texts;
}

}  // namespace cifra::collect
