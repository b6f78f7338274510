#include "portal/sdmx_structure.hpp"

#include "base/text.hpp"
#include "portal/preferred_language.hpp"
#include "portal/sdmx_flows.hpp"
#include "sdmx/structure_query.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::portal {
namespace {

using base::ErrorCode;
using base::LocalText;
using sdmx::Artefact;

void add_once(std::vector<std::string>& list, std::string const& word) {
    if (std::find(list.begin(), list.end(), word) == list.end()) list.push_back(word);
}

base::Result<std::vector<std::string>> known_list(std::string const& text, std::vector<std::string> const& known,
                                                  LocalText const& kind) {
    if (text == "*") return std::vector<std::string>{};
    auto words = base::split(text, ',');
    for (auto const& word : words)
        if (std::find(known.begin(), known.end(), word) == known.end())
            return base::fail(
                ErrorCode::not_found,
                {fmt::format("there is no {} '{}'", kind.en, word), fmt::format("no existe {} «{}»", kind.es, word)},
                known.empty() ? LocalText{} : sdmx_advice(word, known));
    return words;
}

/// Nothing: any kind. A kind of SDMX's that nobody here uses gives no structure, but is no mistake.
base::Result<bool> read_type(std::string const& text, std::optional<sdmx::ArtefactType>& type) {
    if (text == "*" || text == "all") return true;
    type = sdmx::parse_artefact_type(text);
    if (type) return true;
    auto const& known = sdmx::structure_types();
    if (std::find(known.begin(), known.end(), text) != known.end()) return false;
    return base::fail(
        ErrorCode::bad_input,
        {fmt::format("'{}' is no kind of structure", text), fmt::format("«{}» no es un tipo de estructura", text)},
        sdmx_advice(text, known));
}

base::Result<void> read_parameters(http::Request const& request, sdmx::StructureQuery& query) {
    if (auto const* const parameter = request.parameter("references")) {
        auto const references = sdmx::parse_references(parameter->value);
        if (!references)
            return base::fail(
                ErrorCode::bad_input, {"references is none of those", "references no es válido"},
                {"write none, parents, parentsandsiblings, ancestors, children, descendants, all or kinds "
                 "of structures",
                 "escriba none, parents, parentsandsiblings, ancestors, children, descendants, all o "
                 "tipos de estructura"});
        query.references = *references;
    }
    if (auto const* const parameter = request.parameter("detail")) {
        auto const detail = sdmx::parse_detail(parameter->value);
        if (!detail)
            return base::fail(ErrorCode::bad_input, {"detail is none of those", "detail no es válido"},
                              {"write full, allstubs, allcompletestubs, referencestubs, referencecompletestubs, "
                               "referencepartial or raw",
                               "escriba full, allstubs, allcompletestubs, referencestubs, referencecompletestubs, "
                               "referencepartial o raw"});
        query.detail = *detail;
    }
    return {};
}

/// What the path and the parameters ask for; nothing: of a kind that nobody here uses.
base::Result<std::optional<sdmx::StructureQuery>> asked_structures(Asked const& asked, SdmxIndex const& index) {
    sdmx::StructureQuery query;
    CIFRA_CHECK(read_parameters(asked.request, query));
    CIFRA_TRY(bool const used, read_type(place_or(asked, "structureType", "*"), query.type));
    if (!used) return std::optional<sdmx::StructureQuery>{};
    std::vector<std::string> agencies;
    std::vector<std::string> ids;
    for (auto const& artefact : index.artefacts) {
        add_once(agencies, artefact.agency);
        if (!query.type || artefact.type == *query.type) add_once(ids, artefact.id);
    }
    CIFRA_TRY(query.agencies, known_list(place_or(asked, "agencyID", "*"), agencies, {"agency", "el organismo"}));
    CIFRA_TRY(query.ids, known_list(place_or(asked, "resourceID", "*"), ids, {"structure", "la estructura"}));
    CIFRA_TRY(query.versions, sdmx::VersionQuery::parse(place_or(asked, "version", "~")));
    return std::optional(std::move(query));
}

/// The items of the path. \error not_found  none of the structures has one of them, with the nearest
base::Result<std::vector<std::string>> asked_items(Asked const& asked, std::vector<Artefact> const& found) {
    std::vector<std::string> known;
    for (auto const& artefact : found)
        for (auto const& id : sdmx::item_ids(artefact)) add_once(known, id);
    return known_list(place_or(asked, "itemID", "*"), known, {"item", "el elemento"});
}

base::Result<std::vector<Artefact>> found_structures(Asked const& asked, SdmxIndex const& index) {
    CIFRA_TRY(auto query, asked_structures(asked, index));
    if (!query) return std::vector<Artefact>{};
    if (place_or(asked, "itemID", "*") != "*") {
        auto whole = *query;
        whole.references = {};
        whole.detail = sdmx::Detail::full;
        CIFRA_TRY(query->items, asked_items(asked, sdmx::select(index.artefacts, whole)));
    }
    return sdmx::select(index.artefacts, *query);
}

}  // namespace

std::vector<std::string> const& sdmx_structure_parameters() {
    static std::vector<std::string> const NAMES = {"detail", "format", "references"};
    return NAMES;
}

std::string sdmx_structure_message(Asked const& asked, SdmxIndex const& index, std::vector<Artefact> const& artefacts) {
    auto const& edition = index.current->edition;
    std::vector<Artefact const*> pointers;
    for (auto const& artefact : artefacts) pointers.push_back(&artefact);
    sdmx::Json message = {{"meta", sdmx::meta(edition.programme, {edition.id, index.released_at.back(), edition.title},
                                              sdmx::STRUCTURE_SCHEMA)},
                          {"data", sdmx::structure_data(pointers)}};
    sdmx::speak(message, preferred_language(asked.request.header("accept-language")));
    return message.dump(-1, ' ', false, sdmx::Json::error_handler_t::replace) + "\n";
}

http::Response sdmx_no_structure_format(Asked const& asked) {
    return sdmx_no_such_format(asked, "application/vnd.sdmx.structure+json;version=2.0.0, application/json");
}

http::Response sdmx_structure(Asked const& asked, SdmxIndex const& index) {
    auto const media = structure_media(asked.request);
    if (!media) return sdmx_no_structure_format(asked);
    auto const checked = check_parameters(asked.request, sdmx_structure_parameters(), false);
    if (!checked) return sdmx_error(asked, checked.error());
    auto const found = found_structures(asked, index);
    if (!found) return sdmx_error(asked, found.error());
    if (found->empty()) return sdmx_error(asked, 404, {"there is no such structure", "no existe esa estructura"});
    return sdmx_answer(asked, index, *media, sdmx_structure_message(asked, index, *found));
}

}  // namespace cifra::portal
