#include "store/alarms.hpp"

#include "store/trail.hpp"

namespace cifra::store {

base::Result<void> write_alarm(Writer const& writer, Alarm const& alarm) {
    std::map<std::string, std::string> detail{{"file_sha256", alarm.file_sha256}, {"verdict", alarm.verdict}};
    if (!alarm.key_id.empty()) detail["key"] = alarm.key_id;
    if (alarm.sequence > 0) detail["sequence"] = std::to_string(alarm.sequence);
    CIFRA_TRY(auto transaction, db::Transaction::begin(writer.connection));
    CIFRA_CHECK(append_entry(writer, "alarm", alarm.ref_area.empty() ? "file" : "file " + alarm.ref_area, detail));
    return transaction.commit();
}

}  // namespace cifra::store
