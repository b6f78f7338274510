#include "base/random.hpp"
#include "base/text.hpp"
#include "http/target.hpp"
#include "published.hpp"
#include "sdmx/csv.hpp"
#include "sdmx/json_components.hpp"

#include <gmock/gmock.h>
#include <map>
#include <nlohmann/json.hpp>

namespace cifra::portal {
namespace {

using nlohmann::json;

/// Key of a figure to its value, "" where it has none.
using Figures = std::map<std::string, std::string>;

std::vector<release::ReleasedEdition> const& editions() {
    static auto const editions = published::corett_years(3);
    return editions;
}

Portal const& portal() {
    static auto const portal = published::portal(editions());
    return *portal;
}

std::size_t any(base::Random& random, std::size_t count) {
    return static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(count) - 1));
}

/// A query as an address and as what it means, told apart by brute force.
struct Query {
    std::string target;
    std::string dataflow;
    std::vector<std::vector<std::string>> keys;
    std::map<std::string, std::set<std::string>> codes;
    int from = 0;
    int to = 9999;

    bool wants(release::ReleasedObservation const& figure) const {
        auto const& key = figure.key;
        if (key.dataflow != dataflow) return false;
        for (auto const& [dimension, wanted] : codes)
            if (wanted.count(sdmx::key_code(key, dimension)) == 0) return false;
        auto const year = std::stoi(key.time_period);
        if (year < from || year > to) return false;
        auto const parts = base::split(to_string(key).substr(dataflow.size() + 1), '.');
        return keys.empty() || std::any_of(keys.begin(), keys.end(), [&](auto const& pattern) {
                   for (std::size_t i = 0; i < pattern.size(); ++i)
                       if (pattern[i] != "*" && pattern[i] != parts[i]) return false;
                   return true;
               });
    }
};

Query random_query(base::Random& random) {
    auto const& programme = editions().back().programme;
    auto const& flow = programme.dataflows[any(random, programme.dataflows.size())];
    Query query;
    query.dataflow = flow.id;
    query.target = "/sdmx/3.0/data/dataflow/CORETT/" + flow.id + "/~/";
    auto const dimensions = sdmx::key_dimensions(flow);
    auto const code_of = [&](std::string const& dimension) {
        for (auto const& list : sdmx::code_lists(programme))
            if (list.list.id == sdmx::code_list_of(programme, dimension))
                return list.list.codes[any(random, list.list.codes.size())].id;
        return std::string("2019");
    };
    for (auto left = any(random, 3); left > 0; --left) {
        std::vector<std::string> key;
        auto const length = 1 + any(random, dimensions.size() - 1);
        for (std::size_t i = 0; i < length; ++i) key.push_back(any(random, 3) == 0 ? code_of(dimensions[i]) : "*");
        query.target += (query.keys.empty() ? "" : ",") + base::join(key, ".");
        query.keys.push_back(std::move(key));
    }
    if (query.keys.empty()) query.target += "*";
    query.target += "?limit=1000000";
    for (auto left = any(random, 3); left > 0; --left) {
        auto const& dimension = dimensions[any(random, dimensions.size() - 1)];
        if (query.codes.count(dimension) > 0) continue;
        auto const a = code_of(dimension);
        auto const b = code_of(dimension);
        query.codes[dimension] = {a, b};
        query.target += "&c[" + dimension + "]=" + a + "," + b;
    }
    if (any(random, 2) == 0) {
        query.from = 2017 + static_cast<int>(any(random, 4));
        query.to = query.from + static_cast<int>(any(random, 3));
        query.target += "&c[TIME_PERIOD]=ge:" + std::to_string(query.from) + "+le:" + std::to_string(query.to);
    }
    return query;
}

Figures expected(Query const& query) {
    Figures figures;
    for (auto const& edition : editions())
        for (auto const& table : edition.tables)
            for (auto const& figure : table.observations())
                if (query.wants(figure))
                    figures[to_string(figure.key)] = figure.obs_value ? to_string(*figure.obs_value) : "";
    return figures;
}

Figures of_csv(std::string const& text, std::string const& dataflow) {
    auto const file = sdmx::read_csv(text, "answer").value();
    auto const dimensions = sdmx::key_dimensions(*editions().back().programme.dataflow(dataflow));
    Figures figures;
    for (auto const& row : file.rows) {
        std::vector<std::string> key;
        for (auto const& dimension : dimensions) key.push_back(row.fields[*file.find(dimension)].text);
        figures[dataflow + "/" + base::join(key, ".")] = row.fields[*file.find("OBS_VALUE")].text;
    }
    return figures;
}

/// Follows the indices of a message, series or flat.
Figures of_json(std::string const& text, std::string const& dataflow) {
    auto const message = json::parse(text);
    auto const& structure = message["data"]["structures"][0];
    std::map<int, std::string> codes;
    auto const read = [&](char const* level, std::string const& indices) {
        auto const parts = base::split(indices, ':');
        auto const& dimensions = structure["dimensions"][level];
        for (std::size_t i = 0; i < parts.size(); ++i)
            codes[dimensions[i]["keyPosition"].get<int>()] =
                dimensions[i]["values"][std::stoul(parts[i])]["id"].get<std::string>();
    };
    Figures figures;
    auto const take = [&](json const& observations) {
        for (auto const& [indices, values] : observations.items()) {
            read("observation", indices);
            std::vector<std::string> key;
            for (auto const& [position, code] : codes) key.push_back(code);
            figures[dataflow + "/" + base::join(key, ".")] = values[0].is_null() ? "" : values[0].dump();
        }
    };
    auto const& set = message["data"]["dataSets"][0];
    if (set.contains("observations")) take(set["observations"]);
    if (set.contains("series"))
        for (auto const& [indices, series] : set["series"].items()) {
            read("series", indices);
            take(series["observations"]);
        }
    return figures;
}

TEST(SdmxPropertyTest, FindsWhatBruteForceFindsInEveryFormat) {
    base::Random random(20261128);
    std::size_t empty = 0;
    for (int i = 0; i < 400; ++i) {
        auto const query = random_query(random);
        auto const wanted = expected(query);
        auto const csv = published::get(portal(), query.target, {{"accept", "text/csv"}});
        if (wanted.empty()) {
            EXPECT_EQ(csv.status, 204) << query.target;
            ++empty;
            continue;
        }
        ASSERT_EQ(csv.status, 200) << query.target << csv.body;
        EXPECT_EQ(of_csv(csv.body, query.dataflow), wanted) << query.target;
        for (auto const* const at : {"TIME_PERIOD", "AllDimensions", "REF_AREA"})
            EXPECT_EQ(
                of_json(published::get(portal(), query.target + "&dimensionAtObservation=" + at).body, query.dataflow),
                wanted)
                << query.target << " " << at;
    }
    EXPECT_LT(empty, 300u) << "too few of the queries find something";
}

TEST(SdmxPropertyTest, AnswersGarbageWithWordsNeverWithACrash) {
    base::Random random(7);
    std::vector<std::string> const pieces = {"/",
                                             "/sdmx/3.0",
                                             "data",
                                             "structure",
                                             "availability",
                                             "dataflow",
                                             "CORETT",
                                             "*",
                                             ",",
                                             ".",
                                             "~",
                                             "+",
                                             "c[",
                                             "]",
                                             "SEX",
                                             "=",
                                             "ge:",
                                             "2019",
                                             "?",
                                             "&",
                                             "%2F",
                                             "A.GTM",
                                             "%5B",
                                             "'",
                                             "<script>",
                                             "ñ",
                                             "-1",
                                             "limit",
                                             "offset",
                                             "sort",
                                             "asOf",
                                             "updatedAfter",
                                             ":desc",
                                             "DF_IDENTIFICATION",
                                             "1.0.0",
                                             "%00",
                                             "99999999999999999999",
                                             "references",
                                             "all",
                                             "mode"};
    for (int i = 0; i < 4000; ++i) {
        std::string target = "/sdmx/3.0/";
        for (auto left = any(random, 14); left > 0; --left) target += pieces[any(random, pieces.size())];
        auto const request = http::read_target(target);
        if (!request) continue;
        auto const answer = portal().answer(*request);
        bool const good = answer.status == 200 || answer.status == 204 || answer.status == 303;
        EXPECT_TRUE(good || (answer.status >= 400 && answer.status <= 501 && answer.status != 500))
            << target << " " << answer.status;
        if (answer.content_type == "application/json" && answer.status >= 400) {
            EXPECT_TRUE(json::accept(answer.body)) << target;
        }
    }
}

}  // namespace
}  // namespace cifra::portal
