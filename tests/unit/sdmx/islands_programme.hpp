#pragma once

#include "programme/read_programme.hpp"

/// An invented programme of three islands, as its files would give it.
namespace cifra::islands {

inline constexpr char const* COALITION = R"(
id = "islands"
agency = "ISLES"
version = "1.0.0"
name = { en = "Council of the Three Islands", es = "Consejo de las Tres Islas" }
short_name = { en = "Islands", es = "Islas" }
purpose = { en = "It counts what the islands record.", es = "Cuenta lo que las islas registran." }
chair = { en = "Alta", es = "Alta" }
secretariat = { en = "The harbour office", es = "La oficina del puerto" }
disclaimer = { en = "Maps show no borders.", es = "Los mapas no muestran límites." }
licence = { en = "CC BY 4.0", es = "CC BY 4.0" }

[region]
code = "ALL_ISLES"
name = { en = "All islands", es = "Todas las islas" }

[[contact]]
name = { en = "Harbour office", es = "Oficina del puerto" }
address = { en = "Pier 1\nAlta", es = "Muelle 1\nAlta" }
email = "office@islands.example"
phone = "+000 1"
website = "https://islands.example"

[[section]]
id = "rescue"
title = { en = "Rescue", es = "Rescate" }
indicators = ["PEOPLE_RESCUED"]

[[section]]
id = "rewards"
title = { en = "Rewards", es = "Recompensas" }
indicators = ["REWARDED", "REWARD_EACH", "REWARD_TOTAL"]
)";

inline constexpr char const* MEMBERS = R"(
[[member]]
code = "ALT"
name = { en = "Alta", es = "Alta" }
name_in_sentence = { en = "Alta", es = "Alta" }
body = { en = "Guardia de Alta", es = "Guardia de Alta" }
body_official = "es"
locale = "es-AA"
currency = "AAA"
[[member]]
code = "BAJ"
name = { en = "Baja", es = "Baja" }
name_in_sentence = { en = "Baja", es = "Baja" }
body = { en = "Baja Watch", es = "Guardia de Baja" }
body_official = "en"
locale = "en-BB"
currency = "BBB"
[[member]]
code = "CAL"
name = { en = "Cala Isle", es = "Isla Cala" }
name_in_sentence = { en = "the Isle of Cala", es = "la isla Cala" }
body = { en = "Cala Watch", es = "Guardia de Cala" }
body_official = "en"
locale = "es-CC"
currency = "AAA"
)";

inline constexpr char const* CODE_LISTS = R"(
[[codelist]]
id = "CL_SEX"
name = { en = "Sex", es = "Sexo" }
  [[codelist.code]]
  id = "_T"
  label = { en = "Total", es = "Total" }
  [[codelist.code]]
  id = "F"
  label = { en = "Women", es = "Mujeres" }
  definition = { en = "Women and girls.", es = "Mujeres y niñas." }
  brief = { en = "Of any age", es = "De toda edad" }
  htcds = "prs_Gender=Feminine"
  ictip_code = ""
  [[codelist.code]]
  id = "M"
  label = { en = "Men", es = "Hombres" }
  [[codelist.code]]
  id = "_U"
  label = { en = "Not known", es = "No se sabe" }
[[codelist]]
id = "CL_MEANS"
name = { en = "Means", es = "Medio" }
  [[codelist.code]]
  id = "_T"
  label = { en = "Total", es = "Total" }
  [[codelist.code]]
  id = "BOAT"
  label = { en = "By boat", es = "En bote" }
  [[codelist.code]]
  id = "ROPE"
  label = { en = "By rope", es = "Con cuerda" }
[[codelist]]
id = "CL_CURRENCY"
name = { en = "Currency", es = "Moneda" }
  [[codelist.code]]
  id = "_T"
  label = { en = "Any", es = "Cualquiera" }
  [[codelist.code]]
  id = "AAA"
  label = { en = "Alta shell", es = "Concha de Alta" }
[[codelist]]
id = "CL_UNIT"
name = { en = "Unit", es = "Unidad" }
  [[codelist.code]]
  id = "PERSONS"
  label = { en = "Persons", es = "Personas" }
  [[codelist.code]]
  id = "CURRENCY"
  label = { en = "Money", es = "Dinero" }

[[dimension]]
id = "SEX"
codelist = "CL_SEX"
name = { en = "Sex", es = "Sexo" }
[[dimension]]
id = "MEANS"
codelist = "CL_MEANS"
name = { en = "Means", es = "Medio" }
[[dimension]]
id = "CURRENCY"
codelist = "CL_CURRENCY"
name = { en = "Currency", es = "Moneda" }
)";

inline constexpr char const* INDICATORS = R"(
[[dataflow]]
id = "DF_RESCUE"
name = { en = "Rescue", es = "Rescate" }
dimensions = ["SEX", "MEANS"]
[[dataflow]]
id = "DF_REWARD"
name = { en = "Rewards", es = "Recompensas" }
dimensions = ["CURRENCY"]

[[indicator]]
id = "PEOPLE_RESCUED"
dataflow = "DF_RESCUE"
name = { en = "People rescued", es = "Personas rescatadas" }
noun = { en = "people rescued", es = "personas rescatadas" }
definition = { en = "People brought ashore.", es = "Personas llevadas a tierra." }
unit = "PERSONS"
counts_victims = true
key_figure = true
  [[indicator.breakdown]]
  id = "by_sex"
  title = { en = "By sex", es = "Por sexo" }
  subject = { en = "people rescued by sex", es = "las personas rescatadas por sexo" }
  kind = "partition"
    [[indicator.breakdown.category]]
    codes = { SEX = "F" }
    [[indicator.breakdown.category]]
    codes = { SEX = "M" }
    [[indicator.breakdown.category]]
    codes = { SEX = "_U" }
    label = { en = "Sex not known", es = "Sexo no conocido" }
    apart = true
  [[indicator.breakdown]]
  id = "by_means"
  title = { en = "By means", es = "Por medio" }
  subject = { en = "people rescued by means", es = "las personas rescatadas por medio" }
  kind = "multiple_response"
    [[indicator.breakdown.category]]
    codes = { MEANS = "BOAT" }
    [[indicator.breakdown.category]]
    codes = { MEANS = "ROPE", SEX = "F" }
    label = { en = "Women by rope", es = "Mujeres con cuerda" }
    definition = { en = "Pulled up.", es = "Subidas con cuerda." }
  [[indicator.breakdown]]
  id = "by_area"
  title = { en = "By island", es = "Por isla" }
  subject = { en = "people rescued by island", es = "las personas rescatadas por isla" }
  kind = "partition"
  by_area = true

[[indicator]]
id = "REWARDED"
dataflow = "DF_REWARD"
name = { en = "People rewarded", es = "Personas recompensadas" }
noun = { en = "people rewarded", es = "personas recompensadas" }
definition = { en = "Rescuers who were thanked.", es = "Rescatistas a quienes se agradeció." }
unit = "PERSONS"
[[indicator]]
id = "REWARD_EACH"
dataflow = "DF_REWARD"
name = { en = "Reward for each", es = "Recompensa por persona" }
noun = { en = "each", es = "por persona" }
definition = { en = "Money given to each.", es = "Dinero entregado a cada persona." }
unit = "CURRENCY"
[[indicator]]
id = "REWARD_TOTAL"
dataflow = "DF_REWARD"
name = { en = "Reward in all", es = "Recompensa total" }
noun = { en = "in all", es = "en total" }
definition = { en = "Money given in all.", es = "Dinero entregado en total." }
unit = "CURRENCY"

[[product]]
id = "reward"
name = { en = "Reward", es = "Recompensa" }
first = "REWARDED"
second = "REWARD_EACH"
product = "REWARD_TOTAL"
)";

inline programme::Programme programme() {
    return programme::read_programme_texts({{"programme.toml", COALITION},
                                            {"members.toml", MEMBERS},
                                            {"codelists.toml", CODE_LISTS},
                                            {"indicators.toml", INDICATORS}})
        .value();
}

}  // namespace cifra::islands
