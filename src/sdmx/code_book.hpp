#pragma once

#include "sdmx/json_components.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace cifra::sdmx {

/// The code lists of a programme by the components that use them, for those who look up many codes.
class CodeBook {
public:
    /// \param with_definition  The attribute DEFINITION is in use.
    CodeBook(programme::Programme const& programme, bool with_definition);

    /// The code list of a dimension or attribute; null for TIME_PERIOD, OBS_VALUE and free texts.
    programme::CodeList const* list_of(std::string_view component) const;
    /// The label of a code; the code in both languages where the list has none such.
    base::LocalText label(std::string_view component, std::string const& code) const;
    /// The name of a dimension, attribute or measure.
    base::LocalText const& name(std::string_view component) const;
    bool with_definition() const { return m_with_definition; }

private:
    struct Component {
        base::LocalText name;
        programme::CodeList list;  ///< Without id: it has none.
    };
    bool m_with_definition;
    std::map<std::string, Component, std::less<>> m_components;
};

}  // namespace cifra::sdmx
