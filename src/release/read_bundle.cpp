#include "release/read_bundle.hpp"

#include "base/file.hpp"
#include "base/problems.hpp"
#include "programme/read_layout.hpp"
#include "programme/read_population.hpp"
#include "programme/read_programme.hpp"
#include "programme/toml_table.hpp"
#include "release/read_bundle_figures.hpp"
#include "release/read_bundle_json.hpp"
#include "release/read_former_figures.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <map>

namespace cifra::release {
namespace {

using base::LocalText;
using programme::CellKey;
using programme::PlacedText;
using programme::Programme;
using programme::TomlTable;
using programme::TomlValue;

constexpr char const* EDITION_FILE = "edition.json";
constexpr char const* FIGURES_FILE = "data.csv";
constexpr std::size_t LIMIT_BYTES = 8U << 20U;
constexpr int FORMAT = 1;        ///< Of edition.json; higher when its keys change.
constexpr int WITH_EARLIER = 2;  ///< The same with what was released before.
constexpr int MOST_VERSIONS = 1'000'000;
constexpr int MAX_THRESHOLD = 1000;
constexpr int MAX_ORDER = 1'000'000;
constexpr int MAX_SHARE = 1000;  ///< Per cent; a print may be wrong by a factor of ten.
constexpr int MAX_SHARE_DECIMALS = 3;

/// What lineage tells of a figure.
struct Made {
    std::string rule;
    std::string origin;
};

bool is_pattern(std::string_view text, std::string_view pattern) {
    return text.size() == pattern.size() && std::equal(text.begin(), text.end(), pattern.begin(), [](char c, char p) {
               return p == '0' ? c >= '0' && c <= '9' : c == p;
           });
}

/// A table of the document; an empty one when it is missing.
TomlValue const& table_of(TomlValue const& document, std::string_view key) {
    static TomlValue const NOTHING = [] {
        TomlValue nothing;
        nothing.kind = TomlValue::Kind::table;
        nothing.where = {EDITION_FILE, 1, 0};
        return nothing;
    }();
    auto const found = std::find_if(document.items.begin(), document.items.end(),
                                    [&](TomlValue const& entry) { return entry.key == key; });
    return found == document.items.end() ? NOTHING : *found;
}

bool is_share(std::optional<base::Decimal> const& value) {
    if (!value || value->units < 0 || value->scale > MAX_SHARE_DECIMALS) return false;
    std::int64_t limit = MAX_SHARE;
    for (int i = 0; i < value->scale; ++i) limit *= 10;
    return value->units <= limit;
}

}  // namespace

/// Reads edition.json and puts the figures of data.csv into it: the one place besides `protect` that makes a table.
class EditionReader {
public:
    explicit EditionReader(BundleTexts const& texts) : m_texts(texts) {}

    base::Result<ReleasedEdition> read() {
        auto read = read_both();
        if (!read) return base::fail(advised(std::move(read).error()));
        return std::move(m_edition);
    }

    /// The figures of an edition for which a programme has the codes and the same unit.
    static EarlierRelease in_terms_of(Programme const& programme, ReleasedEdition edition) {
        auto release = earlier_release(edition);
        std::vector<ReleasedObservation> kept;
        for (auto const& table : edition.tables)
            for (auto const& figure : table.observations())
                if (has_figure(programme, edition.programme, figure.key)) kept.push_back(figure);
        release.tables = tables_of(programme, std::move(kept));
        return release;
    }

    /// The tables of figures that were read back.
    static std::vector<ReleasedTable> tables_of(Programme const& programme, std::vector<ReleasedObservation> figures) {
        std::map<std::string, std::vector<ReleasedObservation>> by_dataflow;
        for (auto& figure : figures) by_dataflow[figure.key.dataflow].push_back(std::move(figure));
        std::vector<ReleasedTable> tables;
        for (auto const& dataflow : programme.dataflows)
            tables.push_back(ReleasedTable(dataflow.id, std::move(by_dataflow[dataflow.id])));
        return tables;
    }

private:
    static bool has_figure(Programme const& programme, Programme const& before, CellKey const& key) {
        auto const* now = programme.indicator(key.indicator);
        auto const* then = before.indicator(key.indicator);
        auto const same = programme.parse_key(to_string(key));
        return now != nullptr && then != nullptr && now->unit == then->unit && same && *same == key;
    }

    base::Result<void> read_both() {
        CIFRA_TRY(auto const document, parse_json(m_texts.edition_json, EDITION_FILE));
        CIFRA_TRY(m_edition.programme, read_programme(table_of(document, "programme")));
        TomlTable table(document, m_problems);
        read_edition(table);
        table.refuse_other_keys();
        if (!m_problems.none()) return base::fail(m_problems.joined());
        CIFRA_CHECK(read_earlier_figures(m_edition.earlier));
        CIFRA_CHECK(read_earlier_figures(m_edition.replaced));
        CIFRA_TRY(auto figures, read_figures(m_edition.programme, m_texts.data_csv, FIGURES_FILE));
        return read_tables(std::move(figures));
    }

    /// These files are written by Cifra: nobody should correct them by hand.
    base::Error advised(base::Error error) const {
        error.where.file = m_texts.folder + error.where.file;
        error.what_to_do = {"get the bundle again from where it is published",
                            "descargue de nuevo el paquete publicado"};
        for (auto& other : error.also) other = advised(std::move(other));
        return error;
    }

    base::Result<Programme> read_programme(TomlValue const& tables) {
        TomlTable files(tables, m_problems);
        for (char const* const name : {"programme", "members", "codelists", "indicators"}) files.table(name);
        files.refuse_other_keys();
        return programme::make_programme({table_of(tables, "programme"), table_of(tables, "members"),
                                          table_of(tables, "codelists"), table_of(tables, "indicators")});
    }

    void read_edition(TomlTable& table) {
        auto const format = table.integer("format", FORMAT, WITH_EARLIER);
        if (!format && !table.has("format"))
            m_problems.add({"'format' is missing here", "aquí falta «format»"}, {}, table.where());
        if (format == WITH_EARLIER) {
            m_edition.version = table.integer("version", 1, MOST_VERSIONS).value_or(1);
            for (auto& release : table.tables("earlier")) read_earlier(release, m_edition.earlier);
            for (auto& release : table.tables("replaced")) read_earlier(release, m_edition.replaced);
        }
        table.table("programme");
        m_edition.id = id_text(table, "id");
        m_edition.time_period = shaped_text(table, "time_period", "0000");
        m_edition.title = table.local_text("title");
        m_edition.source = table.local_text("source");
        m_edition.prepared = shaped_text(table, "prepared", "0000-00-00T00:00:00Z");
        for (auto& share : table.tables("printed_shares")) read_share(share);
        for (auto& wording : table.tables("wordings")) read_wording(wording);
        for (auto& settlement : table.tables("settlements")) read_settlement(settlement);
        for (auto& text : table.tables("texts")) read_text(text);
        if (auto policy = table.table("policy")) read_policy(*policy);
        for (auto& made : table.tables("lineage")) read_lineage(made);
        if (auto population = table.table("population")) read_population(*population);
        if (auto layout = table.table("layout"))
            m_edition.layout = programme::read_layout(*layout, m_edition.programme);
    }

    std::string id_text(TomlTable& table, char const* key) {
        auto const text = table.placed_text(key);
        bool const plain = std::all_of(text.text.begin(), text.text.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
        });
        if (!plain) problem(text, key);
        return text.text;
    }

    std::string shaped_text(TomlTable& table, char const* key, std::string_view pattern) {
        auto const text = table.placed_text(key);
        if (!text.text.empty() && !is_pattern(text.text, pattern)) problem(text, key);
        return text.text;
    }

    std::string one_of(TomlTable& table, char const* key, std::vector<std::string> const& allowed) {
        auto const text = table.placed_text(key);
        bool const known = std::find(allowed.begin(), allowed.end(), text.text) != allowed.end();
        if (!text.text.empty() && !known) problem(text, key);
        return text.text;
    }

    void problem(PlacedText const& text, char const* key) {
        m_problems.add(
            {fmt::format("'{}' cannot be '{}'", key, text.text), fmt::format("«{}» no puede ser «{}»", key, text.text)},
            {}, text.where);
    }

    std::optional<CellKey> cell(PlacedText const& text) {
        auto key = m_edition.programme.parse_key(text.text);
        if (key) return std::move(*key);
        auto error = std::move(key).error();
        error.where = text.where;
        m_problems.add(std::move(error));
        return std::nullopt;
    }

    std::vector<CellKey> cells(TomlTable& table, char const* key) {
        std::vector<CellKey> cells;
        for (auto const& text : table.texts(key))
            if (auto found = cell(text)) cells.push_back(std::move(*found));
        return cells;
    }

    void read_share(TomlTable& table) {
        ReleasedShare share;
        if (auto part = cell(table.placed_text("cell"))) share.part = std::move(*part);
        auto const text = table.placed_text("share");
        auto const value = base::parse_decimal(text.text);
        if (is_share(value))
            share.share = *value;
        else
            problem(text, "share");
        share.origin = table.optional_text("origin");
        table.refuse_other_keys();
        m_edition.printed_shares.push_back(std::move(share));
    }

    void read_wording(TomlTable& table) {
        ReleasedWording wording;
        wording.id = table.text("id");
        wording.kind = one_of(table, "kind", {"additional", "age_gap", "two_names"});
        wording.cells = cells(table, "cells");
        for (auto& printed : table.texts("printed")) wording.printed.push_back(std::move(printed.text));
        wording.title = table.local_text("title");
        wording.question = table.local_text("question");
        wording.origin = table.optional_text("origin");
        table.refuse_other_keys();
        m_edition.wordings.push_back(std::move(wording));
    }

    void read_settlement(TomlTable& table) {
        ReleasedSettlement settlement;
        settlement.rule = table.optional_text("rule");
        settlement.finding = table.text("finding");
        settlement.computation = table.text("computation");
        settlement.state = one_of(table, "state", {"noted", "explained"});
        settlement.explanation = table.optional_local_text("explanation");
        settlement.date = shaped_text(table, "date", "0000-00-00");
        settlement.by = table.local_text("by");
        table.refuse_other_keys();
        m_edition.settlements.push_back(std::move(settlement));
    }

    void read_text(TomlTable& table) {
        ReleasedText text;
        text.id = id_text(table, "id");
        text.section = table.text("section");
        text.role = table.text("role");
        text.ref_area = table.optional_text("ref_area");
        text.order = table.integer("order", 0, MAX_ORDER).value_or(0);
        text.title = table.local_text("title");
        text.markdown = table.local_text("markdown");
        text.figures = cells(table, "figures");
        text.origin = table.optional_text("origin");
        table.refuse_other_keys();
        m_edition.texts.push_back(std::move(text));
    }

    void read_policy(TomlTable& table) {
        m_edition.policy.threshold = table.integer("threshold", 1, MAX_THRESHOLD).value_or(1);
        m_edition.policy.secondary = table.flag("secondary");
        for (auto& decision : table.tables("decisions")) {
            m_edition.policy.decisions.push_back({decision.text("subject"), shaped_text(decision, "date", "0000-00-00"),
                                                  decision.local_text("by"), decision.local_text("reason")});
            decision.refuse_other_keys();
        }
        table.refuse_other_keys();
    }

    void read_population(TomlTable& table) {
        auto& population = m_edition.programme.population;
        population.source = table.local_text("source");
        for (auto& area : table.tables("areas")) {
            auto const code = area.placed_text("ref_area");
            if (m_edition.programme.member(code.text) == nullptr) problem(code, "ref_area");
            if (!area.has("people"))
                m_problems.add({"'people' is missing here", "aquí falta «people»"}, {}, area.where());
            auto const people = area.integer("people", 1, programme::MOST_PEOPLE).value_or(1);
            population.rows.push_back({code.text, m_edition.time_period, people});
            area.refuse_other_keys();
        }
        table.refuse_other_keys();
        auto const by_area = [](auto const& a, auto const& b) { return a.ref_area < b.ref_area; };
        if (population.rows.empty())
            m_problems.add({"'areas' is empty here", "aquí está vacío «areas»"}, {}, table.where());
        std::sort(population.rows.begin(), population.rows.end(), by_area);
        auto const same = [](auto const& a, auto const& b) { return a.ref_area == b.ref_area; };
        if (std::adjacent_find(population.rows.begin(), population.rows.end(), same) != population.rows.end())
            m_problems.add({"an area has two populations", "un área tiene dos poblaciones"}, {}, table.where());
    }

    void read_lineage(TomlTable& table) {
        if (auto key = cell(table.placed_text("cell")))
            m_made[std::move(*key)] = {table.optional_text("rule"), table.optional_text("origin")};
        table.refuse_other_keys();
    }

    void read_earlier(TomlTable& table, std::vector<EarlierRelease>& releases) {
        EarlierRelease release;
        release.id = id_text(table, "id");
        release.time_period = shaped_text(table, "time_period", "0000");
        release.version = table.integer("version", 1, MOST_VERSIONS).value_or(1);
        release.prepared = shaped_text(table, "prepared", "0000-00-00T00:00:00Z");
        table.refuse_other_keys();
        releases.push_back(std::move(release));
    }

    base::Result<void> read_earlier_figures(std::vector<EarlierRelease>& releases) const {
        if (!m_texts.earlier_csv) return {};
        for (auto& release : releases) {
            auto const name = earlier_name(release);
            CIFRA_TRY(auto const text, m_texts.earlier_csv(name));
            CIFRA_TRY(auto figures, read_figures(m_edition.programme, text, name, FormerMembers::allowed));
            release.tables = tables_of(m_edition.programme, std::move(figures));
        }
        return {};
    }

    base::Result<void> read_tables(std::vector<ReleasedObservation> figures) {
        for (auto& figure : figures) {
            auto made = m_made.extract(figure.key);
            if (made.empty()) return lineage_differs(figure.key);
            figure.rule = std::move(made.mapped().rule);
            figure.origin = std::move(made.mapped().origin);
        }
        if (!m_made.empty()) return lineage_differs(m_made.begin()->first);
        m_edition.tables = tables_of(m_edition.programme, std::move(figures));
        return {};
    }

    static tl::unexpected<base::Error> lineage_differs(CellKey const& key) {
        auto const cell = to_string(key);
        return base::fail(base::ErrorCode::bad_input,
                          {fmt::format("data.csv and the lineage in edition.json differ on {}", cell),
                           fmt::format("data.csv y el linaje en edition.json difieren en {}", cell)},
                          {}, {EDITION_FILE, 0, 0});
    }

    BundleTexts const& m_texts;
    ReleasedEdition m_edition;
    std::map<CellKey, Made> m_made;
    base::Problems m_problems;
};

base::Result<ReleasedEdition> read_bundle(BundleTexts const& texts) {
    return EditionReader(texts).read();
}

base::Result<EarlierRelease> read_release(BundleTexts const& texts, Programme const& programme) {
    CIFRA_TRY(auto edition, read_bundle(texts));
    return EditionReader::in_terms_of(programme, std::move(edition));
}

base::Result<std::vector<ReleasedTable>> read_former_tables(std::string_view data_csv, Programme const& programme,
                                                            std::string const& file) {
    CIFRA_TRY(auto figures, read_former_figures(programme, data_csv, file));
    return EditionReader::tables_of(programme, std::move(figures));
}

base::Result<ReleasedEdition> read_bundle(std::filesystem::path const& folder) {
    BundleTexts texts;
    CIFRA_TRY(texts.edition_json, base::read_text(folder / "edition.json", LIMIT_BYTES));
    CIFRA_TRY(texts.data_csv, base::read_text(folder / "data.csv", LIMIT_BYTES));
    texts.folder = (folder / "").generic_string();
    texts.earlier_csv = [&](std::string const& name) { return base::read_text(folder / name, LIMIT_BYTES); };
    return read_bundle(texts);
}

}  // namespace cifra::release
