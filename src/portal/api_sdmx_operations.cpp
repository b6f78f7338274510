#include "portal/api_operation.hpp"

namespace cifra::portal {
namespace {

constexpr char const* STRUCTURE = "/sdmx/3.0/structure";

ApiParameter agency(ApiSamples const& samples) {
    return {"agencyID",
            {"Who maintains it; several with commas, * for any.",
             "Quién lo mantiene; varios con comas, * para cualquiera."},
            samples.agency};
}

ApiParameter version() {
    return {"version",
            {"1.0.0, ~ for the latest, + for the latest stable one, * for all.",
             "1.0.0, ~ para la última, + para la última estable, * para todas."},
            "~"};
}

std::vector<ApiParameter> data_places(ApiSamples const& samples) {
    return {
        {"context",
         {"What the id names: a dataflow or its data structure; * for dataflows.",
          "Qué nombra el id: un flujo de datos o su estructura; * para los flujos."},
         "dataflow",
         {"dataflow", "datastructure", "provisionagreement", "*"}},
        agency(samples),
        {"resourceID",
         {"Ids of dataflows; several with commas, * for all.",
          "Ids de flujos de datos; varios con comas, * para todos."},
         samples.dataflow},
        version(),
        {"key",
         {"Codes of the dimensions in their order, with points between them: * for any; what is left out at the end "
          "is any. Several keys with commas. Years stand in c[TIME_PERIOD].",
          "Códigos de las dimensiones en su orden, separados por puntos: * para cualquiera; lo que se omite al final "
          "es cualquiera. Varias claves con comas. Los años van en c[TIME_PERIOD]."},
         "A." + samples.area}};
}

ApiParameter filter() {
    return {
        "c",
        {"c[COMPONENT]=value for any dimension, attribute or OBS_VALUE. A comma is or, a plus is and. Operators "
         "before a value: eq, ne, lt, le, gt, ge (years, values), co, nc, sw, ew (codes, texts).",
         "c[COMPONENTE]=valor para cualquier dimensión, atributo u OBS_VALUE. Una coma es o, un más es y. Operadores "
         "antes del valor: eq, ne, lt, le, gt, ge (años, valores), co, nc, sw, ew (códigos, textos)."},
        "c[TIME_PERIOD]=ge:2019+le:2020",
        {},
        "object"};
}

std::vector<ApiParameter> moments() {
    return {{"asOf",
             {"The figures as they stood at this moment.", "Las cifras como estaban en este instante."},
             "2021-01-01T00:00:00Z"},
            {"updatedAfter",
             {"Only what was added, changed or withdrawn since this moment.",
              "Solo lo que se agregó, cambió o retiró desde este instante."},
             "2021-01-01T00:00:00Z"}};
}

ApiParameter format(std::vector<std::string> choices) {
    return {
        "format", {"Instead of Accept, for links.", "En lugar de Accept, para enlaces."}, "json", std::move(choices)};
}

std::vector<ApiParameter> data_queries() {
    std::vector<ApiParameter> queries = {filter()};
    for (auto& moment : moments()) queries.push_back(std::move(moment));
    std::vector<ApiParameter> const others = {
        {"includeHistory",
         {"Also what was said before and no longer stands: a data set for each release.",
          "También lo que se dijo antes y ya no vale: un conjunto de datos por publicación."},
         "false",
         {"true", "false"},
         "boolean"},
        {"firstNObservations",
         {"At most so many years from the beginning of each series.",
          "Como máximo, tantos años desde el inicio de cada serie."},
         "1",
         {},
         "integer"},
        {"lastNObservations",
         {"At most so many years from the end of each series.",
          "Como máximo, tantos años desde el final de cada serie."},
         "1",
         {},
         "integer"},
        {"dimensionAtObservation",
         {"How JSON groups: TIME_PERIOD for series, AllDimensions for a flat list, or another dimension.",
          "Cómo agrupa JSON: TIME_PERIOD para series, AllDimensions para una lista plana, u otra dimensión."},
         "TIME_PERIOD"},
        {"attributes",
         {"Ids of attributes with commas, or dsd, series, obs, all, none.",
          "Ids de atributos con comas, o dsd, series, obs, all, none."},
         "dsd"},
        {"measures", {"all, none or OBS_VALUE.", "all, none u OBS_VALUE."}, "all", {"all", "none", "OBS_VALUE"}},
        {"sort",
         {"Components with a plus between them, each with :desc where it descends; * is the key, series_key the "
          "series.",
          "Componentes separados por un más, cada uno con :desc si desciende; * es la clave, series_key la serie."},
         "TIME_PERIOD:desc"},
        {"offset",
         {"So many observations are left out first.", "Primero se omiten tantas observaciones."},
         "0",
         {},
         "integer"},
        {"limit", {"At most so many observations.", "Como máximo, tantas observaciones."}, "100", {}, "integer"},
        format({"json", "csv"})};
    queries.insert(queries.end(), others.begin(), others.end());
    return queries;
}

ApiOperation data(ApiSamples const& samples) {
    auto const flow = "/sdmx/3.0/data/dataflow/" + samples.agency + "/" + samples.dataflow + "/~";
    return {
        "sdmxData",
        "sdmx",
        "/sdmx/3.0/data/{context}/{agencyID}/{resourceID}/{version}/{key}",
        {"Figures", "Cifras"},
        {"Every figure of every year, as the newest release of that year says it. A figure that is withheld to "
         "protect victims has the status Q and no value. Nothing found: 204. Parts of the path may be left out from "
         "the end on.",
         "Todas las cifras de todos los años, como las dice la publicación más nueva de cada año. Una cifra "
         "reservada para proteger a las víctimas tiene el estado Q y ningún valor. Sin resultados: 204. Las partes "
         "de la dirección pueden omitirse desde el final."},
        data_places(samples),
        data_queries(),
        {"application/vnd.sdmx.data+json;version=2.0.0", "application/vnd.sdmx.data+csv;version=2.0.0",
         "application/json", "text/csv"},
        {200, 204, 304, 400, 404, 406, 413, 501, 503},
        examples_with(
            samples.dataflow,
            {{{"One area, all years, as CSV", "Un área, todos los años, en CSV"},
              flow + "/A." + samples.area + "?format=csv"},
             {{"The newest year of each series", "El año más nuevo de cada serie"}, flow + "?lastNObservations=1"},
             {{"One year, values alone", "Un año, solo los valores"},
              flow + "?c[TIME_PERIOD]=" + samples.year + "&attributes=none"},
             {{"All that was ever said", "Todo lo que se ha dicho"}, flow + "?includeHistory=true&format=csv"}}),
        shorter_paths("/sdmx/3.0/data", {"context", "agencyID", "resourceID", "version", "key"})};
}

std::vector<ApiExample> structure_examples(ApiSamples const& samples) {
    std::string const base = STRUCTURE;
    auto examples = examples_with(
        samples.structure,
        {{{"A data structure with its code lists and concepts", "Una estructura con sus listas y conceptos"},
          base + "/datastructure/" + samples.agency + "/" + samples.structure + "?references=children"}});
    examples.insert(examples.begin(), {{"Every dataflow", "Todos los flujos de datos"}, base + "/dataflow"});
    examples.push_back(
        {{"Every structure by name alone", "Todas las estructuras, solo por su nombre"}, base + "/*?detail=allstubs"});
    return examples;
}

ApiOperation structure(ApiSamples const& samples) {
    std::vector<ApiParameter> places = {
        {"structureType",
         {"agencyscheme, codelist, conceptscheme, datastructure, dataflow, dataconstraint; * for all. Other kinds of "
          "SDMX's are not used here.",
          "agencyscheme, codelist, conceptscheme, datastructure, dataflow, dataconstraint; * para todos. Otros tipos "
          "de SDMX no se usan aquí."},
         "datastructure"},
        agency(samples),
        {"resourceID", {"Ids with commas, * for all.", "Ids con comas, * para todos."}, samples.structure},
        version(),
        {"itemID",
         {"Codes, concepts or agencies of it with commas, * for all.",
          "Códigos, conceptos u organismos con comas, * para todos."},
         "*"}};
    std::vector<ApiParameter> queries = {
        {"references",
         {"Also what it refers to or what refers to it: none, parents, parentsandsiblings, ancestors, children, "
          "descendants, all, or kinds of structures with commas.",
          "También lo que menciona o lo que lo menciona: none, parents, parentsandsiblings, ancestors, children, "
          "descendants, all, o tipos de estructura con comas."},
         "children"},
        {"detail",
         {"How much is told; referencepartial leaves only the codes and concepts that are used.",
          "Cuánto se dice; referencepartial deja solo los códigos y conceptos que se usan."},
         "full",
         {"full", "allstubs", "allcompletestubs", "referencestubs", "referencecompletestubs", "referencepartial",
          "raw"}},
        format({"json"})};
    return {"sdmxStructure",
            "sdmx",
            "/sdmx/3.0/structure/{structureType}/{agencyID}/{resourceID}/{version}/{itemID}",
            {"Structures: what the codes mean", "Estructuras: qué significan los códigos"},
            {"Dataflows, their dimensions and attributes, code lists with definitions, in both languages.",
             "Flujos de datos, sus dimensiones y atributos, listas de códigos con definiciones, en los dos idiomas."},
            std::move(places),
            std::move(queries),
            {"application/vnd.sdmx.structure+json;version=2.0.0", "application/json"},
            {200, 304, 400, 404, 406, 503},
            structure_examples(samples),
            shorter_paths(STRUCTURE, {"structureType", "agencyID", "resourceID", "version", "itemID"})};
}

ApiOperation availability(ApiSamples const& samples) {
    auto places = data_places(samples);
    places.push_back({"componentID",
                      {"Dimensions that are asked about, with commas; * for all.",
                       "Dimensiones por las que se pregunta, con comas; * para todas."},
                      "REF_AREA"});
    std::vector<ApiParameter> queries = {filter()};
    for (auto& moment : moments()) queries.push_back(std::move(moment));
    queries.push_back({"mode",
                       {"exact: the codes of what is found; available: also those that could be added.",
                        "exact: los códigos de lo que se encuentra; available: también los que podrían agregarse."},
                       "exact",
                       {"exact", "available"}});
    queries.push_back({"references",
                       {"codelist, datastructure, conceptscheme, dataflow with commas, all or none.",
                        "codelist, datastructure, conceptscheme, dataflow con comas, all o none."},
                       "none"});
    queries.push_back(format({"json"}));
    auto const flow = "/sdmx/3.0/availability/dataflow/" + samples.agency + "/" + samples.dataflow + "/~/*";
    return {
        "sdmxAvailability",
        "sdmx",
        "/sdmx/3.0/availability/{context}/{agencyID}/{resourceID}/{version}/{key}/{componentID}",
        {"Availability: which codes have figures", "Disponibilidad: qué códigos tienen cifras"},
        {"A constraint for each dataflow with the codes that there are figures for, and how many.",
         "Una restricción por flujo de datos con los códigos que tienen cifras, y cuántas."},
        std::move(places),
        std::move(queries),
        {"application/vnd.sdmx.structure+json;version=2.0.0", "application/json"},
        {200, 204, 304, 400, 404, 406, 503},
        examples_with(samples.dataflow, {{{"All dimensions of a dataflow", "Todas las dimensiones de un flujo"}, flow},
                                         {{"The areas that have figures of a year", "Las áreas con cifras de un año"},
                                          flow + "/REF_AREA?c[TIME_PERIOD]=" + samples.year}}),
        shorter_paths("/sdmx/3.0/availability",
                      {"context", "agencyID", "resourceID", "version", "key", "componentID"})};
}

}  // namespace

std::vector<ApiOperation> sdmx_operations(ApiSamples const& samples) {
    ApiOperation const others{
        "sdmxOther",
        "sdmx",
        "/sdmx/3.0/{rest...}",
        {"What is not offered", "Lo que no se ofrece"},
        {"schema, metadata and registration of SDMX REST are answered with 501, anything else with 404.",
         "schema, metadata y registration de SDMX REST se responden con 501; cualquier otra cosa, con 404."},
        {{"rest", {"Anything.", "Cualquier cosa."}, "schema"}},
        {},
        {"application/json"},
        {404, 501},
        {},
        {"/sdmx/{rest...}"}};
    ApiOperation const start{"sdmxStart",
                             "sdmx",
                             "/sdmx/3.0/",
                             {"Where it begins", "Dónde comienza"},
                             {"Leads to this reference.", "Lleva a esta referencia."},
                             {},
                             {},
                             {"text/html"},
                             {303},
                             {},
                             {"/sdmx", "/sdmx/", "/sdmx/3.0"}};
    return {data(samples), structure(samples), availability(samples), others, start};
}

}  // namespace cifra::portal
