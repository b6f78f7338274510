#include "publish/check_bundle.hpp"

#include "language/count.hpp"
#include "publish/edition_view.hpp"
#include "publish/write_bundle.hpp"
#include "release/read_bundle.hpp"

#include <utility>

namespace cifra::publish {
namespace {

/// A file that is not as it was published.
audit::Finding changed(base::Error const& error, std::filesystem::path const& folder) {
    auto const file = std::filesystem::path(error.where.file).lexically_relative(folder).generic_string();
    audit::Finding finding;
    finding.rule = "manifest";
    finding.id = "manifest:" + file;
    finding.outcome = audit::Outcome::fail;
    finding.severity = audit::Severity::blocking;
    finding.where = {file, file};
    finding.statement = {error.message.en + ".", error.message.es + "."};
    finding.what_to_do = {error.what_to_do.en + ".", error.what_to_do.es + "."};
    for (auto* text : {&finding.statement, &finding.what_to_do})
        *text = {language::capitalised(text->en), language::capitalised(text->es)};
    return finding;
}

std::vector<audit::Finding> changed_files(std::filesystem::path const& folder) {
    auto const verified = verify_bundle(folder);
    std::vector<audit::Finding> findings;
    if (verified) return findings;
    findings.push_back(changed(verified.error(), folder));
    for (auto const& other : verified.error().also) findings.push_back(changed(other, folder));
    return findings;
}

}  // namespace

base::Result<std::vector<audit::Finding>> check_bundle(std::filesystem::path const& folder) {
    CIFRA_TRY(auto const edition, release::read_bundle(folder));
    auto findings = check_released(edition);
    for (auto& finding : changed_files(folder)) findings.push_back(std::move(finding));
    return findings;
}

}  // namespace cifra::publish
