#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace cifra::app {

/// Settings of `cifra check`.
struct CheckSettings {
    std::string folder;                            ///< A prepared edition or a published bundle.
    std::string format = "text";                   ///< "text" or "json".
    base::Language language = base::Language::en;  ///< Of the report.
    bool list_rules = false;                       ///< Name the rules and do nothing else.
};

/// Settings of `cifra publish`.
struct PublishSettings {
    std::string source;              ///< Folder of a prepared edition, or a workspace.
    std::string out;                 ///< Folder of the bundle.
    std::string year;                ///< Of a workspace: the year whose returns are published.
    std::string workspace;           ///< That a prepared edition is released into; empty: none.
    std::string by = "secretariat";  ///< Who publishes.
    std::vector<base::Language> languages = {base::Language::en, base::Language::es};  ///< Of the pages.
    base::Language messages = base::Language::en;                                      ///< Of what is printed.
    bool no_png = false;                                                               ///< Pages and cards as SVG only.
    std::string officer_report;  ///< Without a workspace: folder of the officer's report; empty: none.
};

/// Settings of `cifra verify`.
struct VerifySettings {
    std::string folder;                            ///< A published bundle.
    base::Language language = base::Language::en;  ///< Of what is printed.
};

/// Settings of `cifra attack`.
struct AttackSettings {
    std::vector<std::string> folders;              ///< Published bundles of one programme.
    std::string format = "text";                   ///< "text" or "json".
    base::Language language = base::Language::en;  ///< Of what is printed.
};

/// Settings of `cifra simulate`.
struct SimulateSettings {
    std::uint64_t records = 0;                     ///< How many to make up.
    std::uint64_t seed = 1;                        ///< The same seed gives the same bytes.
    std::string schema;                            ///< What they hold: docs/reference/schema.md.
    std::string out;                               ///< CSV file; replaced as a whole.
    std::vector<std::string> set;                  ///< "year=2020": the same code in every record.
    base::Language language = base::Language::en;  ///< Of what is printed.
};

/// Settings of `cifra tabulate`.
struct TabulateSettings {
    std::string file;                              ///< CSV file of microdata; empty: the databases hold them.
    std::vector<std::string> databases;            ///< "postgresql://…", a shard of the records each.
    std::string source_table;                      ///< Where the records are on each shard.
    std::string count_column;                      ///< How many records a row there stands for; empty: one.
    bool move_rows = false;                        ///< Let records move here, and count here.
    bool persons_apart = false;                    ///< No person has records on two shards: do not check it.
    int shard_timeout_s = 3600;                    ///< Longest time of a statement of a shard: 1 to 604,800 s.
    std::string schema;                            ///< What it holds: docs/reference/schema.md.
    std::string out;                               ///< CSV file of counts; replaced as a whole.
    int length = 3;                                ///< Longest combinations, in columns: 1 to 6.
    int threshold = 10;                            ///< Smallest count that is shown, in persons: 1 to 1,000,000.
    int threads = 0;                               ///< 1 to 1,024; 0: one a processor.
    std::string memory_limit = "4G";               ///< Memory for data and counts, in M or G bytes.
    std::string table;                             ///< "age*gender": this table in place of all combinations.
    std::string protect = "k-rounding";            ///< "k-rounding", "cell-key" or "suppression".
    std::string key;                               ///< With "cell-key": the secret's file.
    std::optional<int> deviation;                  ///< With "cell-key": that the secret must be for.
    std::optional<double> variance;                ///< With "cell-key": that the secret must be for.
    std::string cost = "persons";                  ///< With "suppression": "cells", "persons" or "between".
    std::uint64_t seed = 0;                        ///< With "suppression": of orders and ties; 0: a fresh one.
    std::string account;                           ///< With "suppression": a new CSV file for whoever protects.
    base::Language language = base::Language::en;  ///< Of what is printed.
};

/// Prints the audit of an edition or bundle. \returns Exit code 3 when a blocking finding is not settled, else 0.
base::Result<int> check(CheckSettings const& settings, std::ostream& out);

/// Publishes an edition and prints what was written. \error as publish_edition
base::Result<int> publish(PublishSettings const& settings, std::ostream& out);

/// Checks a bundle against its manifest. \error as publish::verify_bundle
base::Result<int> verify(VerifySettings const& settings, std::ostream& out);

/// Tries to compute what bundles withhold, from what they show. \returns Exit code 4 when it succeeds, else 0.
/// \error as release::read_bundle; usage when the bundles are of different programmes
base::Result<int> attack(AttackSettings const& settings, std::ostream& out);

/// Makes up a register to practise on. \error as tabulate::simulate
base::Result<int> simulate(SimulateSettings const& settings, std::ostream& out);

/// Counts microdata and says what was written.
/// \error as tabulate::tabulate_file, tabulate::tabulate_shards, read_cell_perturbation, check_shown; usage when a
/// setting is out of range or goes with none
base::Result<int> tabulate(TabulateSettings const& settings, std::ostream& out);

}  // namespace cifra::app
