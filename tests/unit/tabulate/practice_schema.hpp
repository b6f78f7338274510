#pragma once

#include "programme/read_record_schema.hpp"

#include <gtest/gtest.h>

namespace cifra::tabulate {

/// A schema of everything that a schema can say, small enough to count by hand.
inline constexpr char const* PRACTICE_SCHEMA = R"(
id = "practice"
name = { en = "Practice", es = "Práctica" }
comment = "#"
missing = ["_U"]

[[codelist]]
id = "CL_COLOUR"
name = { en = "Colour", es = "Color" }
  [[codelist.code]]
  id = "_T"
  label = { en = "All", es = "Todos" }
  [[codelist.code]]
  id = "RED"
  label = { en = "Red", es = "Rojo" }
  [[codelist.code]]
  id = "A_COLOUR_WITH_A_LONG_NAME"
  label = { en = "Long", es = "Largo" }
  [[codelist.code]]
  id = "BLUE"
  label = { en = "Blue", es = "Azul" }
  [[codelist.code]]
  id = "_U"
  label = { en = "Not known", es = "Se desconoce" }

[[codelist]]
id = "CL_TOOL"
name = { en = "Tool", es = "Herramienta" }
  [[codelist.code]]
  id = "SAW"
  label = { en = "Saw", es = "Sierra" }
  [[codelist.code]]
  id = "AXE"
  label = { en = "Axe", es = "Hacha" }
  [[codelist.code]]
  id = "FILE"
  label = { en = "File", es = "Lima" }

[[column]]
id = "who"
title = { en = "Who", es = "Quién" }
identifies = "person"

[[column]]
id = "incident"
header = "case no."
title = { en = "Case", es = "Caso" }
identifies = "case"

[[column]]
id = "colour"
title = { en = "Colour", es = "Color" }
codelist = "CL_COLOUR"
missing = ["?"]

[[column]]
id = "tool"
title = { en = "Tool", es = "Herramienta" }
codelist = "CL_TOOL"
separator = ";"

[[column]]
id = "age"
title = { en = "Age", es = "Edad" }
lowest = 0
highest = 299
combine = false

[[column]]
id = "note"
title = { en = "Note", es = "Nota" }
open = true

[[hierarchy]]
id = "age_group"
title = { en = "Age group", es = "Grupo de edad" }
column = "age"
combine = true
  [[hierarchy.group]]
  code = "YOUNG"
  label = { en = "Young", es = "Joven" }
  lowest = 0
  highest = 17
  [[hierarchy.group]]
  code = "OLD"
  label = { en = "Old", es = "Mayor" }
  lowest = 18
  highest = 298

[[hierarchy]]
id = "warmth"
title = { en = "Warmth", es = "Calidez" }
column = "colour"
  [[hierarchy.group]]
  code = "WARM"
  label = { en = "Warm", es = "Cálido" }
  members = ["RED", "A_COLOUR_WITH_A_LONG_NAME"]
)";

inline programme::RecordSchema practice_schema() {
    auto schema = programme::read_record_schema_text(PRACTICE_SCHEMA, "practice.toml", {});
    EXPECT_TRUE(schema.has_value()) << (schema ? "" : to_string(schema.error(), base::Language::en));
    return schema.value_or(programme::RecordSchema{});
}

/// The practice schema without a person: each record is one.
inline programme::RecordSchema schema_without_persons() {
    auto schema = practice_schema();
    schema.columns[0].use = programme::ColumnUse::open;
    return schema;
}

}  // namespace cifra::tabulate
