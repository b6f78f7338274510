#pragma once

#include <optional>
#include <string>

namespace cifra::collect {

/// What a text must not bring into a page that stands alone.
struct ForeignMarkup {
    enum class Kind {
        raw_html,
        picture,  ///< Would be fetched from elsewhere, which tells others who reads.
        link,     ///< Leads neither to the web nor to a mailbox.
    } kind;
    int line;  ///< From 1.

    bool operator==(ForeignMarkup const&) const = default;
};

/// The first foreign markup in a CommonMark text, or nothing.
std::optional<ForeignMarkup> find_foreign_markup(std::string const& markdown);

}  // namespace cifra::collect
