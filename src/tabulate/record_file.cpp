#include "tabulate/record_file.hpp"

#include "tabulate/code_dictionary.hpp"
#include "tabulate/count_byte.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <cstring>

namespace cifra::tabulate {

/// The open file and what it looked like at first.
class RecordFile::OpenFile {
public:
    explicit OpenFile(int number) : m_number(number) {}
    OpenFile(OpenFile const&) = delete;
    OpenFile& operator=(OpenFile const&) = delete;
    ~OpenFile() {
        if (m_number >= 0) ::close(m_number);
    }
    int number() const { return m_number; }
    struct stat status {};

private:
    int m_number;
};

void RecordFile::CloseFile::operator()(OpenFile* file) const {
    delete file;
}

namespace {

base::Result<void> fail_io(std::filesystem::path const& path, base::LocalText message, base::LocalText advice) {
    return base::fail(base::ErrorCode::io, std::move(message), std::move(advice), {path.string(), 0, 0});
}

/// End of the last whole record, and the line breaks before it.
struct RecordEnd {
    std::size_t size = 0;
    int lines = 0;
};

RecordEnd last_record_end(std::vector<char> const& bytes) {
    std::string_view const text(bytes.data(), bytes.size());
    bool inside = count_byte(text, '"') % 2 != 0;
    for (auto at = text.size(); at-- > 0;) {
        if (text[at] == '"') inside = !inside;
        if (text[at] == '\n' && !inside) return {at + 1, static_cast<int>(count_byte(text.substr(0, at + 1), '\n'))};
    }
    return {};
}

}  // namespace

base::Result<RecordFile> RecordFile::open(std::filesystem::path const& path, std::string const& comment) {
    RecordFile file(path);
    // Without O_NONBLOCK a named pipe would hold the program for ever.
    file.m_file.reset(new OpenFile(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)));
    if (file.m_file->number() < 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            return base::fail(base::ErrorCode::not_found, {"the file does not exist", "el archivo no existe"},
                              {"check the path", "revise la ruta"}, {path.string(), 0, 0});
        CIFRA_CHECK(fail_io(path, {"the file cannot be read", "no se puede leer el archivo"},
                            {"check the path and its permissions", "revise la ruta y sus permisos"}));
    }
    auto& status = file.m_file->status;
    if (::fstat(file.m_file->number(), &status) != 0 || !S_ISREG(status.st_mode)) {
        CIFRA_CHECK(fail_io(path, {"it is not a regular file", "no es un archivo regular"},
                            {"check the path", "revise la ruta"}));
    }
    file.m_size = static_cast<std::uint64_t>(status.st_size);
    CIFRA_CHECK(file.skip_preamble(comment));
    return file;
}

/// Reads until `bytes` bytes wait or the file ends.
base::Result<void> RecordFile::fill(std::size_t bytes) {
    while (!m_ended && m_rest.size() < bytes) {
        auto const held = m_rest.size();
        m_rest.resize(bytes);
        auto const count = ::read(m_file->number(), m_rest.data() + held, bytes - held);
        auto const error = errno;
        m_rest.resize(held + static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
        if (count < 0 && error == EINTR) continue;
        if (count < 0)
            return fail_io(m_path, {"the file cannot be read", "no se puede leer el archivo"},
                           {"check the disk, then try again", "revise el disco e inténtelo de nuevo"});
        m_read += static_cast<std::uint64_t>(count);
        if (count > 0) continue;
        m_ended = true;
        return check_unchanged();
    }
    return {};
}

base::Result<void> RecordFile::check_unchanged() const {
    struct stat now {};
    auto const& first = m_file->status;
    bool const same = ::fstat(m_file->number(), &now) == 0 && now.st_size == first.st_size && m_read == m_size &&
                      now.st_mtim.tv_sec == first.st_mtim.tv_sec && now.st_mtim.tv_nsec == first.st_mtim.tv_nsec;
    if (same) return {};
    return fail_io(
        m_path, {"the file changed while it was read", "el archivo cambió mientras se leía"},
        {"wait until nobody writes to it, then try again", "espere a que nadie lo escriba e inténtelo de nuevo"});
}

base::Result<void> RecordFile::skip_preamble(std::string const& comment) {
    CIFRA_CHECK(fill(PIECE_BYTES));
    std::string_view text(m_rest.data(), m_rest.size());
    if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
    while (!comment.empty() && text.substr(0, comment.size()) == comment) {
        auto const end = text.find('\n');
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
        ++m_line;
    }
    m_rest.erase(m_rest.begin(), m_rest.end() - static_cast<std::ptrdiff_t>(text.size()));
    return {};
}

base::Result<std::optional<Piece>> RecordFile::next() {
    CIFRA_CHECK(fill(PIECE_BYTES));
    if (m_rest.empty()) return std::optional<Piece>();
    auto end = last_record_end(m_rest);
    if (end.size == 0 && !m_ended) {
        CIFRA_CHECK(fill(LONGEST_RECORD));
        end = last_record_end(m_rest);
    }
    if (end.size == 0 && !m_ended)
        return base::fail(base::ErrorCode::bad_input,
                          {"a record is longer than a megabyte, or a quotation mark is never closed",
                           "un registro supera un megabyte, o unas comillas nunca se cierran"},
                          {"check the quotation marks from this line on", "revise las comillas desde esta línea"},
                          {m_path.string(), m_line, 0});
    Piece piece;
    piece.size = m_ended ? m_rest.size() : end.size;
    piece.first_line = m_line;
    piece.number = m_number++;
    piece.last = m_ended;
    piece.bytes.reserve(piece.size + READ_AHEAD);
    auto const cut = m_rest.begin() + static_cast<std::ptrdiff_t>(piece.size);
    std::vector<char> rest(cut, m_rest.end());
    piece.bytes = std::move(m_rest);
    piece.bytes.resize(piece.size + READ_AHEAD);
    std::memset(piece.bytes.data() + piece.size, 0, READ_AHEAD);
    m_rest = std::move(rest);
    m_line += end.lines;
    return std::optional<Piece>(std::move(piece));
}

}  // namespace cifra::tabulate
