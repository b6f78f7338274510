#pragma once

#include "http/request.hpp"
#include "http/response.hpp"
#include "http/router.hpp"
#include "portal/catalogue.hpp"

#include <functional>
#include <string>
#include <vector>

namespace cifra::portal {

/// What the one who runs the portal says of it.
struct PortalSettings {
    /// Where readers find it, without a last '/': "https://cifras.example". For links that must be whole: feeds, the
    /// sitemap, citations. Never the request's Host.
    std::string public_url = "http://localhost:8080";
};

/// One question to the portal, with what is published while it is answered.
struct Asked {
    http::Request const& request;
    http::PathValues const& path;  ///< What the places of the route stand for.
    Catalogue const& catalogue;
    PortalSettings const& settings;
    base::Language language = base::Language::en;  ///< Of the path; English where it has none.

    /// Needs the catalogue not to be empty; the portal answers for one that is.
    LoadedEdition const& current() const { return catalogue.current(); }
    programme::Programme const& programme() const { return current().edition.programme; }
    std::string const& in(base::LocalText const& text) const { return text.in(language); }
    std::string const& value(std::string_view place) const;
};

/// An address of the portal and how it is answered.
struct Route {
    std::string name;     ///< "indicator": for metrics and logs, which never hold the address itself.
    std::string pattern;  ///< "/{lang}/indicator/{id}": see http::PathPattern.
    std::function<http::Response(Asked const&)> answer;
    bool slow = false;              ///< Takes more than some milliseconds: it must not hold up others.
    bool without_editions = false;  ///< Can answer where nothing is published yet.
};

using Routes = std::vector<Route>;

}  // namespace cifra::portal
