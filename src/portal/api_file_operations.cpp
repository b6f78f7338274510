#include "portal/api_operation.hpp"

namespace cifra::portal {
namespace {

ApiParameter language() {
    return {"lang", {"Language.", "Idioma."}, "en", {"en", "es"}};
}

ApiParameter edition(ApiSamples const& samples) {
    return {"id", {"Id of an edition.", "Id de una edición."}, samples.edition};
}

ApiParameter file_name() {
    return {"name",
            {"Name of the file, with its folder; manifest.json lists all of them with their checksums.",
             "Nombre del archivo, con su carpeta; manifest.json los lista todos con sus sumas de comprobación."},
            "data.csv"};
}

std::vector<ApiParameter> view_queries(ApiSamples const& samples) {
    return {{"breakdown",
             {"Id of a breakdown of the indicator; left out: its total.",
              "Id de un desglose del indicador; si se omite: su total."}},
            {"countries",
             {"Codes of areas with ~ between them; left out: all.",
              "Códigos de áreas separados por ~; si se omite: todas."},
             samples.area},
            {"years",
             {"Years with ~ between them, or 2018..2022; left out: all.",
              "Años separados por ~, o 2018..2022; si se omite: todos."},
             samples.year},
            {"view",
             {"chart, map or table: what a picture shows.", "chart, map o table: lo que muestra una imagen."},
             "chart",
             {"chart", "map", "table"}}};
}

struct ViewFile {
    char const* ending;
    char const* id;
    char const* type;
    base::LocalText title;
};

ApiOperation view_file(ViewFile const& file, ApiSamples const& samples) {
    return {file.id,
            "views",
            std::string("/{lang}/indicator/{id}") + file.ending,
            file.title,
            {"Exactly what the page of the indicator shows for the same query.",
             "Exactamente lo que muestra la página del indicador con la misma consulta."},
            {language(), {"id", {"Id of an indicator.", "Id de un indicador."}, samples.indicator}},
            view_queries(samples),
            {file.type},
            {200, 304, 400, 404},
            examples_with(samples.indicator, {{{"All years and areas", "Todos los años y áreas"},
                                               "/{lang}/indicator/" + samples.indicator + file.ending}})};
}

}  // namespace

std::vector<ApiOperation> view_operations(ApiSamples const& samples) {
    std::vector<ApiOperation> operations;
    for (auto const& file :
         std::vector<ViewFile>{{".csv", "viewCsv", "text/csv", {"A view as CSV", "Una vista en CSV"}},
                               {".json", "viewJson", "application/json", {"A view as JSON", "Una vista en JSON"}},
                               {".xlsx",
                                "viewXlsx",
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                {"A view as a workbook", "Una vista como libro de cálculo"}},
                               {".svg", "viewSvg", "image/svg+xml", {"Its picture, to scale", "Su imagen, escalable"}},
                               {".png", "viewPng", "image/png", {"Its picture in pixels", "Su imagen en píxeles"}},
                               {".pdf", "viewPdf", "application/pdf", {"A view to print", "Una vista para imprimir"}},
                               {".metadata.json",
                                "viewMetadata",
                                "application/json",
                                {"What a view means: definitions, notes, source, citation",
                                 "Qué significa una vista: definiciones, notas, fuente, cita"}}})
        operations.push_back(view_file(file, samples));
    return operations;
}

std::vector<ApiOperation> edition_operations(ApiSamples const& samples) {
    ApiParameter const version{
        "version", {"Number of a release, from 1.", "Número de una publicación, desde 1."}, samples.version};
    auto const folder = "/edition/" + samples.edition;
    return {{"editionFile",
             "editions",
             "/edition/{id}/{version}/files/{name...}",
             {"A file of a release", "Un archivo de una publicación"},
             {"Every file of an edition as it was released, byte for byte. It never changes.",
              "Cada archivo de una edición tal como se publicó, byte por byte. Nunca cambia."},
             {edition(samples), version, file_name()},
             {},
             {"*/*"},
             {200, 206, 304, 404, 416},
             {{{"Its files and their checksums", "Sus archivos y sus sumas de comprobación"},
               folder + "/" + samples.version + "/files/manifest.json"},
              {{"All its figures", "Todas sus cifras"}, folder + "/" + samples.version + "/files/data.csv"}}},
            {"newestEditionFile",
             "editions",
             "/edition/{id}/files/{name...}",
             {"A file of the newest release", "Un archivo de la publicación más nueva"},
             {"Leads to the file of the newest version of the edition.",
              "Lleva al archivo de la versión más nueva de la edición."},
             {edition(samples), file_name()},
             {},
             {"*/*"},
             {303, 404},
             {{{"All its figures", "Todas sus cifras"}, folder + "/files/data.csv"}}}};
}

std::vector<ApiOperation> discovery_operations(ApiSamples const&) {
    auto const operation = [](char const* id, char const* path, char const* type, base::LocalText title,
                              base::LocalText words) {
        ApiOperation made{id, "discovery", path, std::move(title), std::move(words)};
        made.formats = {type};
        made.statuses = {200, 304};
        made.examples = {{{"Look at it", "Verlo"}, path}};
        return made;
    };
    std::vector<ApiOperation> operations = {
        operation("openapi", "/openapi.json", "application/json", {"This description", "Esta descripción"},
                  {"An OpenAPI 3.1 document of everything on this page, in the language of Accept-Language.",
                   "Un documento OpenAPI 3.1 de todo lo de esta página, en el idioma de Accept-Language."}),
        operation("feed", "/{lang}/feed.atom", "application/atom+xml", {"News", "Novedades"},
                  {"Editions and revisions as an Atom feed.", "Ediciones y revisiones como canal Atom."}),
        operation("catalogue", "/dcat.jsonld", "application/ld+json",
                  {"Catalogue of data sets", "Catálogo de conjuntos de datos"},
                  {"DCAT, for data portals.", "DCAT, para portales de datos."}),
        operation("sitemap", "/sitemap.xml", "application/xml",
                  {"Addresses of all pages", "Direcciones de las páginas"},
                  {"For search engines.", "Para buscadores."}),
        operation("robots", "/robots.txt", "text/plain", {"For robots", "Para robots"},
                  {"What search engines may read.", "Lo que los buscadores pueden leer."}),
        operation("messagePicture", "/{lang}/og/{name}.png", "image/png",
                  {"Pictures for messages", "Imágenes para mensajes"},
                  {"The picture that stands for a page where it is shared.",
                   "La imagen que representa una página cuando se comparte."})};
    for (auto& each : operations)
        if (each.path.starts_with("/{lang}")) each.places.push_back(language());
    operations.back().places.push_back({"name", {"Name of the picture.", "Nombre de la imagen."}, "home"});
    operations.back().examples.clear();
    return operations;
}

}  // namespace cifra::portal
