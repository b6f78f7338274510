#pragma once

#include "base/local_text.hpp"
#include "programme/cell_key.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace cifra::restricted {

/// A number of persons that was counted from a register.
struct RegisterFigure {
    programme::CellKey key;
    std::int64_t persons = 0;
    bool partial = false;    ///< Some of those in the total could not be put into any category of the table.
    std::string definition;  ///< Code of CL_DEFINITION, or empty.
};

/// What cannot be seen from the figures of a register.
struct RegisterRemark {
    enum class Kind {
        no_key,         ///< Records without a value in a column that decides whether they count: they do not.
        not_known,      ///< Persons without a value that puts them into a category: counted as not known.
        in_total_only,  ///< Likewise where the table has no such category.
        contradictory,  ///< Persons who fit several categories: counted as if no value were known.
        taken_first,    ///< Persons who fit several categories: counted in the first.
    };
    Kind kind = Kind::no_key;
    std::string indicator;    ///< Its id; empty of a condition on the whole register.
    std::string breakdown;    ///< Id, or empty.
    base::LocalText column;   ///< Title, of no_key.
    std::int64_t number = 0;  ///< Of records (no_key) or persons.
    std::int64_t of = 0;      ///< Of so many.

    bool operator==(RegisterRemark const&) const = default;
};

/// A register counted for one area and year. Nothing of a single record is in it.
struct RegisterCount {
    std::string ref_area;
    std::string time_period;
    std::int64_t records = 0;             ///< In the file.
    std::int64_t records_of_year = 0;     ///< Of the area and year.
    std::vector<RegisterFigure> figures;  ///< Sorted by key, unique.
    std::vector<RegisterRemark> remarks;  ///< In the order of the counting, each once.
};

/// The file of a register, as far as it is kept.
struct RegisterFile {
    std::string name;      ///< Last part of the path.
    std::string sha256;    ///< Of its bytes.
    base::LocalText of;    ///< Name of the register.
    std::string counting;  ///< SHA-256 of the file that says how it is counted.
};

}  // namespace cifra::restricted
