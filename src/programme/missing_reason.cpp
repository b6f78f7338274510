#include "programme/obs_status.hpp"

#include "base/assert.hpp"

namespace cifra::programme {

base::LocalText missing_reason_label(MissingReason reason) {
    switch (reason) {
        case MissingReason::not_reported:
            return {"no data reported", "sin datos informados"};
        case MissingReason::not_compiled:
            return {"exists, not compiled", "existe, no fue compilado"};
        case MissingReason::picture:
            return {"only in a picture of the source", "solo en una imagen de la fuente"};
        case MissingReason::not_published:
            return {"not published separately", "no se publicó por separado"};
        case MissingReason::withheld:
            return {"withheld to protect victims", "reservado para proteger a las víctimas"};
    }
    CIFRA_ASSERT(false);
}

}  // namespace cifra::programme
