#include "portal/sdmx_media.hpp"

#include "base/text.hpp"
#include "sdmx/version_query.hpp"

#include <algorithm>
#include <map>
#include <vector>

namespace cifra::portal {
namespace {

constexpr char const* FORMAT_VERSION = "2.0.0";
constexpr int FULL_QUALITY = 1000;

/// One choice of an Accept or Accept-Language header.
struct Choice {
    std::string name;  ///< Lower case: "text/csv", "es".
    std::map<std::string, std::string> parameters;
    int quality = FULL_QUALITY;  ///< In thousandths.
};

std::string lower(std::string_view text) {
    std::string lowered(text);
    for (auto& c : lowered)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lowered;
}

/// "0.8" as 800. What is no quality counts as 1.
int read_quality(std::string_view text) {
    auto const number = base::parse_decimal(text);
    if (!number || number->units < 0 || number->scale > 3) return FULL_QUALITY;
    auto thousandths = number->units;
    for (int scale = number->scale; scale < 3; ++scale) thousandths *= 10;
    return static_cast<int>(std::min<std::int64_t>(thousandths, FULL_QUALITY));
}

Choice read_choice(std::string_view text) {
    Choice choice;
    auto const parts = base::split(text, ';');
    choice.name = lower(base::trim(parts.front()));
    for (std::size_t i = 1; i < parts.size(); ++i) {
        auto const equals = parts[i].find('=');
        auto const name = lower(base::trim(std::string_view(parts[i]).substr(0, equals)));
        auto value = equals == std::string::npos ? std::string_view{}
                                                 : base::trim(std::string_view(parts[i]).substr(equals + 1));
        if (value.size() > 1 && value.front() == '"' && value.back() == '"') value = value.substr(1, value.size() - 2);
        if (name == "q")
            choice.quality = read_quality(value);
        else
            choice.parameters[name] = value;
    }
    return choice;
}

/// The choices of a header, the most wanted first; those of quality 0 are left out.
std::vector<Choice> choices(std::string_view header) {
    std::vector<Choice> all;
    for (auto const& part : base::split(header, ','))
        if (!base::trim(part).empty()) all.push_back(read_choice(part));
    std::erase_if(all, [](Choice const& choice) { return choice.quality == 0; });
    std::stable_sort(all.begin(), all.end(), [](auto const& a, auto const& b) { return a.quality > b.quality; });
    return all;
}

/// True where the version that is asked for, if any, is ours: "2.0.0", "2.0.0+", "2".
bool version_fits(Choice const& choice) {
    auto const found = choice.parameters.find("version");
    if (found == choice.parameters.end()) return true;
    if (found->second == "2" || found->second == "2.0") return true;
    auto const query = sdmx::VersionQuery::parse(found->second);
    return query && !query->matching({FORMAT_VERSION}).empty();
}

/// True where each parameter of a choice has one of the values that it may have.
bool read_csv_shape(Choice const& choice, SdmxMedia& media) {
    using Labels = sdmx::CsvShape::Labels;
    using Keys = sdmx::CsvShape::Keys;
    static std::map<std::string, Labels> const LABELS = {
        {"id", Labels::id}, {"name", Labels::name}, {"both", Labels::both}};
    static std::map<std::string, Keys> const KEYS = {
        {"none", Keys::none}, {"obs", Keys::obs}, {"series", Keys::series}, {"both", Keys::both}};
    for (auto const& [name, value] : choice.parameters) {
        if (name == "labels") {
            auto const found = LABELS.find(value);
            if (found == LABELS.end()) return false;
            media.shape.labels = found->second;
        } else if (name == "keys" || name == "key") {
            auto const found = KEYS.find(value);
            if (found == KEYS.end()) return false;
            media.shape.keys = found->second;
        } else if (name == "timeformat" && value != "original" && value != "normalized") {
            // A year is written alike in both.
            return false;
        } else if (name == "charset" && lower(value) != "utf-8") {
            return false;
        }
    }
    return true;
}

std::string json_type(char const* kind) {
    return std::string("application/vnd.sdmx.") + kind + "+json;version=" + FORMAT_VERSION;
}

std::string csv_type(sdmx::CsvShape const& shape) {
    using Labels = sdmx::CsvShape::Labels;
    using Keys = sdmx::CsvShape::Keys;
    auto type = std::string("application/vnd.sdmx.data+csv;version=") + FORMAT_VERSION + ";charset=utf-8";
    if (shape.labels != Labels::id) type += shape.labels == Labels::name ? ";labels=name" : ";labels=both";
    if (shape.keys != Keys::none)
        type += shape.keys == Keys::obs ? ";keys=obs" : shape.keys == Keys::series ? ";keys=series" : ";keys=both";
    return type;
}

std::optional<SdmxMedia> as_json(Choice const& choice, char const* kind, bool browser) {
    bool const any = choice.name == "*/*" || choice.name == "application/*";
    if (choice.name == "application/json" || (any && browser)) return SdmxMedia{false, "application/json"};
    bool const named = choice.name == std::string("application/vnd.sdmx.") + kind + "+json";
    if (any || (named && version_fits(choice))) return SdmxMedia{false, json_type(kind)};
    return std::nullopt;
}

std::optional<SdmxMedia> as_csv(Choice const& choice) {
    SdmxMedia media{true, {}};
    bool const named = choice.name == "application/vnd.sdmx.data+csv";
    bool const plain = choice.name == "text/csv" || choice.name == "text/*";
    if ((!named && !plain) || (named && !version_fits(choice)) || !read_csv_shape(choice, media)) return std::nullopt;
    media.content_type = named ? csv_type(media.shape) : "text/csv; charset=utf-8";
    return media;
}

std::optional<SdmxMedia> negotiated(http::Request const& request, char const* kind, bool with_csv) {
    auto const header = request.header("accept");
    auto const all = choices(header);
    if (base::trim(header).empty()) return SdmxMedia{false, json_type(kind)};
    bool const browser =
        std::any_of(all.begin(), all.end(), [](auto const& choice) { return choice.name == "text/html"; });
    for (auto const& choice : all) {
        if (auto media = as_json(choice, kind, browser)) return media;
        if (auto media = with_csv ? as_csv(choice) : std::nullopt) return media;
    }
    return std::nullopt;
}

}  // namespace

std::optional<SdmxMedia> data_media(http::Request const& request) {
    auto const* const format = request.parameter("format");
    if (format == nullptr) return negotiated(request, "data", true);
    if (format->value == "csv") return SdmxMedia{true, "text/csv; charset=utf-8"};
    if (format->value == "json") return SdmxMedia{false, "application/json"};
    return std::nullopt;
}

std::optional<SdmxMedia> structure_media(http::Request const& request) {
    auto const* const format = request.parameter("format");
    if (format == nullptr) return negotiated(request, "structure", false);
    if (format->value == "json") return SdmxMedia{false, "application/json"};
    return std::nullopt;
}

bool wants_plain_text(http::Request const& request) {
    auto const all = choices(request.header("accept"));
    return !all.empty() && std::all_of(all.begin(), all.end(), [](Choice const& choice) {
        return choice.name.starts_with("text/") || choice.name.ends_with("csv");
    });
}

base::Language sdmx_language(http::Request const& request) {
    for (auto const& choice : choices(request.header("accept-language"))) {
        auto const language = choice.name.substr(0, choice.name.find('-'));
        if (language == "es") return base::Language::es;
        if (language == "en" || language == "*") return base::Language::en;
    }
    return base::Language::en;
}

}  // namespace cifra::portal
