#pragma once

#include "portal/catalogue.hpp"
#include "sdmx/artefact.hpp"
#include "sdmx/code_book.hpp"
#include "sdmx/cube.hpp"

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace cifra::portal {

/// Everything that was published, as SDMX queries read it. Never changes.
///
/// At every moment the figure of a key is the one that the edition of the newest year gives, else, of the newest
/// releases of each earlier year, the one prepared last. What a later release withholds is withheld in what was said
/// before too.
struct SdmxIndex {
    SdmxIndex(std::shared_ptr<LoadedEdition const> newest, bool with_definition)
        : current(std::move(newest)), book(current->edition.programme, with_definition) {}

    std::shared_ptr<LoadedEdition const> current;
    sdmx::CodeBook book;
    std::vector<release::ReleaseEntry> entries;  ///< Releases in the order in which they became public.
    std::vector<std::string> released_at;        ///< Their moments, ISO 8601 in UTC.
    std::vector<std::int64_t> moments;           ///< The same in seconds since 1970; ascending.
    std::vector<sdmx::Cube> cubes;               ///< One a dataflow, in the programme's order.
    std::vector<sdmx::Artefact> artefacts;       ///< With a constraint for each dataflow that has figures.

    programme::Programme const& programme() const { return current->edition.programme; }
    /// How many releases there were at a moment.
    sdmx::Place released_by(std::int64_t moment) const;
};

/// Reads every release. Needs a catalogue that is not empty. \error as Releases::read
base::Result<std::shared_ptr<SdmxIndex const>> make_sdmx_index(Catalogue const& catalogue);

/// Keeps the index of what is published now; makes it when first asked, and again when something new is published.
class SdmxIndexes {
public:
    /// Needs a catalogue that is not empty. \error as make_sdmx_index
    base::Result<std::shared_ptr<SdmxIndex const>> of(Catalogue const& catalogue);

private:
    std::mutex m_making;
    std::vector<release::ReleaseEntry> m_releases;
    std::shared_ptr<SdmxIndex const> m_index;
};

}  // namespace cifra::portal
