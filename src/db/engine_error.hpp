#pragma once

#include "base/result.hpp"

#include <string>

namespace cifra::db {

/// The errors of both engines. `database` is the file, or the URL without its password; `words` say why and hold no
/// value.

/// Words of an engine or of the system, which knows no Spanish.
base::LocalText as_it_says(std::string const& words);

/// A statement that the engine does not accept.
tl::unexpected<base::Error> refused(std::string const& database, base::LocalText const& words);
/// Another writer has held the database for longer than five seconds.
tl::unexpected<base::Error> locked(std::string const& database);
/// Something that a connection for reading may not do.
tl::unexpected<base::Error> read_only(std::string const& database);
/// A database that cannot be opened.
tl::unexpected<base::Error> cannot_open(std::string const& database, base::LocalText const& words);
/// A database for reading that is not there.
tl::unexpected<base::Error> no_database(std::string const& database);
/// The number of parameters of a statement is not the number of its values.
tl::unexpected<base::Error> wrong_parameters(std::string const& database);
/// A column of a result holds what is neither a whole number, nor text, nor bytes. `column` counts from 0.
tl::unexpected<base::Error> unreadable_column(std::string const& database, int column);
/// A statement after one that failed in the same transaction.
tl::unexpected<base::Error> transaction_failed(std::string const& database);
/// A statement that ended the transaction in which it ran.
tl::unexpected<base::Error> transaction_ended(std::string const& database);
/// A commit that kept nothing.
tl::unexpected<base::Error> nothing_kept(std::string const& database);
/// A commit of which it is not known whether it was kept.
tl::unexpected<base::Error> perhaps_kept(std::string const& database, base::LocalText const& words);

}  // namespace cifra::db
