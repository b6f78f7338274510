#pragma once

#include "collect/read_edition.hpp"
#include "consolidate/build_tables.hpp"
#include "protect/protect.hpp"
#include "release/notes.hpp"
#include "samples.hpp"

namespace cifra::figure::test {

/// The 2019 edition as it leaves protection.
inline release::ReleasedEdition const& edition_2019() {
    static release::ReleasedEdition const EDITION = [] {
        auto const prepared = collect::read_edition(CIFRA_SOURCE_DIR "/editions/corett-2019");
        EXPECT_TRUE(prepared) << problem(prepared.error());
        auto const tables = consolidate::build_tables(prepared->programme, prepared->edition);
        auto released = protect::protect(prepared->programme, tables);
        EXPECT_TRUE(released) << problem(released.error());
        return std::move(*released);
    }();
    return EDITION;
}

}  // namespace cifra::figure::test
