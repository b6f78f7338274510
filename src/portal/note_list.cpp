#include "portal/note_list.hpp"

#include <algorithm>

namespace cifra::portal {

Data note_items(LoadedEdition const& edition, base::Language language,
                std::function<bool(programme::CellKey const&)> const& cell,
                std::function<bool(std::string const&)> const& table) {
    auto items = data_list();
    for (auto const& note : edition.view.notes) {
        bool const wanted = std::any_of(note.cells.begin(), note.cells.end(), cell) ||
                            std::any_of(note.tables.begin(), note.tables.end(), table);
        if (wanted) items << Data{"text", note.text.in(language)};
    }
    return items;
}

}  // namespace cifra::portal
