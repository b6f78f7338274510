#include "release/told_figure.hpp"

#include <tuple>

namespace cifra::release {
namespace {

/// True where `a` was prepared after `b`; of two at once the one of the later year.
bool is_newer(EarlierRelease const& a, EarlierRelease const& b) {
    return std::tie(a.prepared, a.time_period) > std::tie(b.prepared, b.time_period);
}

}  // namespace

ToldFigure told_figure(ReleasedEdition const& edition, programme::CellKey const& key) {
    if (auto const* figure = edition.find(key)) return {figure, &edition.tables, &edition.id, edition.version};
    ToldFigure told;
    EarlierRelease const* teller = nullptr;
    for (auto const& release : edition.earlier) {
        auto const* figure = release.find(key);
        if (figure == nullptr || (teller != nullptr && !is_newer(release, *teller))) continue;
        teller = &release;
        told = {figure, &release.tables, &release.id, release.version};
    }
    return told;
}

}  // namespace cifra::release
