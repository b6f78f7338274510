#include "tabulate/shard_check.hpp"

#include "base/problems.hpp"
#include "base/secret_bytes.hpp"
#include "language/number.hpp"
#include "tabulate/domain_words.hpp"

#include <fmt/format.h>
#include <sodium.h>
#include <array>

namespace cifra::tabulate {
namespace {

std::string written(std::uint64_t number, base::Language language) {
    return language::number(static_cast<std::int64_t>(number), language);
}

base::Error outside_domain(programme::RecordColumn const& column, std::uint64_t records, std::string const& shard) {
    return {base::ErrorCode::bad_input,
            {fmt::format("the column '{}' holds values that its domain does not have, in records: {}", column.id,
                         written(records, base::Language::en)),
             fmt::format("la columna «{}» contiene valores que no están en su dominio, en registros: {}", column.id,
                         written(records, base::Language::es))},
            outside_domain_advice(column),
            {shard, 0, 0},
            {}};
}

base::Error nobody(std::uint64_t records, std::string const& shard) {
    return {
        base::ErrorCode::bad_input,
        {fmt::format("records that do not say which person they are about: {}", written(records, base::Language::en)),
         fmt::format("registros que no dicen de qué persona son: {}", written(records, base::Language::es))},
        {"fill in the persons' identifiers; without them nobody can be counted once",
         "complete los identificadores de las personas; sin ellos no se puede contar a cada una una sola vez"},
        {shard, 0, 0},
        {}};
}

base::Error uncounted(std::uint64_t rows, std::string const& shard) {
    return {base::ErrorCode::bad_input,
            {fmt::format("rows whose number of records is missing, negative or no whole number: {}",
                         written(rows, base::Language::en)),
             fmt::format("filas cuyo número de registros falta, es negativo o no es entero: {}",
                         written(rows, base::Language::es))},
            {"correct the column that --count-column names", "corrija la columna que indica --count-column"},
            {shard, 0, 0},
            {}};
}

std::string drawn_key() {
    base::prepare_sodium();
    std::array<unsigned char, 32> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    std::string key;
    for (auto const byte : bytes) key += fmt::format("{:02x}", byte);
    return key;
}

/// The next pseudonym of a shard, or nothing at the end.
base::Result<std::optional<std::string>> next_pseudonym(db::RemoteReader& reader) {
    Fields fields;
    while (true) {
        CIFRA_TRY(auto const step, reader.next(fields));
        if (step == db::RemoteReader::Step::end) return std::optional<std::string>();
        if (step == db::RemoteReader::Step::row && fields.size() != 1) return no_postgres(reader.name());
        if (step == db::RemoteReader::Step::row) return std::optional(std::string(fields[0]));
        CIFRA_CHECK(db::RemoteReader::wait({&reader}));
    }
}

tl::unexpected<base::Error> on_two_shards(std::string const& one, std::string const& other) {
    return base::fail(base::ErrorCode::bad_input,
                      {fmt::format("a person has records here and on {}: grouping would count them twice", other),
                       fmt::format("una persona tiene registros aquí y en {}: al agrupar contaría dos veces", other)},
                      {"keep all records of a person on one shard, or let the rows move (--move-rows)",
                       "guarde todos los registros de una persona en un fragmento, o mueva las filas (--move-rows)"},
                      {one, 0, 0});
}

}  // namespace

base::Result<std::vector<std::uint64_t>> check_shards(Shards& shards, ShardTable const& table,
                                                      programme::RecordSchema const& schema) {
    std::vector<std::uint64_t> records(shards.count(), 0);
    base::Problems problems;
    auto const use = [&](std::size_t shard, std::size_t, Fields const& fields) -> base::Result<void> {
        auto const& name = shards.name(shard);
        if (fields.size() != 3 + table.attributes().size()) return no_postgres(name);
        CIFRA_TRY(auto const unnamed, number_in(fields[2], name));
        // Without a number in every row their sum is none.
        if (unnamed == 0 || !table.has_counts()) {
            CIFRA_TRY(records[shard], number_in(fields[1], name));
        }
        if (unnamed > 0) problems.add(table.has_counts() ? uncounted(unnamed, name) : nobody(unnamed, name));
        for (std::size_t i = 0; i < table.attributes().size(); ++i) {
            CIFRA_TRY(auto const outside, number_in(fields[3 + i], name));
            if (outside > 0) problems.add(outside_domain(schema.columns[table.attributes()[i]], outside, name));
        }
        return {};
    };
    CIFRA_CHECK(shards.ask({table.check()}, use));
    if (!problems.none()) return base::fail(problems.joined());
    return records;
}

base::Result<void> check_persons_apart(Shards& shards, ShardTable const& table) {
    auto const statement = table.pseudonyms(drawn_key());
    for (std::size_t shard = 0; shard < shards.count(); ++shard) CIFRA_CHECK(shards.reader(shard).send(statement));
    std::vector<std::optional<std::string>> heads(shards.count());
    for (std::size_t shard = 0; shard < shards.count(); ++shard) {
        CIFRA_TRY(heads[shard], next_pseudonym(shards.reader(shard)));
    }
    std::optional<std::size_t> last;
    std::string before;
    while (true) {
        std::optional<std::size_t> least;
        for (std::size_t shard = 0; shard < heads.size(); ++shard)
            if (heads[shard] && (!least || *heads[shard] < *heads[*least])) least = shard;
        if (!least) return {};
        if (last && before == *heads[*least]) return on_two_shards(shards.name(*last), shards.name(*least));
        before = std::move(*heads[*least]);
        last = least;
        CIFRA_TRY(heads[*least], next_pseudonym(shards.reader(*least)));
    }
}

}  // namespace cifra::tabulate
