#include "portal/sdmx_data.hpp"

#include "portal/sdmx_flows.hpp"
#include "portal/sdmx_order.hpp"
#include "portal/sdmx_shape.hpp"

#include <fmt/format.h>

namespace cifra::portal {
namespace {

/// What is asked for, and how it is shown.
struct Selected {
    std::vector<sdmx::CubeSelection> selections;
    sdmx::MessageShape shape;
    std::vector<std::string> released_at;  ///< Of the releases up to the moment that is asked of.
};

base::Result<Selected> selected(Asked const& asked, SdmxIndex const& index) {
    CIFRA_TRY(auto flows, asked_flows(asked, index));
    CIFRA_TRY(auto query, asked_figures(asked, index));
    CIFRA_TRY(query.first, number_of(asked.request, "firstNObservations", 1));
    CIFRA_TRY(query.last, number_of(asked.request, "lastNObservations", 1));
    CIFRA_TRY(auto shape, asked_shape(asked, index));
    CIFRA_TRY(auto const order, asked_order(asked.request));
    query.history = shape.history;
    CIFRA_CHECK(keep_meant(flows, index, query));
    std::vector<sdmx::CubeSelection> selections;
    for (auto const& flow : flows) {
        CIFRA_CHECK(check_fits(*flow.cube, shape, order));
        sdmx::CubeSelection selection{flow.cube, flow.of_structure, sdmx::select(*flow.cube, query)};
        put_in_order(selection, shape, order);
        if (!selection.blocks.empty()) selections.push_back(std::move(selection));
    }
    take_part(selections, order);
    return Selected{std::move(selections),
                    std::move(shape),
                    {index.released_at.begin(), index.released_at.begin() + query.released}};
}

std::size_t count(std::vector<sdmx::CubeSelection> const& selections) {
    std::size_t observations = 0;
    for (auto const& selection : selections)
        for (auto const& block : selection.blocks) observations += block.rows.size();
    return observations;
}

http::Response too_large(Asked const& asked, std::size_t observations, std::size_t most) {
    return sdmx_error(asked, 413,
                      {fmt::format("the answer has {} observations, and one answer at most {}; ask for fewer areas, "
                                   "indicators or years, or for parts with limit and offset",
                                   observations, most),
                       fmt::format("la respuesta tiene {} observaciones y una respuesta, como máximo, {}; pida menos "
                                   "áreas, indicadores o años, o por partes con limit y offset",
                                   observations, most)});
}

std::string message(SdmxIndex const& index, SdmxMedia const& media, Selected const& found) {
    auto const& edition = index.current->edition;
    sdmx::MessageSource const source{edition.programme, index.book, found.released_at};
    if (media.csv) return sdmx::cube_csv(source, found.selections, found.shape, media.shape);
    return sdmx::cube_json(source, {edition.id, found.released_at.back(), edition.title}, found.selections,
                           found.shape);
}

}  // namespace

std::vector<std::string> const& sdmx_data_parameters() {
    static std::vector<std::string> const NAMES = {"asOf",
                                                   "attributes",
                                                   "dimensionAtObservation",
                                                   "firstNObservations",
                                                   "format",
                                                   "includeHistory",
                                                   "lastNObservations",
                                                   "limit",
                                                   "measures",
                                                   "offset",
                                                   "sort",
                                                   "updatedAfter"};
    return NAMES;
}

http::Response sdmx_data(Asked const& asked, SdmxIndex const& index, std::size_t most) {
    if (asked.request.parameter("reportingYearStartDay") != nullptr)
        return sdmx_error(asked, 501,
                          {"reportingYearStartDay is not offered: every year begins on 1 January",
                           "reportingYearStartDay no se ofrece: todos los años comienzan el 1 de enero"});
    auto const media = data_media(asked.request);
    if (!media)
        return sdmx_no_such_format(asked,
                                   "application/vnd.sdmx.data+json;version=2.0.0, "
                                   "application/vnd.sdmx.data+csv;version=2.0.0, application/json, text/csv");
    auto const checked = check_parameters(asked.request, sdmx_data_parameters(), true);
    if (!checked) return sdmx_error(asked, checked.error());
    auto const found = selected(asked, index);
    if (!found) return sdmx_error(asked, found.error());
    auto const observations = count(found->selections);
    if (observations > most) return too_large(asked, observations, most);
    if (observations == 0) return sdmx_nothing(asked, index);
    return sdmx_answer(asked, index, *media, message(index, *media, *found));
}

}  // namespace cifra::portal
