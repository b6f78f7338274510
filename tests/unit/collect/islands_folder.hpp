#pragma once

#include "../base/temporary_folder.hpp"
#include "../programme/islands_texts.hpp"
#include "base/file.hpp"
#include "islands_figures.hpp"

#include <fstream>

namespace cifra::islands {

inline std::string const STORM_EN =
    "+++\ntitle = \"The storm\"\nsection = \"rescue\"\nrole = \"event\"\norder = 10\n"
    "figures = [\"DF_RESCUE/A.ALT.PEOPLE_RESCUED._T._T.2019\"]\n+++\n\nTen people were rescued.\n";
inline std::string const STORM_ES =
    "+++\ntitle = \"La tormenta\"\nsection = \"rescue\"\nrole = \"event\"\norder = 10\n"
    "figures = [\"DF_RESCUE/A.ALT.PEOPLE_RESCUED._T._T.2019\"]\n+++\n\nSe rescató a diez personas.\n";

/// The islands' programme and a small edition on disk, to break one thing in them.
class IslandsFolder {
public:
    IslandsFolder() {
        write("islands/programme.toml", COALITION);
        write("islands/members.toml", MEMBERS);
        write("islands/codelists.toml", CODE_LISTS);
        write("islands/indicators.toml", INDICATORS);
        write("islands/protection.toml", "threshold = 5\n");
        write("edition/edition.toml",
              "id = \"isles-2019\"\nprogramme = \"../islands\"\ntime_period = \"2019\"\ntitle = { en = \"t\", es = "
              "\"t\" }\n"
              "source = { en = \"s\", es = \"f\" }\nprepared = \"2020-03-01T03:04:05Z\"\n");
        write("edition/figures/DF_RESCUE.csv", RESCUE_HEADER + rescued("10,A,F,,,"));
        write("edition/figures/DF_REWARD.csv", REWARD_HEADER + rewarded("REWARD_EACH", "12.50,A,F,,AAA,"));
        write("edition/printed.csv", "CELL,PRINTED_SHARE\nDF_RESCUE/A.ALT.PEOPLE_RESCUED._T._T.2019,100%\n");
        write("edition/audit.toml",
              "[[wording]]\nid = \"names\"\nkind = \"two_names\"\ncells = "
              "[\"DF_RESCUE/A.ALT.PEOPLE_RESCUED._T._T.2019\"]\n"
              "printed = [\"saved\", \"rescued\"]\nquestion = { en = \"Which?\", es = \"¿Cuál?\" }\n"
              "title = { en = \"The rescue\", es = \"El rescate\" }\n"
              "[[settlement]]\nfinding = \"wording:names\"\ncomputation = \"c\"\nstate = \"noted\"\ndate = "
              "\"2020-02-29\"\n"
              "by = { en = \"the secretariat\", es = \"la secretaría\" }\n");
        write("edition/protection.toml",
              "[[decision]]\nsubject = \"text:storm\"\ndate = \"2020-01-02\"\nby = { en = \"the officer\", es = \"la oficial\" }\n"
              "reason = { en = \"r\", es = \"m\" }\n");
        write("edition/texts/storm.en.md", STORM_EN);
        write("edition/texts/storm.es.md", STORM_ES);
    }

    std::filesystem::path edition() const { return m_folder.path() / "edition"; }
    std::filesystem::path path(std::string const& name) const { return m_folder.path() / name; }

    void write(std::string const& name, std::string const& text) const {
        std::filesystem::create_directories(path(name).parent_path());
        std::ofstream file(path(name), std::ios::binary);
        file << text;
        CIFRA_ASSERT(file.flush().good());
    }

    /// Replaces the first `from`, which the file must hold.
    void change(std::string const& name, std::string const& from, std::string const& to) const {
        write(name, with(base::read_file(path(name)).value(), from, to));
    }

private:
    base::TemporaryFolder m_folder;
};

}  // namespace cifra::islands
