#include "portal/sdmx_media.hpp"

#include "http/accept.hpp"
#include "http/header_list.hpp"
#include "sdmx/version_query.hpp"

#include <algorithm>
#include <map>
#include <vector>

namespace cifra::portal {
namespace {

constexpr char const* FORMAT_VERSION = "2.0.0";

using http::MediaRange;

/// The ranges of Accept, the most wanted first; those that are not acceptable are left out.
std::vector<MediaRange> wanted_types(http::Request const& request) {
    auto ranges = http::parse_accept(request.header("accept"));
    std::erase_if(ranges, [](MediaRange const& range) { return range.quality == 0; });
    std::stable_sort(ranges.begin(), ranges.end(), [](auto const& a, auto const& b) { return a.quality > b.quality; });
    return ranges;
}

bool is(MediaRange const& range, std::string_view type, std::string_view subtype) {
    return range.type == type && range.subtype == subtype;
}

/// True where the version that is asked for, if any, is ours: "2.0.0", "2.0.0+", "2".
bool version_fits(MediaRange const& range) {
    return std::all_of(range.parameters.begin(), range.parameters.end(), [](auto const& parameter) {
        auto const& [name, value] = parameter;
        if (name != "version" || value == "2" || value == "2.0") return true;
        auto const query = sdmx::VersionQuery::parse(value);
        return query && !query->matching({FORMAT_VERSION}).empty();
    });
}

/// True where each parameter of a choice has one of the values that it may have.
bool read_csv_shape(MediaRange const& range, SdmxMedia& media) {
    using Labels = sdmx::CsvShape::Labels;
    using Keys = sdmx::CsvShape::Keys;
    static std::map<std::string, Labels> const LABELS = {
        {"id", Labels::id}, {"name", Labels::name}, {"both", Labels::both}};
    static std::map<std::string, Keys> const KEYS = {
        {"none", Keys::none}, {"obs", Keys::obs}, {"series", Keys::series}, {"both", Keys::both}};
    for (auto const& [name, value] : range.parameters) {
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
        }
    }
    return true;
}

std::string json_type(std::string const& kind) {
    return "application/vnd.sdmx." + kind + "+json;version=" + FORMAT_VERSION;
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

std::optional<SdmxMedia> as_json(MediaRange const& range, std::string const& kind, bool browser) {
    bool const any = is(range, "*", "*") || is(range, "application", "*");
    if (is(range, "application", "json") || (any && browser)) return SdmxMedia{false, "application/json"};
    bool const named = is(range, "application", "vnd.sdmx." + kind + "+json");
    if (any || (named && version_fits(range))) return SdmxMedia{false, json_type(kind)};
    return std::nullopt;
}

std::optional<SdmxMedia> as_csv(MediaRange const& range) {
    SdmxMedia media{true, {}};
    bool const named = is(range, "application", "vnd.sdmx.data+csv");
    bool const plain = is(range, "text", "csv") || is(range, "text", "*");
    if ((!named && !plain) || (named && !version_fits(range)) || !read_csv_shape(range, media)) return std::nullopt;
    media.content_type = named ? csv_type(media.shape) : "text/csv; charset=utf-8";
    return media;
}

std::optional<SdmxMedia> negotiated(http::Request const& request, std::string const& kind, bool with_csv) {
    auto const ranges = wanted_types(request);
    if (request.header("accept").empty()) return SdmxMedia{false, json_type(kind)};
    bool const browser =
        std::any_of(ranges.begin(), ranges.end(), [](auto const& range) { return is(range, "text", "html"); });
    for (auto const& range : ranges) {
        if (auto media = as_json(range, kind, browser)) return media;
        if (auto media = with_csv ? as_csv(range) : std::nullopt) return media;
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
    auto const ranges = wanted_types(request);
    return !ranges.empty() && std::all_of(ranges.begin(), ranges.end(), [](MediaRange const& range) {
        return range.type == "text" || range.subtype.ends_with("csv");
    });
}

}  // namespace cifra::portal
