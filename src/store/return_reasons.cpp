#include "store/return_reasons.hpp"

#include "restricted/return_state.hpp"

#include <nlohmann/json.hpp>

namespace cifra::store {

base::Result<std::string> reason_of_return(db::Connection& connection, ReturnRow const& row) {
    CIFRA_TRY(
        auto const rows,
        connection.query("SELECT detail FROM trail WHERE subject = $1 AND step = $2 ORDER BY sequence DESC LIMIT 1",
                         {"return " + row.name(), to_string(restricted::ReturnStep::send_back)}));
    if (rows.empty()) return std::string();
    auto const detail = nlohmann::json::parse(rows[0].text(0), nullptr, false);
    return detail.is_object() ? detail.value("reason", std::string()) : std::string();
}

}  // namespace cifra::store
