#pragma once

#include "base/result.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace cifra::app {

/// Settings of `cifra check`.
struct CheckSettings {
    std::string folder;                            ///< A prepared edition or a published bundle.
    std::string format = "text";                   ///< "text" or "json".
    base::Language language = base::Language::en;  ///< Of the report.
    bool list_rules = false;                       ///< Name the rules and do nothing else.
};

/// Settings of `cifra publish`.
struct PublishSettings {
    std::string edition;                                                               ///< Folder of the edition.
    std::string out;                                                                   ///< Folder of the bundle.
    std::vector<base::Language> languages = {base::Language::en, base::Language::es};  ///< Of the pages.
    base::Language messages = base::Language::en;                                      ///< Of what is printed.
    bool png = true;                                                                   ///< Pages and cards as PNG too.
};

/// Settings of `cifra verify`.
struct VerifySettings {
    std::string folder;                            ///< A published bundle.
    base::Language language = base::Language::en;  ///< Of what is printed.
};

/// Prints the audit of an edition or bundle. \returns Exit code 3 when a blocking finding is not settled, else 0.
base::Result<int> check(CheckSettings const& settings, std::ostream& out);

/// Publishes an edition and prints what was written. \error as publish_edition
base::Result<int> publish(PublishSettings const& settings, std::ostream& out);

/// Checks a bundle against its manifest. \error as publish::verify_bundle
base::Result<int> verify(VerifySettings const& settings, std::ostream& out);

}  // namespace cifra::app
