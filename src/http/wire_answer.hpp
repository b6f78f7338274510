#pragma once

#include "http/finished_answer.hpp"
#include "http/request.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace cifra::http {

/// What of a request decides how an answer that stands is sent. Values of headers as they came; empty: none.
struct Conditions {
    Method method = Method::get;
    std::string_view accept_encoding;
    std::string_view if_none_match;
    std::string_view if_modified_since;
    std::string_view range;
    std::string_view if_range;
};

/// The conditions of a request; they refer to it.
Conditions conditions_of(Request const& request);

/// An answer to one request: what goes over the wire, but for Date, Connection and the empty line between the two.
struct WireAnswer {
    int status = 200;
    Encoding encoding = Encoding::identity;
    std::string_view head;           ///< In `answer`, or in `own_head`.
    std::string_view body;           ///< In `answer`; empty for HEAD and 304.
    KeptBody const* kept = nullptr;  ///< What `body` is within, where it is in a memory file.
    std::string own_head;            ///< Of a part.
    std::shared_ptr<FinishedAnswer const> answer;

    std::string_view sent_head() const { return own_head.empty() ? head : std::string_view(own_head); }
};

/// Chooses what of an answer is sent: the encoding, 304, a part, the head alone. Allocates for parts only.
/// \source RFC 9110, 12.5.3, 13.2.2, 14.2
WireAnswer choose(std::shared_ptr<FinishedAnswer const> answer, Conditions const& conditions);

}  // namespace cifra::http
