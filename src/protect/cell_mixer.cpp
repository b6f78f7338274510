#include "protect/cell_mixer.hpp"

namespace cifra::protect {

CellMixer::CellMixer(base::KeyedHash const& hash, std::string const& table) {
    auto const value = hash.of("cifra cell mixing 2\n" + table);
    for (unsigned byte = 0; byte < 8; ++byte) m_secret |= std::uint64_t{value[byte]} << (8 * byte);
}

}  // namespace cifra::protect
