#pragma once

#include "base/local_text.hpp"

#include <string>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

namespace cifra::base {

/// Why an operation failed. The program's exit code follows from it (see exit_code).
enum class ErrorCode {
    usage,       ///< The command line is wrong: exit code 2.
    bad_input,   ///< A file says something that Cifra cannot accept: exit code 1.
    not_found,   ///< A file or folder does not exist: exit code 1.
    io,          ///< Reading or writing failed: exit code 1.
    unsettled,   ///< A blocking finding is not settled: exit code 3.
    disclosive,  ///< Publishing would disclose: exit code 4.
};

/// A place in a file. Line and column count from 1; 0 means unknown.
struct Where {
    std::string file;
    int line = 0;
    int column = 0;

    auto operator<=>(Where const&) const = default;
};

/// A failed operation: what happened, where, and what to do next, in both languages.
/// Never holds a value of a case record or of an unreleased cell.
struct Error {
    ErrorCode code = ErrorCode::bad_input;
    LocalText message;     ///< A sentence without its place, no full stop at the end.
    LocalText what_to_do;  ///< An imperative sentence, no full stop at the end; may be empty.
    Where where;
    std::vector<Error> also;  ///< Further problems of the same input, in order of place.
};

template <class T>
using Result = tl::expected<T, Error>;

/// Shorthand for returning an error: `return fail(ErrorCode::io, {...}, {...}, where);`
inline tl::unexpected<Error> fail(ErrorCode code, LocalText message, LocalText what_to_do = {}, Where where = {}) {
    return tl::unexpected<Error>(Error{code, std::move(message), std::move(what_to_do), std::move(where), {}});
}

/// Passes an error on: `if (!result) return fail(result.error());`
inline tl::unexpected<Error> fail(Error error) {
    return tl::unexpected<Error>(std::move(error));
}

/// One error for several problems of one input: the first carries the others. Needs at least one.
Error join(std::vector<Error> problems);

/// "file:line:column", without the parts that are unknown.
std::string to_string(Where const& where);

/// The whole message, one line a problem: "place: message; what to do".
std::string to_string(Error const& error, Language language);

/// The program's exit code for an error: 1 to 4, see docs/reference/exit_codes.md.
int exit_code(ErrorCode code);

}  // namespace cifra::base

/// Binds the value of a Result or returns its error: `CIFRA_TRY(auto text, read_file(path));`
#define CIFRA_CONCAT_(a, b) a##b
#define CIFRA_CONCAT(a, b) CIFRA_CONCAT_(a, b)
#define CIFRA_TRY_(temporary, target, expression)                                                \
    auto temporary = (expression);                                                               \
    if (!temporary) return ::tl::unexpected<::cifra::base::Error>(std::move(temporary).error()); \
    target = std::move(*temporary)
#define CIFRA_TRY(target, expression) CIFRA_TRY_(CIFRA_CONCAT(cifra_try_, __LINE__), target, expression)
/// Returns the error of a Result<void>, or goes on.
#define CIFRA_CHECK(expression)                                                             \
    do {                                                                                    \
        if (auto cifra_check_ = (expression); !cifra_check_)                                \
            return ::tl::unexpected<::cifra::base::Error>(std::move(cifra_check_).error()); \
    } while (false)
