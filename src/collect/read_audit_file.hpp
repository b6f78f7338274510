#pragma once

#include "programme/programme.hpp"
#include "restricted/edition.hpp"

namespace cifra::collect {

/// What audit.toml holds.
struct AuditFile {
    std::vector<restricted::Wording> wordings;
    std::vector<restricted::Settlement> settlements;
};

/// Reads audit.toml: wordings of the source that leave a figure open, and decisions on findings.
/// \error bad_input  every problem with its line and column
base::Result<AuditFile> read_audit_text(programme::Programme const& programme, std::string_view text,
                                        std::string const& file);

}  // namespace cifra::collect
