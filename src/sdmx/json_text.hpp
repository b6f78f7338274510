#pragma once

#include "programme/programme.hpp"

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

namespace cifra::sdmx {

struct Attribute;
struct MessageHeader;

/// JSON whose members stand in the order in which they were put.
using Json = nlohmann::ordered_json;

/// {"en": …, "es": …}
Json localised(base::LocalText const& text);

/// Puts "name" (English) and "names" (both languages).
void put_name(Json& object, base::LocalText const& name);

/// Likewise "description" and "descriptions"; nothing for an empty text.
void put_description(Json& object, base::LocalText const& text);

/// The "meta" object of a message.
Json meta(programme::Programme const& programme, MessageHeader const& header, std::string_view schema);

/// "urn:sdmx:org.sdmx.infomodel.<kind>=<agency>:<id>(<version>)", kind for example "codelist.Codelist".
std::string urn(std::string_view kind, std::string_view agency, std::string_view id, std::string_view version);

/// URN of a dataflow, and of its data structure ("DF_X" is described by "DSD_X").
std::string dataflow_urn(programme::Programme const& programme, std::string const& dataflow);
std::string data_structure_id(std::string const& dataflow);
std::string data_structure_urn(programme::Programme const& programme, std::string const& dataflow);

/// The published schemas of the two kinds of message.
inline constexpr char const* DATA_SCHEMA =
    "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/data-message/tools/schemas/2.0.0/"
    "sdmx-json-data-schema.json";
inline constexpr char const* STRUCTURE_SCHEMA =
    "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/tools/schemas/2.0.0/"
    "sdmx-json-structure-schema.json";

/// Lets every "name", "description", "text", "title" and "detail" that has its languages beside it be that of one.
void speak(Json& json, base::Language language);

/// The "format" of an attribute with several codes or a text.
Json attribute_format(Attribute const& attribute);

/// The bytes of a message: UTF-8, one member a line, a line break at the end.
std::string to_bytes(Json const& message);

}  // namespace cifra::sdmx
