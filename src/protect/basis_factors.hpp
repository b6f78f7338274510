#pragma once

#include "protect/basis_elimination.hpp"

#include <vector>

namespace cifra::protect {

/// Solves equations with a square matrix of sparse columns (the basis of a simplex) of which columns are replaced one
/// by one. A place is the index of a column in the matrix. \source Maros (2003), Computational Techniques of the
/// Simplex Method, section 8.1: the product form
class BasisFactors {
public:
    /// Begins with a matrix. \param columns  one a row \returns False when they are dependent.
    bool factor(std::vector<SparseColumn const*> const& columns);
    /// Replaces the column at a place. \param image  the new column as solve() returns it; not zero at the place
    void replace(int place, std::vector<double> const& image);
    /// Columns replaced since the last factor().
    int replaced() const { return static_cast<int>(m_replaced_places.size()); }

    /// y with matrix × y = vector. \param vector  by row; becomes y, by place
    void solve(std::vector<double>& vector);
    /// z with transposed matrix × z = vector. \param vector  by place; becomes z, by row
    void solve_transposed(std::vector<double>& vector);

private:
    void set_columns();

    BasisElimination m_elimination;
    TriangularFactors m_factors;
    SparseLists m_upper_columns;  ///< The upper factor by pivot: the rest of its column, by row.
    std::vector<int> m_replaced_places;
    std::vector<double> m_replaced_pivots;
    SparseLists m_replaced;  ///< The rest of each image, by place.
    std::vector<double> m_work;
    std::vector<int> m_starts;
    std::vector<int> m_step_of;
};

}  // namespace cifra::protect
