#pragma once

#include "portal/asked.hpp"

#include <atomic>
#include <memory>

namespace cifra::portal {

/// Every address that the portal answers, in no order.
Routes all_routes();

/// The public portal: questions to answers, with neither sockets nor a database in sight. For any number of threads.
class Portal {
public:
    /// \error as figure::Fonts::load, without which nothing can be drawn
    static base::Result<std::unique_ptr<Portal>> make(PortalSettings settings,
                                                      std::shared_ptr<Catalogue const> catalogue);

    /// Answers with what is published when the question comes. Never fails: what is wrong is an answer too.
    http::Response answer(http::Request const& request) const;
    /// The route that a request goes to, or null.
    Route const* route_of(http::Request const& request) const;

    /// From now on this is what is published.
    void show(std::shared_ptr<Catalogue const> catalogue);
    std::shared_ptr<Catalogue const> catalogue() const { return std::atomic_load(&m_catalogue); }

private:
    struct Matched {
        Route const* route = nullptr;
        http::PathValues values;
    };
    struct Entry {
        http::PathPattern pattern;
        Route route;
    };
    Portal(PortalSettings settings, std::shared_ptr<Catalogue const> catalogue);
    Matched match(http::Request const& request) const;

    PortalSettings m_settings;
    std::shared_ptr<Catalogue const> m_catalogue;
    std::vector<Entry> m_entries;  ///< The most specific first.
};

}  // namespace cifra::portal
