#pragma once

#include "collect/zip_parts.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace cifra::collect {

/// The attributes of one element.
class XmlAttributes {
public:
    /// \param pairs  name, value, name, value, …, null; names as expat gives them with namespaces
    explicit XmlAttributes(char const* const* pairs) : m_pairs(pairs) {}

    /// A value, or nothing; an attribute of the officeDocument relationships is named "r:…".
    std::optional<std::string_view> find(std::string_view name) const;
    /// A value, or empty.
    std::string_view get(std::string_view name) const { return find(name).value_or(std::string_view()); }

private:
    char const* const* m_pairs;
};

/// Is told what stands in an XML part, in order. Paths are made of local names: "/workbook/sheets/sheet". Elements of
/// the namespaces that a workbook's own parts use have their names (those of document properties' values "vt:lpwstr"),
/// all others are "?".
class XmlListener {
public:
    virtual ~XmlListener() = default;
    virtual base::Result<void> begin(std::string_view path, XmlAttributes const& attributes) = 0;
    /// A piece of the text directly in the element; a text may come in several.
    virtual base::Result<void> text(std::string_view path, std::string_view piece) = 0;
    virtual base::Result<void> end(std::string_view path) = 0;
};

/// Reads an XML part as it is unpacked. Nothing outside the part is ever looked up.
/// \param root  name of its first element, as in "worksheet"
/// \error bad_input  as ZipParts::read; not well-formed; a document type or an entity of its own; elements nested more
///                   deeply than the limit; a tag or comment of megabytes; another first element; of the listener
base::Result<void> read_xml_part(ZipParts& parts, std::string const& name, std::string_view root,
                                 XmlListener& listener);

}  // namespace cifra::collect
