#include "store/programme_record.hpp"

#include "store/trail.hpp"
#include "store/trail_claims.hpp"

#include <charconv>

namespace cifra::store {
namespace {

int number_in(std::string const& text) {
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

}  // namespace

std::map<std::string, std::string> programme_detail(ProgrammeRecord const& programme) {
    return {{"programme_sha256", programme.sha256},
            {"threshold", std::to_string(programme.threshold)},
            {"secondary", programme.secondary ? "yes" : "no"}};
}

base::Result<std::optional<RecordedProgramme>> recorded_programme(db::Connection& connection) {
    std::optional<RecordedProgramme> recorded;
    CIFRA_CHECK(connection.each(
        "SELECT at, detail FROM trail WHERE step IN ('publish', 'adopt_programme') ORDER BY sequence", {},
        [&](db::Row const& row) -> base::Result<void> {
            TrailEntry entry;
            entry.detail = row.text(1);
            auto sha256 = detail_field(entry, "programme_sha256");
            if (sha256.empty()) return {};
            recorded = RecordedProgramme{{std::move(sha256), number_in(detail_field(entry, "threshold")),
                                          detail_field(entry, "secondary") == "yes"},
                                         row.text(0)};
            return {};
        }));
    return recorded;
}

base::Result<void> adopt_programme(Writer const& writer, std::string const& id, ProgrammeRecord const& programme,
                                   std::string const& reason) {
    CIFRA_TRY(auto transaction, db::Transaction::begin(writer.connection));
    auto detail = programme_detail(programme);
    detail["reason"] = reason;
    CIFRA_CHECK(append_entry(writer, "adopt_programme", "programme " + id, detail));
    return transaction.commit();
}

}  // namespace cifra::store
