#pragma once

#include "attack/linear_system.hpp"

#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace cifra::attack {

/// Looks for the suppositions that cannot all hold: a component of a series, in which what was written down is believed
/// and what was not revised is supposed.
class RevisionConflict {
public:
    /// \param system  what is written in it must be believable together (believed_together); must outlive this
    explicit RevisionConflict(LinearSystem const& system);
    ~RevisionConflict();

    /// Suppositions, by index of the constraint, of which one at least is wrong, when those in `given_up` are not made;
    /// empty: all the others can be right, up to whole numbers; nothing: the solver failed, or what is written
    /// contradicts itself.
    std::optional<std::set<std::size_t>> find(std::set<std::size_t> const& given_up);

private:
    class Programme;
    std::unique_ptr<Programme> m_programme;
};

}  // namespace cifra::attack
