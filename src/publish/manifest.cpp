#include "publish/manifest.hpp"

#include "base/hash.hpp"
#include "base/text.hpp"
#include "figure/font.hpp"
#include "publish/manifest_libraries.hpp"
#include "release/read_bundle_json.hpp"

#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string_view>

namespace cifra::publish {
namespace {

using nlohmann::json;
using programme::TomlValue;

constexpr std::size_t SHA256_DIGITS = 64;
constexpr int FORMAT = 1;

json file_json(BundleFile const& file) {
    return {{"name", file.name}, {"sha256", base::sha256_hex(file.bytes)}, {"size", file.bytes.size()}};
}

json fonts_json() {
    json list = json::array();
    for (auto const& font : figure::fonts()) list.push_back({{"name", font.name}, {"sha256", font.sha256}});
    return list;
}

json libraries_json() {
    json versions = json::object();
    for (auto const& library : libraries()) versions[library.name] = library.version;
    return versions;
}

base::LocalText advice() {
    return {"get the bundle again from where it is published", "descargue de nuevo el paquete publicado"};
}

/// A path below the folder and nothing else: plain names separated by single slashes.
bool is_name(std::string const& name) {
    for (auto const& part : base::split(name, '/'))
        if (part.empty() || part == "." || part == "..") return false;
    return name != MANIFEST && name.find_first_of("\\:") == std::string::npos;
}

bool is_digest(std::string const& text) {
    return text.size() == SHA256_DIGITS && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

TomlValue const* find(TomlValue const& table, std::string_view key, TomlValue::Kind kind) {
    for (auto const& entry : table.items)
        if (entry.key == key && entry.kind == kind) return &entry;
    return nullptr;
}

std::optional<ManifestEntry> entry_of(TomlValue const& value) {
    auto const* name = find(value, "name", TomlValue::Kind::text);
    auto const* sha256 = find(value, "sha256", TomlValue::Kind::text);
    auto const* size = find(value, "size", TomlValue::Kind::integer);
    if (name == nullptr || sha256 == nullptr || size == nullptr) return std::nullopt;
    if (!is_name(name->text) || !is_digest(sha256->text) || size->integer < 0) return std::nullopt;
    return ManifestEntry{name->text, sha256->text, static_cast<std::uintmax_t>(size->integer)};
}

}  // namespace

std::string manifest_json(release::ReleasedEdition const& edition, std::vector<BundleFile> const& files) {
    json list = json::array();
    for (auto const& file : files) list.push_back(file_json(file));
    json const document = {{"format", FORMAT},
                           {"cifra", CIFRA_VERSION},
                           {"edition", edition.id},
                           {"programme", {{"id", edition.programme.id}, {"version", edition.programme.version}}},
                           {"prepared", edition.prepared},
                           {"files", std::move(list)},
                           {"fonts", fonts_json()},
                           {"libraries", libraries_json()}};
    return document.dump(1, ' ', false, json::error_handler_t::replace) + "\n";
}

base::Result<std::vector<ManifestEntry>> read_manifest(std::string const& text, std::string const& file) {
    auto document = release::parse_json(text, file);
    if (!document) {
        document.error().what_to_do = advice();
        return base::fail(std::move(document).error());
    }
    auto const not_a_manifest = [&](base::Where where) {
        return base::fail(base::ErrorCode::bad_input,
                          {"this is not the manifest of a bundle", "esto no es el manifiesto de un paquete"}, advice(),
                          std::move(where));
    };
    auto const* format = find(*document, "format", TomlValue::Kind::integer);
    auto const* files = find(*document, "files", TomlValue::Kind::list);
    bool const ours = find(*document, "cifra", TomlValue::Kind::text) != nullptr &&
                      find(*document, "edition", TomlValue::Kind::text) != nullptr;
    if (format == nullptr || files == nullptr || !ours) return not_a_manifest(document->where);
    if (format->integer != FORMAT)
        return base::fail(base::ErrorCode::bad_input,
                          {"the bundle has a format that this version does not know",
                           "el paquete tiene un formato que esta versión no conoce"},
                          {"use a newer version of Cifra", "use una versión más reciente de Cifra"}, format->where);
    std::vector<ManifestEntry> entries;
    std::set<std::string> seen;
    for (auto const& value : files->items) {
        auto entry = entry_of(value);
        if (!entry || !seen.insert(entry->name).second) return not_a_manifest(value.where);
        entries.push_back(std::move(*entry));
    }
    return entries;
}

}  // namespace cifra::publish
