#include "http/answer_writer.hpp"

#include <sys/sendfile.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <algorithm>
#include <array>
#include <cerrno>

namespace cifra::http {
namespace {

Written outcome(ssize_t result) {
    if (result >= 0) return {static_cast<std::size_t>(result), false};
    return {0, errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR};
}

/// Sends texts in one call, without the first `sent` bytes.
Written write_texts(int socket, std::array<std::string_view, 3> const& texts, std::size_t sent, int flags) {
    std::array<iovec, 3> rest{};
    for (std::size_t i = 0; i < texts.size(); ++i) {
        auto const skipped = std::min(sent, texts[i].size());
        sent -= skipped;
        // sendmsg does not write there; its type is without const.
        rest[i] = {const_cast<char*>(texts[i].data()) + skipped, texts[i].size() - skipped};
    }
    msghdr message{};
    message.msg_iov = rest.data();
    message.msg_iovlen = rest.size();
    return outcome(::sendmsg(socket, &message, flags | MSG_NOSIGNAL | MSG_DONTWAIT));
}

}  // namespace

Written write_some(int socket, WireAnswer const& wire, std::string_view tail, std::size_t sent) {
    auto const head = wire.sent_head();
    if (wire.kept == nullptr || wire.body.empty()) return write_texts(socket, {head, tail, wire.body}, sent, 0);
    auto const heads = head.size() + tail.size();
    Written written;
    if (sent < heads) {
        written = write_texts(socket, {head, tail, {}}, sent, MSG_MORE);
        if (written.failed || sent + written.bytes < heads) return written;
    }
    auto const begun = sent + written.bytes - heads;
    auto const within = static_cast<std::size_t>(wire.body.data() - wire.kept->bytes().data());
    auto offset = static_cast<off_t>(wire.kept->offset() + within + begun);
    auto const body = outcome(::sendfile(socket, wire.kept->file(), &offset, wire.body.size() - begun));
    return {written.bytes + body.bytes, body.failed};
}

}  // namespace cifra::http
