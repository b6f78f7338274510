#include "app/command_words.hpp"
#include "app/serve_command.hpp"

#include <CLI/Config.hpp>
#include <CLI/Option.hpp>

#include <memory>

namespace cifra::app {
namespace {

constexpr int LARGEST_PORT = 65535;
constexpr int MOST_THREADS = 256;
constexpr int MOST_CACHE_MB = 1 << 16;

void define_listening(Definition const& definition, ServeSettings& settings) {
    definition.number("--port", settings.port, {0, LARGEST_PORT}, "Port to listen on (default 8080; 0: any free one)",
                      "Puerto en el que escucha (por defecto 8080; 0: cualquiera libre)");
    definition.option("--address", settings.address, "Address to listen on (default 127.0.0.1)",
                      "Dirección en la que escucha (por defecto 127.0.0.1)");
    definition.number("--metrics-port", settings.metrics_port, {0, LARGEST_PORT},
                      "Port for the metrics (default 9108; 0: any free one)",
                      "Puerto de las métricas (por defecto 9108; 0: cualquiera libre)");
    definition.flag("--no-metrics", settings.no_metrics, "No metrics", "Sin métricas");
    definition.option("--public-url", settings.public_url, "Where readers find it: https://NAME",
                      "Dónde la encuentran los lectores: https://NOMBRE");
    definition.flag("--behind-tls", settings.behind_tls, "Readers come by HTTPS, through a proxy",
                    "Los lectores llegan por HTTPS, a través de un intermediario");
}

Command serve_command() {
    auto const settings = std::make_shared<ServeSettings>();
    return {"serve",
            {"Serve what is published as a public site", "Servir lo publicado como sitio público"},
            [settings](Definition const& definition) {
                definition.workspace(settings->workspace);
                define_listening(definition, *settings);
                definition.option("--database", settings->database,
                                  "The release database in place of the workspace's: postgresql://…",
                                  "La base de publicaciones en lugar de la del espacio: postgresql://…");
                definition.number("--threads", settings->threads, {0, MOST_THREADS},
                                  "Threads that make answers (default: one a processor)",
                                  "Hilos que preparan respuestas (por defecto: uno por procesador)");
                definition.number("--cache", settings->cache_mb, {0, MOST_CACHE_MB},
                                  "Memory for answers that are kept, in MB (default 64)",
                                  "Memoria para respuestas que se conservan, en MB (por defecto 64)");
                definition.flag("--no-log", settings->no_log, "No line for each request",
                                "Sin una línea por cada solicitud");
                definition.messages_language();
            },
            [settings](std::string const& language, std::ostream& out) -> base::Result<int> {
                CIFRA_TRY(settings->language, one_language(language));
                return serve(*settings, out);
            }};
}

}  // namespace

std::vector<Command> serve_commands() {
    return {serve_command()};
}

}  // namespace cifra::app
