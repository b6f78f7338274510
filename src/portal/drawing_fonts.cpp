#include "portal/drawing_fonts.hpp"

#include "base/assert.hpp"

#include <optional>
#include <utility>

namespace cifra::portal {
namespace {

thread_local std::optional<figure::Fonts> of_thread;

}  // namespace

base::Result<void> check_drawing_fonts() {
    if (of_thread) return {};
    CIFRA_TRY(auto fonts, figure::Fonts::load());
    of_thread = std::move(fonts);
    return {};
}

figure::Fonts const& drawing_fonts() {
    auto const loaded = check_drawing_fonts();
    CIFRA_ASSERT(loaded.has_value());
    return *of_thread;
}

}  // namespace cifra::portal
