#pragma once

#include "collect/mapping.hpp"
#include "programme/programme.hpp"

#include <map>
#include <string>
#include <vector>

namespace cifra::collect {

/// A code that was probably meant, and the label or code that is near to what stands there. Both may be empty.
struct NearCode {
    std::string code;
    std::string near;
};

/// Finds the codes behind the labels of a foreign file: those of the mapping first, then the codes themselves.
/// Programme and mapping must outlive it.
class LabelFinder {
public:
    LabelFinder(programme::Programme const& programme, Mapping const& mapping);

    /// The code of a label in a dimension; nothing when it is unknown.
    std::optional<std::string> code(MappedColumn const& column, std::string const& dimension,
                                    std::string const& label) const;
    /// The nearest code to an unknown label, among the labels of the mapping and the programme's labels in both
    /// languages, letter case and accents ignored.
    NearCode nearest(MappedColumn const& column, std::string const& dimension, std::string const& label) const;

private:
    using Codes = std::map<std::string, std::string>;  ///< By label, folded where the column is.

    programme::Programme const& m_programme;
    Mapping const& m_mapping;
    std::map<std::pair<std::string, std::string>, Codes> m_labels;  ///< By column and dimension.
    std::map<std::string, std::vector<std::string>> m_codes;        ///< By dimension.
};

}  // namespace cifra::collect
