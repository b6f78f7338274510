#include "portal/address.hpp"

#include "base/text.hpp"
#include "http/target.hpp"
#include "portal/page.hpp"

namespace cifra::portal {

std::string area_address(Asked const& asked, std::string const& section) {
    return address(asked, "/area/" + http::escape(section));
}

std::string country_address(Asked const& asked, std::string const& ref_area) {
    return address(asked, "/country/" + http::escape(ref_area));
}

std::string indicator_address(Asked const& asked, std::string const& indicator, std::string const& query) {
    return address(asked, "/indicator/" + http::escape(indicator) + (query.empty() ? "" : "?" + query));
}

std::string figure_address(Asked const& asked, programme::CellKey const& key) {
    auto const text = to_string(key);
    auto const slash = text.find('/');
    return address(asked,
                   "/figure/" + http::escape(text.substr(0, slash)) + "/" + http::escape(text.substr(slash + 1)));
}

std::string edition_address(Asked const& asked, std::string const& edition, int version) {
    return edition_address(asked, edition) + "/" + std::to_string(version);
}

std::string edition_address(Asked const& asked, std::string const& edition) {
    return address(asked, "/edition/" + http::escape(edition));
}

std::string definition_address(Asked const& asked, std::string const& anchor) {
    return address(asked, "/definitions#" + http::escape(anchor));
}

std::string definition_anchor(std::string const& list_or_indicator, std::string const& code) {
    return code.empty() ? list_or_indicator : list_or_indicator + "." + code;
}

std::string link_html(std::string const& address, std::string const& words) {
    return "<a href=\"" + base::escape_html(address) + "\">" + base::escape_html(words) + "</a>";
}

}  // namespace cifra::portal
