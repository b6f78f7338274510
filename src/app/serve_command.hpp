#pragma once

#include "base/result.hpp"

#include <iosfwd>
#include <string>

namespace cifra::app {

/// Settings of `cifra serve`.
struct ServeSettings {
    std::string workspace;
    std::string database;               ///< In place of the workspace's own: "postgresql://…"; empty: its own.
    std::string address = "127.0.0.1";  ///< Address that it listens on.
    int port = 8080;                    ///< Port there; 0: any free one.
    int metrics_port = 9108;            ///< Port for the metrics, on the machine itself; 0: any free one.
    bool no_metrics = false;            ///< No metrics.
    std::string public_url;             ///< Where readers find it; empty: by address and port.
    int threads = 0;                    ///< That make answers; 0: one a processor.
    int cache_mb = 64;                  ///< Memory for answers that are kept, in megabytes.
    bool behind_tls = false;            ///< Readers come by HTTPS, through a proxy.
    bool no_log = false;                ///< No line a request on the standard error.
    base::Language language = base::Language::en;  ///< Of what is printed.
};

/// Serves what a workspace has published until SIGTERM or SIGINT. Opens nothing of the workspace but workspace.toml and
/// the release database, and those for reading.
/// \error usage             a setting is out of its range
/// \error not_found         there is no such workspace or release database
/// \error io, bad_input     the release database cannot be read, or is none of this program; the address is taken
base::Result<int> serve(ServeSettings const& settings, std::ostream& out);

}  // namespace cifra::app
