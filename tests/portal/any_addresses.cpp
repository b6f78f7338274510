#include "any_addresses.hpp"

#include "base/text.hpp"
#include "http/target.hpp"
#include "portal/download_kinds.hpp"
#include "random/random_words.hpp"

namespace any {
namespace {

namespace base = cifra::base;
namespace http = cifra::http;
namespace portal = cifra::portal;
namespace programme = cifra::programme;

constexpr char const* FORMS[] = {"chart", "map", "table"};
constexpr std::size_t FIGURES = 12;
/// Drawing takes longer than everything else.
constexpr std::size_t DRAWN_ONCE_IN = 8;

std::string areas(programme::Programme const& programme, Random& random) {
    if (once_in(random, 3)) return {};
    std::vector<std::string> codes;
    if (once_in(random, 2)) codes.push_back(programme.region);
    auto const rarity = 1 + upto(random, 5);
    for (auto const& member : programme.members)
        if (once_in(random, rarity)) codes.push_back(member.code);
    return codes.empty() ? std::string{} : "&countries=" + base::join(codes, "~");
}

std::string some_years(std::vector<std::string> const& known, Random& random) {
    if (known.empty() || once_in(random, 3)) return {};
    auto const first = one_of(random, known);
    if (once_in(random, 2)) return "&years=" + first;
    return "&years=" + first + (once_in(random, 2) ? ".." : "~") + one_of(random, known);
}

void add_view(std::string const& id, std::string const& query, Random& random, std::vector<std::string>& addresses) {
    for (auto const* const language : {"/en", "/es"}) {
        addresses.push_back(std::string(language) + "/indicator/" + id + query);
        addresses.push_back(std::string(language) + "/embed/indicator/" + id + query);
        for (auto const& kind : portal::download_kinds()) {
            bool const drawn = kind.ending == ".png" || kind.ending == ".pdf";
            if (once_in(random, drawn ? DRAWN_ONCE_IN : 3))
                addresses.push_back(std::string(language) + "/indicator/" + id + std::string(kind.ending) + query);
        }
    }
}

std::vector<std::string> const VALUES{"",
                                      "none",
                                      "XZZ",
                                      "_T",
                                      "_U",
                                      "*",
                                      "~",
                                      "+",
                                      ",",
                                      "..",
                                      "...",
                                      "-1",
                                      "0",
                                      "1",
                                      "999999",
                                      "1e9",
                                      "2019..",
                                      "..2019",
                                      "%2E%2E",
                                      "true",
                                      "NaN",
                                      "%C3%B1",
                                      "%F0%9F%90%8B",
                                      "%E2%80%AE",
                                      "%D8%A7",
                                      "%27%22%3E%3Cb%3E",
                                      "%7B%7Bx%7D%7D",
                                      "%25",
                                      "%2F",
                                      "ge:2019",
                                      "le:",
                                      "co:",
                                      ":",
                                      "18446744073709551616",
                                      "2021-02-30T25:61:00Z",
                                      "A.*..*"};
std::vector<std::string> const NAMES{"breakdown",
                                     "countries",
                                     "years",
                                     "from",
                                     "to",
                                     "view",
                                     "q",
                                     "a",
                                     "b",
                                     "c[REF_AREA]",
                                     "c[TIME_PERIOD]",
                                     "c[OBS_VALUE]",
                                     "c[]",
                                     "c",
                                     "format",
                                     "asOf",
                                     "updatedAfter",
                                     "includeHistory",
                                     "sort",
                                     "offset",
                                     "limit",
                                     "firstNObservations",
                                     "lastNObservations",
                                     "attributes",
                                     "measures",
                                     "dimensionAtObservation",
                                     "references",
                                     "detail",
                                     "mode"};

std::string any_value(Random& random) {
    if (once_in(random, 40)) return std::string(1500, 'x');
    if (once_in(random, 40)) return base::replace_all(std::string(200, '~'), "~", "%C3%91~");
    return one_of(random, VALUES);
}

/// Parts between a mark, one of them changed.
std::string changed(std::string const& text, char mark, std::vector<std::string> const& others, Random& random) {
    auto parts = base::split(text, mark);
    auto const at = upto(random, parts.size() - 1);
    switch (upto(random, 4)) {
        case 0:
            parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(at));
            break;
        case 1:
            parts.insert(parts.begin() + static_cast<std::ptrdiff_t>(at), parts[at]);
            break;
        case 2: {
            auto const from = base::split(one_of(random, others), mark);
            parts[at] = one_of(random, from);
            break;
        }
        case 3:
            parts.push_back(any_value(random));
            break;
        default:
            parts[at] = any_value(random);
    }
    return base::join(parts, std::string(1, mark));
}

std::string changed_value(std::string const& query, Random& random) {
    auto parameters = base::split(query, '&');
    auto& one = parameters[upto(random, parameters.size() - 1)];
    one = one.substr(0, one.find('=')) + "=" + any_value(random);
    return base::join(parameters, "&");
}

}  // namespace

std::vector<std::string> view_addresses(portal::Catalogue const& catalogue, Random& random) {
    std::vector<std::string> addresses;
    auto const& programme = catalogue.current().edition.programme;
    for (auto const& indicator : programme.indicators) {
        std::vector<std::string> breakdowns{""};
        for (auto const& breakdown : indicator.breakdowns) breakdowns.push_back(breakdown.id);
        auto const& known = catalogue.current().index.years_of(indicator.id);
        for (auto const& breakdown : breakdowns)
            for (auto const* const form : FORMS)
                add_view(indicator.id,
                         std::string("?view=") + form + (breakdown.empty() ? "" : "&breakdown=" + breakdown) +
                             areas(programme, random) + some_years(known, random),
                         random, addresses);
    }
    return addresses;
}

std::vector<std::string> figure_addresses(portal::Catalogue const& catalogue, Random& random) {
    std::vector<std::string> addresses;
    for (auto const& table : catalogue.current().edition.tables)
        for (std::size_t i = 0; i < FIGURES && !table.observations().empty(); ++i) {
            auto const figures = table.observations();
            auto const& key = figures[upto(random, figures.size() - 1)].key;
            for (auto const* const language : {"/en", "/es"})
                addresses.push_back(std::string(language) + "/figure/" + to_string(key));
        }
    return addresses;
}

std::vector<std::string> sdmx_addresses(portal::Catalogue const& catalogue, Random& random) {
    static std::vector<std::string> const QUERIES{"",
                                                  "?format=csv",
                                                  "?format=json&dimensionAtObservation=AllDimensions",
                                                  "?dimensionAtObservation=REF_AREA",
                                                  "?includeHistory=true",
                                                  "?includeHistory=true&format=csv",
                                                  "?firstNObservations=1&lastNObservations=1",
                                                  "?attributes=none&measures=none",
                                                  "?sort=OBS_VALUE:desc&limit=7&offset=2",
                                                  "?c[OBS_VALUE]=gt:10&c[OBS_STATUS]=A,P",
                                                  "?updatedAfter=2010-01-01T00:00:00Z",
                                                  "?asOf=2025-01-01T00:00:00Z"};
    std::vector<std::string> addresses;
    auto const& programme = catalogue.current().edition.programme;
    for (auto const& flow : programme.dataflows) {
        auto const place = "/" + programme.agency + "/" + flow.id;
        for (auto const& query : QUERIES)
            addresses.push_back("/sdmx/3.0/data/dataflow" + place + "/~/" + (once_in(random, 2) ? "*" : "A.*.*") +
                                query);
        for (auto const* const references : {"none", "all", "children", "descendants", "parentsandsiblings"})
            addresses.push_back("/sdmx/3.0/structure/dataflow" + place + "/~?references=" + references);
        for (auto const* const mode : {"exact", "available"})
            addresses.push_back("/sdmx/3.0/availability/dataflow" + place + "/~/*/*?references=all&mode=" + mode);
    }
    return addresses;
}

std::string spoiled(std::vector<std::string> const& known, Random& random) {
    auto address = one_of(random, known);
    for (auto times = 1 + upto(random, 2); times > 0; --times) {
        auto const mark = address.find('?');
        auto path = address.substr(0, mark);
        auto query = mark == std::string::npos ? std::string{} : address.substr(mark + 1);
        switch (upto(random, 4)) {
            case 0:
                path = changed(path, '/', known, random);
                break;
            case 1:
                path = changed(path, '.', known, random);
                break;
            case 2:
                query = changed(query, '&', known, random);
                break;
            case 3:
                query = changed_value(query, random);
                break;
            default:
                query += (query.empty() ? "" : "&") + one_of(random, NAMES) + "=" + any_value(random);
        }
        if (path.empty() || path.front() != '/') path.insert(0, "/");
        address = query.empty() ? path : path + "?" + query;
    }
    return address;
}

}  // namespace any
