#include "seed_inventory.hpp"

#include "base/csv.hpp"
#include "base/file.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <cctype>
#include <regex>
#include <set>

namespace cifra::collect {
namespace {

/// Words that stand for a number, per language.
struct NumberWords {
    char const* seed;
    std::vector<std::string> en;
    std::vector<std::string> es;
};

std::vector<NumberWords> const WORDS{
    {"1", {"one"}, {"un", "una", "uno"}},
    {"2", {"two"}, {"dos"}},
    {"3", {"three"}, {"tres"}},
    {"5", {"five"}, {"cinco"}},
    {"two", {"two"}, {"dos"}},
    {"first", {"first"}, {"primer", "primera", "primero"}},
    {"second", {"second"}, {"segundo", "segunda"}},
    {"minute and a half", {"minute and a half"}, {"minuto y medio"}},
    {"May 2019", {"May 2019"}, {"mayo de 2019"}},
};

/// Numbers of a text without their separators: "28,044,414" → "28044414".
std::set<std::string> numbers_in(std::string text) {
    for (char const* gap : {"\u00A0", "\u202F"}) text = base::replace_all(std::move(text), gap, ",");
    static std::regex const NUMBER(R"(\d{1,3}(,\d{3})+|\d+)");
    std::set<std::string> numbers;
    for (std::sregex_iterator at(text.begin(), text.end(), NUMBER), end; at != end; ++at)
        numbers.insert(base::replace_all(at->str(), ",", ""));
    return numbers;
}

std::string lower(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

/// True when a letter begins at `i`: ASCII, or an accented one of Spanish.
bool letter_at(std::string const& text, std::size_t i) {
    return i < text.size() && (std::isalnum(static_cast<unsigned char>(text[i])) != 0 || text[i] == '\xC3');
}

bool letter_before(std::string const& text, std::size_t i) {
    return (i > 0 && letter_at(text, i - 1)) || (i > 1 && text[i - 2] == '\xC3');
}

/// True when `word` stands in the text with no letter beside it.
bool has_word(std::string const& text, std::string const& word) {
    auto const haystack = lower(text);
    auto const needle = lower(word);
    for (auto at = haystack.find(needle); at != std::string::npos; at = haystack.find(needle, at + 1))
        if (!letter_before(haystack, at) && !letter_at(haystack, at + needle.size())) return true;
    return false;
}

/// True when a language of a text gives the number, in digits or words.
bool gives_number(std::string const& number, std::string const& text, base::Language language) {
    for (auto const& words : WORDS) {
        if (number != words.seed) continue;
        auto const& choices = language == base::Language::en ? words.en : words.es;
        if (std::any_of(choices.begin(), choices.end(), [&](std::string const& word) { return has_word(text, word); }))
            return true;
    }
    return numbers_in(text).count(base::replace_all(number, ",", "")) > 0;
}

std::string missing_cell(InventoryEntry const& entry, std::string const& key, restricted::Edition const& edition) {
    auto const found = std::find_if(edition.observations.begin(), edition.observations.end(),
                                    [&](auto const& observation) { return to_string(observation.key) == key; });
    if (found == edition.observations.end()) return "no figure " + key;
    if (entry.kind == "number") {
        auto const value = base::parse_decimal(base::replace_all(entry.seed, ",", ""));
        if (found->obs_value != value) return "the figure " + key + " is not " + entry.seed;
    }
    bool const marked = !found->obs_value || found->obs_status != "A";
    if (entry.kind == "note" && !marked)
        return "the figure " + key + " is not marked as missing, partial or provisional";
    return "";
}

std::string missing_share(InventoryEntry const& entry, std::string const& key, restricted::Edition const& edition) {
    for (auto const& share : edition.printed_shares)
        if (to_string(share.part) == key && base::to_string(share.share) + "%" == entry.seed) return "";
    return "no printed share " + entry.seed + " of " + key;
}

std::string missing_text(InventoryEntry const& entry, std::string const& id, restricted::Edition const& edition) {
    auto const found =
        std::find_if(edition.texts.begin(), edition.texts.end(), [&](auto const& t) { return t.id == id; });
    if (found == edition.texts.end()) return "no text " + id;
    for (auto const language : base::LANGUAGES) {
        auto const whole = found->title.in(language) + "\n" + found->markdown.in(language);
        if (entry.kind == "number" && !gives_number(entry.seed, whole, language))
            return "the text " + id + " does not give " + entry.seed + " in " + base::code_of(language);
    }
    return "";
}

std::string missing_in_file(InventoryEntry const& entry, std::filesystem::path const& file) {
    auto const text = base::read_text(file);
    if (!text) return "no file " + file.string();
    if (lower(*text).find(lower(entry.seed)) != std::string::npos) return "";
    return file.filename().string() + " does not hold " + entry.seed;
}

/// A heading without what is not a letter: "PREVENTION⁹" and "| SLAVERY |" are headings too.
std::string letters_of(std::string const& line) {
    std::string letters;
    for (char const c : lower(line)) {
        if (c >= 'a' && c <= 'z') letters += c;
        if (c == ' ' && !letters.empty() && letters.back() != ' ') letters += ' ';
    }
    return std::string(base::trim(letters));
}

bool is_heading(std::string const& line) {
    bool const any_small = std::any_of(line.begin(), line.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return !any_small && letters_of(line).size() >= 4;
}

}  // namespace

std::vector<InventoryEntry> read_inventory(std::filesystem::path const& file) {
    auto const records = base::parse_csv(base::read_text(file).value(), file.string()).value();
    std::vector<InventoryEntry> entries;
    for (std::size_t i = 1; i < records.size(); ++i) {
        auto const& fields = records[i].fields;
        entries.push_back({fields.at(0), fields.at(1), fields.at(2), records[i].line});
    }
    return entries;
}

std::string missing(InventoryEntry const& entry, PreparedEdition const& edition,
                    std::filesystem::path const& programme) {
    auto const colon = entry.place.find(':');
    auto const kind = entry.place.substr(0, colon);
    auto const name = entry.place.substr(colon + 1);
    if (kind == "cell") return missing_cell(entry, name, edition.edition);
    if (kind == "printed") return missing_share(entry, name, edition.edition);
    if (kind == "text") return missing_text(entry, name, edition.edition);
    if (kind == "programme") return missing_in_file(entry, programme / name);
    return "no such place: " + entry.place;
}

std::vector<std::string> unlisted(std::string_view seed, std::vector<InventoryEntry> const& entries) {
    std::set<std::string> numbers;
    std::string headings;
    for (auto const& entry : entries) {
        if (entry.kind == "number") numbers.merge(numbers_in(entry.seed));
        if (entry.kind == "heading") headings += "|" + letters_of(entry.seed) + "|";
    }
    std::vector<std::string> absent;
    for (auto const& number : numbers_in(std::string(seed)))
        if (numbers.count(number) == 0) absent.push_back(number);
    for (auto const& line : base::split(seed, '\n'))
        if (is_heading(line) && headings.find(letters_of(line)) == std::string::npos) absent.push_back(line);
    return absent;
}

}  // namespace cifra::collect
