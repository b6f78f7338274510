#pragma once

#include "http/wire_answer.hpp"

#include <cstddef>
#include <string_view>

namespace cifra::http {

/// What became of an attempt to send.
struct Written {
    std::size_t bytes = 0;
    bool failed = false;  ///< The reader is gone. Otherwise less than all means that the socket takes no more now.
};

/// Sends of an answer what the socket takes now: head, tail, body, but the first `sent` bytes. A body in a memory file
/// is not copied. \param tail  what ends the head. Needs SIGPIPE to be blocked or ignored.
/// \source Linux, sendmsg(2): MSG_MORE; sendfile(2)
Written write_some(int socket, WireAnswer const& wire, std::string_view tail, std::size_t sent);

}  // namespace cifra::http
