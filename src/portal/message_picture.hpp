#pragma once

#include "portal/asked.hpp"
#include "portal/page.hpp"

namespace cifra::portal {

/// Gives a page the picture that stands for it in messages: the card of the first key figure of a section, or, with
/// null, of the newest edition. Pages without a key figure that is shown have none.
void put_picture(Asked const& asked, programme::Section const* section, Page& page);

/// A card as PNG, `/{lang}/og/{name}.png`. Slow.
http::Response message_picture(Asked const& asked);

}  // namespace cifra::portal
