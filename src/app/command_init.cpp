#include "app/say.hpp"
#include "app/workspace.hpp"
#include "app/workspace_command.hpp"

#include <fmt/format.h>

#include <ostream>

namespace cifra::app {

base::Result<int> init(InitSettings const& settings, std::ostream& out) {
    CIFRA_CHECK(create_workspace(settings.workspace, settings.programme, settings.database));
    out << say(settings.language, {"The workspace {} is ready.\n", "El espacio de trabajo {} está listo.\n"},
               settings.workspace);
    out << say(settings.language,
               {"Next: cifra template {0} --area AREA --year YEAR --out FILE.xlsx\n",
                "Siguiente paso: cifra template {0} --area ÁREA --year AÑO --out ARCHIVO.xlsx\n"},
               settings.workspace);
    return 0;
}

}  // namespace cifra::app
