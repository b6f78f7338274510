#include "portal/feed_words.hpp"

namespace cifra::portal {

Words const& feed_words() {
    static Words const words({
        {"title", {"editions and corrections", "ediciones y correcciones"}},
        {"published", {"{edition} published", "{edition} publicada"}},
        {"corrected", {"{edition} corrected: version {version}", "{edition} corregida: versión {version}"}},
        {"changes", {"Figures that changed: {count}.", "Cifras que cambiaron: {count}."}},
        {"catalogue", {"Data sets of {name}", "Conjuntos de datos de {name}"}},
        {"flow_description",
         {"All years, as told by the newest release of each.",
          "Todos los años, según la publicación más reciente de "
          "cada uno."}},
    });
    return words;
}

}  // namespace cifra::portal
