#include "registers.hpp"

#include "base/csv.hpp"
#include "tabulate/simulate.hpp"

namespace cifra::shards {
namespace {

std::string one_of(base::Random& random, std::vector<std::string> const& choices) {
    return choices[static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(choices.size()) - 1))];
}

std::string tools(base::Random& random) {
    std::string text;
    for (auto i = random.between(0, 4); i > 0; --i) {
        text += one_of(random, {"SAW", "AXE", "FILE", "_U", ""});
        if (i > 1) text += ';';
    }
    return text;
}

std::string age(base::Random& random) {
    if (random.between(0, 4) == 0) return one_of(random, {"", "_U"});
    return std::to_string(random.between(0, random.between(0, 1) == 0 ? 20 : 299));
}

std::string person(std::int64_t number) {
    auto const text = "p" + std::to_string(number);
    if (number % 5 == 1) return text + " with an identifier of more than 15 bytes";
    if (number % 5 == 2) return text + ":é\"';,\\%{}";
    return text;
}

std::size_t shard_of(std::string const& person, std::size_t shards) {
    std::size_t sum = 0;
    for (char const c : person) sum += static_cast<unsigned char>(c);
    return sum % shards;
}

}  // namespace

std::string Register::csv() const {
    auto text = base::csv_line(header);
    for (auto const& shard : rows)
        for (auto const& row : shard) text += base::csv_line(row);
    return text;
}

Register random_register(base::Random& random, std::size_t shards, bool apart) {
    Register made;
    made.header = {"note", "age", "who", "tool", "colour", "case no."};
    made.rows.resize(shards);
    auto const persons = random.between(1, 60);
    for (std::int64_t number = 0; number < persons; ++number) {
        auto const who = person(number);
        auto const records = random.between(0, 3) == 0 ? random.between(2, 6) : 1;
        for (std::int64_t record = 0; record < records; ++record) {
            auto const colour = one_of(random, {"RED", "RED", "A_COLOUR_WITH_A_LONG_NAME", "BLUE", "?", "_U", ""});
            auto const note = one_of(random, {"", "a, b", "\"quoted\"", "two\nlines", "x"});
            auto const shard = apart
                                   ? shard_of(who, shards)
                                   : static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(shards) - 1));
            made.rows[shard].push_back({note, age(random), who, tools(random), colour, "c1"});
        }
    }
    return made;
}

Register simulated_register(programme::RecordSchema const& schema, std::uint64_t records, std::size_t shards) {
    std::string text;
    auto const done = tabulate::simulate(schema, {records, 1}, [&](std::string_view more) {
        text += more;
        return base::Result<void>();
    });
    while (text.rfind('#', 0) == 0) text.erase(0, text.find('\n') + 1);
    auto const read = base::parse_csv(text, "simulated");
    Register made;
    made.rows.resize(shards);
    if (!done || !read) return made;
    made.header = read->front().fields;
    std::size_t person = 0;
    for (std::size_t i = 0; i < made.header.size(); ++i)
        if (made.header[i] == schema.columns[*schema.column_for(programme::ColumnUse::person)].header) person = i;
    for (auto record = read->begin() + 1; record != read->end(); ++record)
        made.rows[shard_of(record->fields[person], shards)].push_back(record->fields);
    return made;
}

}  // namespace cifra::shards
