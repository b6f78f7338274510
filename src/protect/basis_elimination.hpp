#pragma once

#include <utility>
#include <vector>

namespace cifra::protect {

/// A column of a sparse matrix: rows, each once, with coefficients that are not zero.
using SparseColumn = std::vector<std::pair<int, double>>;

/// A coefficient and where it stands.
struct SparseEntry {
    int index = 0;
    double value = 0;
};

/// Lists of entries, one after the other.
struct SparseLists {
    std::vector<int> ends;
    std::vector<SparseEntry> entries;

    int begin(int list) const { return list > 0 ? ends[static_cast<std::size_t>(list - 1)] : 0; }
    int end(int list) const { return ends[static_cast<std::size_t>(list)]; }
    void close() { ends.push_back(static_cast<int>(entries.size())); }
    void clear() {
        ends.clear();
        entries.clear();
    }
};

/// The triangular factors of a square matrix. A place is the index of a column in the matrix.
struct TriangularFactors {
    std::vector<int> rows;        ///< Of each pivot, in order of elimination.
    std::vector<int> places;      ///< Of each pivot.
    std::vector<double> pivots;   ///< Their values.
    std::vector<int> lower_rows;  ///< Pivot row of each list of the lower factor.
    SparseLists lower;            ///< Rows from which a multiple of the pivot row was taken, and the multiple.
    SparseLists upper;            ///< By pivot: the rest of its row, by place.
};

/// Gaussian elimination of a sparse matrix that keeps its factors sparse. Keeps its memory from one matrix to the next.
/// \source Maros (2003), Computational Techniques of the Simplex Method, section 8.1: Markowitz pivots
class BasisElimination {
public:
    /// \param columns  one a row \returns False when they are dependent.
    bool run(std::vector<SparseColumn const*> const& columns, TriangularFactors& factors);

private:
    struct Pivot {
        int row = -1;
        int place = -1;
    };

    void read(std::vector<SparseColumn const*> const& columns);
    Pivot next();
    int sparsest_place();
    void file(int place);
    double value(int row, int place) const;
    void eliminate(Pivot pivot, TriangularFactors& factors);
    void subtract(int row, double multiple);
    void leave(int row, int place);

    std::vector<std::vector<SparseEntry>> m_rows;
    std::vector<std::vector<int>> m_columns;
    std::vector<bool> m_is_done;              ///< By place.
    std::vector<int> m_single_rows;           ///< May be stale.
    std::vector<std::vector<int>> m_by_size;  ///< Places by the number of rows they stand in; may be stale.
    std::vector<int> m_where;                 ///< By place: entry of the row at work, plus one.
    std::vector<SparseEntry> m_pivot_row;     ///< Without its pivot.
};

}  // namespace cifra::protect
