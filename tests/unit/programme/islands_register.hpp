#pragma once

#include "../sdmx/islands_programme.hpp"
#include "programme/read_record_schema.hpp"
#include "programme/read_register_counting.hpp"

/// A register of the three islands' rescues, small enough to count by hand.
namespace cifra::islands {

inline constexpr char const* REGISTER_SCHEMA = R"(
id = "rescues"
name = { en = "Rescues", es = "Rescates" }
comment = "#"
missing = ["?"]
[[codelist]]
id = "CL_ISLE"
name = { en = "Isle", es = "Isla" }
  [[codelist.code]]
  id = "ALT"
  label = { en = "Alta", es = "Alta" }
  [[codelist.code]]
  id = "BAJ"
  label = { en = "Baja", es = "Baja" }
[[codelist]]
id = "CL_KIND"
name = { en = "Kind", es = "Clase" }
  [[codelist.code]]
  id = "WOMAN"
  label = { en = "Woman", es = "Mujer" }
  [[codelist.code]]
  id = "M"
  label = { en = "Man", es = "Hombre" }
  [[codelist.code]]
  id = "OTHER"
  label = { en = "Other", es = "Otra" }
[[codelist]]
id = "CL_HOW"
name = { en = "How", es = "Cómo" }
  [[codelist.code]]
  id = "BOAT"
  label = { en = "By boat", es = "En bote" }
  [[codelist.code]]
  id = "ROPE"
  label = { en = "By rope", es = "Con cuerda" }
[[column]]
id = "who"
title = { en = "Who", es = "Quién" }
identifies = "person"
[[column]]
id = "year"
title = { en = "Year", es = "Año" }
lowest = 2018
highest = 2021
[[column]]
id = "isle"
title = { en = "Isle", es = "Isla" }
codelist = "CL_ISLE"
[[column]]
id = "kind"
title = { en = "Kind", es = "Clase" }
codelist = "CL_KIND"
[[column]]
id = "how"
title = { en = "How", es = "Cómo" }
codelist = "CL_HOW"
separator = ";"
[[column]]
id = "age"
title = { en = "Age", es = "Edad" }
lowest = 0
highest = 99
[[column]]
id = "note"
title = { en = "Note", es = "Nota" }
open = true
[[hierarchy]]
id = "grown"
title = { en = "Grown up", es = "Adulta" }
column = "age"
  [[hierarchy.group]]
  code = "YES"
  label = { en = "Yes", es = "Sí" }
  lowest = 18
  highest = 99
)";

inline constexpr char const* REGISTER_COUNTING = R"(
id = "rescues"
programme = "islands"
name = { en = "Book of rescues", es = "Libro de rescates" }
schema = "rescues.toml"
year = "year"
area = "isle"
[[indicator]]
id = "PEOPLE_RESCUED"
  [[indicator.where]]
  column = "grown"
  codes = ["YES"]
  [[indicator.dimension]]
  id = "SEX"
  column = "kind"
  codes = { WOMAN = "F" }
  others = "_U"
  [[indicator.dimension]]
  id = "MEANS"
  column = "how"
  [[indicator.breakdown]]
  id = "by_sex"
  [[indicator.breakdown]]
  id = "by_means"
)";

inline programme::RecordSchema register_schema() {
    return programme::read_record_schema_text(REGISTER_SCHEMA, "rescues.toml", {}).value();
}

inline base::Result<programme::RegisterCounting> register_counting(std::string const& text = REGISTER_COUNTING,
                                                                   programme::Programme const& of = programme()) {
    return programme::read_register_counting_text(of, text, "counting.toml", register_schema());
}

}  // namespace cifra::islands
