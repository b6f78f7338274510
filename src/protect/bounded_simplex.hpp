#pragma once

#include "protect/basis_factors.hpp"

#include <cstdint>
#include <utility>
#include <vector>

namespace cifra::protect {

/// A linear programme whose point zero is feasible: matrix × x = 0, lower <= x <= upper, lower <= 0 <= upper. Made for
/// many objectives over the same x, one after the other: it starts where the last one ended, or from any vertex met
/// before. \source Maros (2003), Computational Techniques of the Simplex Method, chapter 9
class BoundedSimplex {
public:
    enum class End { optimal, unbounded, failed };

    /// Where a programme stands: enough to return to it.
    struct Vertex {
        std::vector<int> basis;           ///< Column at each place; from the number of columns on: a row's own.
        std::vector<std::int8_t> places;  ///< Of each column: basic, lower, upper, between.
        std::vector<double> between;      ///< Values of the columns that stand between their bounds, in order.
        std::vector<float> weights;       ///< Squared lengths of the edges that leave it, by column.
    };

    /// \param columns  of the matrix, coefficients whole and below 2^24 \param lowest, highest  of each column;
    /// infinity: none
    BoundedSimplex(int rows, std::vector<SparseColumn> columns, std::vector<double> lowest,
                   std::vector<double> highest);

    /// Takes x to where the sum of coefficient × x is largest. \returns failed when the arithmetic could not be
    /// trusted; x is not to be used then, and reset() comes before the next objective.
    End maximise(std::vector<std::pair<int, double>> const& objective);

    std::vector<double> const& values() const { return m_values; }
    /// After an optimum: multiples of the rows whose sum, taken from the objective, leaves nothing to gain.
    std::vector<double> const& prices() const { return m_prices; }
    Vertex vertex() const;
    /// Returns to a vertex. \returns False when its basis cannot be factored; stands at zero then.
    bool return_to(Vertex const& vertex);
    /// Stands at zero again, as at first: sound whatever the arithmetic did before.
    void reset();

private:
    enum Place : std::int8_t { basic, lower, upper, between };
    struct Leaving {
        int place = -1;  ///< -1: the entering column stops at its other bound.
        double step = 0;
    };

    void set_outside();
    double product(int column, std::vector<double> const& by_row) const;
    bool refactor();
    void compute_values();
    void compute_rates();
    int entering() const;
    Leaving leaving(int column, double sign) const;
    double room(int column, double change) const;
    void move(int column, double sign, double step);
    void compute_image(int column);
    void update_rates(int column, int place);
    void exchange(int column, Leaving leaving, double sign);
    SparseColumn const& column(int index) const;

    int m_rows = 0;
    int m_columns = 0;
    std::vector<SparseColumn> m_matrix;            ///< Columns, and behind them the rows' own.
    std::vector<int> m_starts;                     ///< Of each column in m_entries.
    std::vector<std::pair<int, float>> m_entries;  ///< Of the columns, one after the other.
    std::vector<int> m_outside;                    ///< Columns that may enter the basis.
    std::vector<int> m_seats;                      ///< Of each column in m_outside.
    std::vector<double> m_lower;
    std::vector<double> m_upper;
    std::vector<double> m_values;
    std::vector<std::int8_t> m_places;
    std::vector<int> m_basis;
    BasisFactors m_factors;
    std::vector<double> m_objective;
    std::vector<double> m_prices;
    std::vector<double> m_rates;
    std::vector<double> m_weights;  ///< Squared lengths of edges: steepest edge.
    std::vector<double> m_image;    ///< Of the entering column.
    std::vector<int> m_support;     ///< Places where the image is not zero.
    std::vector<double> m_row;      ///< Of the leaving place: multiples of the equations.
    std::vector<double> m_along;    ///< Likewise, of the image.
};

}  // namespace cifra::protect
