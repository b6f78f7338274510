#include "base/csv.hpp"
#include "release/revisions.hpp"
#include "release/series_csv.hpp"

#include <nlohmann/json.hpp>

namespace cifra::release {
namespace {

using nlohmann::json;

std::string value_text(SaidOfFigure const& said) {
    return said.obs_value ? to_string(*said.obs_value) : "";
}

/// As other files write a status: letters joined by ';'.
std::string status_text(SaidOfFigure const& said) {
    std::string text;
    for (char const letter : said.obs_status) text += (text.empty() ? "" : ";") + std::string(1, letter);
    return text;
}

json said_json(SaidOfFigure const& said) {
    json object = {{"value", nullptr}, {"obs_status", status_text(said)}};
    if (said.obs_value) object["value"] = to_string(*said.obs_value);
    if (!said.currency.empty()) object["currency"] = said.currency;
    return object;
}

json revision_json(Revision const& revision) {
    auto const words = revision_words(revision);
    return {{"change", to_string(revision.kind)}, {"cell", to_string(revision.key)},
            {"edition", revision.edition},        {"release", revision.version},
            {"prepared", revision.prepared},      {"before", said_json(revision.before)},
            {"after", said_json(revision.after)}, {"text", {{"en", words.en}, {"es", words.es}}}};
}

}  // namespace

std::string revisions_csv(ReleasedEdition const& edition) {
    auto text = base::csv_line({"CHANGE", "CELL", "EDITION", "RELEASE", "PREPARED", "VALUE_BEFORE", "STATUS_BEFORE",
                                "VALUE", "STATUS", "TEXT_EN", "TEXT_ES"});
    for (auto const& revision : revisions(edition)) {
        auto const words = revision_words(revision);
        text += base::csv_line({to_string(revision.kind), to_string(revision.key), revision.edition,
                                std::to_string(revision.version), revision.prepared, value_text(revision.before),
                                status_text(revision.before), value_text(revision.after), status_text(revision.after),
                                words.en, words.es});
    }
    return text;
}

std::string revisions_json(ReleasedEdition const& edition) {
    json list = json::array();
    for (auto const& revision : revisions(edition)) list.push_back(revision_json(revision));
    json const document = {{"edition", edition.id}, {"release", edition.version}, {"revisions", std::move(list)}};
    return document.dump(1, ' ', false, json::error_handler_t::replace) + "\n";
}

}  // namespace cifra::release
