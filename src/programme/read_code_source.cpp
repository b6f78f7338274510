#include "programme/register_counting_reader.hpp"

#include "base/text.hpp"
#include "programme/programme_reader.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::programme {
namespace {

constexpr char const* TOTAL = "_T";
constexpr char const* NOT_KNOWN = "_U";
/// Of a long list, so many are named where none is near.
constexpr std::size_t MOST_NAMED = 12;

std::vector<std::string> countable(RecordSchema const& schema) {
    std::vector<std::string> names;
    for (auto const& column : schema.columns)
        if (column.counted()) names.push_back(column.id);
    for (auto const& hierarchy : schema.hierarchies) names.push_back(hierarchy.id);
    return names;
}

/// Puts together what the codes of a column are in a dimension.
class SourceReading {
public:
    SourceReading(TomlTable& table, std::vector<Code> const& codes, CodeList const& list)
        : m_table(table), m_codes(codes), m_list(list), m_code_of(codes.size()), m_named(codes.size(), false) {}

    std::vector<std::string> read() {
        read_pairs();
        bool const only = m_table.flag("only");
        if (!only) take_same();
        take_others(only);
        for (auto& code : m_code_of)
            if (code == NOT_KNOWN) code.clear();
        return std::move(m_code_of);
    }

    /// The code of the return's own area, whichever it is.
    std::string read_own() {
        PlacedText const own{m_table.optional_text("own"), m_table.where("own")};
        return own.text.empty() || !is_code(own) ? std::string() : own.text;
    }

private:
    bool is_code(PlacedText const& code) const {
        if (code.text != TOTAL && m_list.find(code.text) != nullptr) return true;
        auto known = m_list.ids();
        known.erase(std::remove(known.begin(), known.end(), TOTAL), known.end());
        tell_unknown(m_table, code, {"a code of " + m_list.id, "un código de " + m_list.id}, known);
        return false;
    }

    void read_pairs() {
        auto pairs = m_table.table("codes");
        if (!pairs) return;
        for (auto const& [own, code] : pairs->pairs()) {
            auto const at =
                std::find_if(m_codes.begin(), m_codes.end(), [&own = own](Code const& each) { return each.id == own; });
            if (at == m_codes.end()) {
                tell_unknown(m_table, {own, code.where}, {"a code of the column", "un código de la columna"},
                             ids_of(m_codes));
                continue;
            }
            auto const position = static_cast<std::size_t>(at - m_codes.begin());
            m_named[position] = true;
            if (is_code(code)) m_code_of[position] = code.text;
        }
    }

    void take_same() {
        for (std::size_t i = 0; i < m_codes.size(); ++i) {
            if (m_named[i] || m_list.find(m_codes[i].id) == nullptr) continue;
            m_named[i] = true;
            m_code_of[i] = m_codes[i].id;
        }
    }

    /// A code that is nothing in the programme would fall out of every category unseen.
    void take_others(bool only) {
        bool const given = m_table.has("others");
        PlacedText const others{m_table.optional_text("others"), m_table.where("others")};
        if (given && only)
            m_table.problem(others.where, {"'others' and 'only' exclude each other", "«others» y «only» se excluyen"},
                            {"leave one of them", "deje una de las dos"});
        if (given && (only || !is_code(others))) return;
        std::vector<std::string> left;
        for (std::size_t i = 0; i < m_codes.size(); ++i) {
            if (m_named[i]) continue;
            if (given) m_code_of[i] = others.text;
            left.push_back(m_codes[i].id);
        }
        if (given || only || left.empty()) return;
        auto const more = left.size() > MOST_NAMED ? " …" : "";
        left.resize(std::min(left.size(), MOST_NAMED));
        auto const list = base::join(left, ", ");
        m_table.problem(m_table.where(),
                        {fmt::format("codes of the column have no code in {}: {}{}", m_list.id, list, more),
                         fmt::format("códigos de la columna no tienen código en {}: {}{}", m_list.id, list, more)},
                        {"name them in 'codes', or write others = \"…\" or only = true",
                         "nómbrelos en «codes», o escriba others = \"…\" u only = true"});
    }

    TomlTable& m_table;
    std::vector<Code> const& m_codes;
    CodeList const& m_list;
    std::vector<std::string> m_code_of;
    std::vector<bool> m_named;
};

}  // namespace

void tell_unknown(TomlTable const& table, PlacedText const& found, LocalText const& what,
                  std::vector<std::string> const& known) {
    auto advice = base::suggestion(found.text, known);
    if (advice.empty()) {
        std::vector<std::string> some(known.begin(),
                                      known.begin() + static_cast<std::ptrdiff_t>(std::min(known.size(), MOST_NAMED)));
        auto const list = base::join(some, ", ") + (known.size() > MOST_NAMED ? ", …" : "");
        advice = {"use one of " + list, "use uno de " + list};
        if (known.empty()) advice = {"leave it out", "quítelo"};
    }
    table.problem(
        found.where,
        {fmt::format("'{}' is not {}", found.text, what.en), fmt::format("«{}» no es {}", found.text, what.es)},
        std::move(advice));
}

std::optional<NamedColumn> read_named_column(TomlTable& table, char const* key, RecordSchema const& schema) {
    auto const name = table.placed_text(key);
    if (name.text.empty()) return std::nullopt;
    if (auto const column = schema.column(name.text); column && schema.columns[*column].counted())
        return NamedColumn{*column, std::nullopt};
    if (auto const hierarchy = schema.hierarchy(name.text))
        return NamedColumn{schema.hierarchies[*hierarchy].column, hierarchy};
    tell_unknown(table, name,
                 {"a counted column or a hierarchy of the schema", "una columna contada ni una jerarquía del esquema"},
                 countable(schema));
    return std::nullopt;
}

std::vector<Code> const& codes_of(RecordSchema const& schema, NamedColumn const& named) {
    return named.hierarchy ? schema.hierarchies[*named.hierarchy].groups : schema.columns[named.column].codes;
}

std::optional<std::size_t> read_key_column(TomlTable& table, char const* key, RecordSchema const& schema) {
    if (!table.has(key)) {
        table.optional_text(key);
        return std::nullopt;
    }
    auto const named = read_named_column(table, key, schema);
    if (!named) return std::nullopt;
    if (!named->hierarchy && !schema.columns[named->column].multi_valued()) return named->column;
    table.problem(table.where(key),
                  {fmt::format("'{}' names no column of single codes", key),
                   fmt::format("«{}» no nombra una columna de códigos simples", key)},
                  {"name a column that has no separator", "nombre una columna sin separador"});
    return std::nullopt;
}

std::optional<CodeSource> read_code_source(TomlTable table, Dataflow const& flow, CountingContext const& context) {
    auto const id = table.placed_text("id");
    bool const known = std::find(flow.dimensions.begin(), flow.dimensions.end(), id.text) != flow.dimensions.end();
    if (!known && !id.text.empty())
        tell_unknown(table, id, {"a dimension of " + flow.id, "una dimensión de " + flow.id}, flow.dimensions);
    auto const named = read_named_column(table, "column", context.schema);
    auto const* const dimension = context.programme.dimension(id.text);
    auto const* const list = dimension ? context.programme.code_list(dimension->code_list) : nullptr;
    if (!known || !named || list == nullptr) return std::nullopt;
    CodeSource source{id.text, named->column, named->hierarchy, {}};
    SourceReading reading(table, codes_of(context.schema, *named), *list);
    source.code_of = reading.read();
    source.own = reading.read_own();
    table.refuse_other_keys();
    return source;
}

}  // namespace cifra::programme
