#include "shim_fault.hpp"

#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>
#include <cstdio>
#include <cstdlib>
#include <cstring>

// The calls that change the world, each with the C library's name. What has two names for large files has both here.
using namespace cifra::crash;

namespace {

bool pretended_transaction = false;

bool exists(char const* path) {
    struct stat status {};
    return ::lstat(path, &status) == 0;
}

bool is_folder(char const* path) {
    struct stat status {};
    return ::lstat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

int open_file(int folder, char const* name, int flags, mode_t mode) {
    char const* const path = below_root(folder, name);
    bool const makes = path != nullptr && (flags & O_CREAT) != 0 && !exists(path);
    bool const empties = path != nullptr && (flags & O_TRUNC) != 0 && !makes;
    Call const call(makes || empties);
    if (call.is_last()) die();
    if (makes && call.disk_is_full()) return call.no_space();
    auto const opened = static_cast<int>(syscall(SYS_openat, folder, name, flags, mode));
    if (opened < 0) return opened;
    remember(opened, path);
    if (makes) call.log({"create", path});
    if (empties) call.log({"truncate", path});
    return opened;
}

ssize_t write_at(int descriptor, void const* bytes, std::size_t size, off64_t offset) {
    char const* const path = path_of(descriptor);
    Call const call(path != nullptr && size > 0);
    if (call.is_last()) {
        if (torn_size(size) > 0) syscall(SYS_pwrite64, descriptor, bytes, torn_size(size), offset);
        die();
    }
    auto const fitting = call.fits(descriptor, offset, size);
    if (fitting == 0 && size > 0) return call.no_space();
    auto const written = syscall(SYS_pwrite64, descriptor, bytes, fitting, offset);
    if (written > 0) call.log({"write", path, "", offset, bytes, static_cast<std::size_t>(written)});
    return written;
}

ssize_t write_on(int descriptor, void const* bytes, std::size_t size) {
    if (path_of(descriptor) == nullptr) return syscall(SYS_write, descriptor, bytes, size);
    auto const written = write_at(descriptor, bytes, size, syscall(SYS_lseek, descriptor, 0, SEEK_CUR));
    if (written > 0) syscall(SYS_lseek, descriptor, written, SEEK_CUR);
    return written;
}

int cut(int descriptor, off64_t length) {
    char const* const path = path_of(descriptor);
    Call const call(path != nullptr);
    if (call.is_last()) die();
    auto const result = static_cast<int>(syscall(SYS_ftruncate, descriptor, length));
    if (result == 0) call.log({"truncate", path, "", length});
    return result;
}

int sync(long system_call, int descriptor) {
    char const* const path = path_of(descriptor);
    if (path != nullptr && fault().folders_unsynced && is_folder(path)) return 0;
    Call const call(path != nullptr);
    if (call.is_last()) die();
    auto const result = static_cast<int>(syscall(system_call, descriptor));
    if (result == 0) call.log({"sync", path});
    return result;
}

int rename_to(int folder, char const* name, int new_folder, char const* new_name, unsigned flags) {
    char const* const path = below_root(folder, name, 0);
    char const* const new_path = below_root(new_folder, new_name, 1);
    Call const call(path != nullptr || new_path != nullptr);
    if (call.is_last()) die();
    auto const result = static_cast<int>(syscall(SYS_renameat2, folder, name, new_folder, new_name, flags));
    if (result == 0) call.log({flags == RENAME_EXCHANGE ? "exchange" : "rename", path, new_path});
    return result;
}

int remove_entry(int folder, char const* name, int flags) {
    char const* const path = below_root(folder, name);
    Call const call(path != nullptr);
    if (call.is_last()) die();
    auto const result = static_cast<int>(syscall(SYS_unlinkat, folder, name, flags));
    if (result == 0) call.log({"remove", path});
    return result;
}

int make_folder(int folder, char const* name, mode_t mode) {
    char const* const path = below_root(folder, name);
    Call const call(path != nullptr && !exists(path));
    if (call.is_last()) die();
    if (call.disk_is_full()) return call.no_space();
    auto const result = static_cast<int>(syscall(SYS_mkdirat, folder, name, mode));
    if (result == 0) call.log({"folder", path});
    return result;
}

template <class Function>
Function* next(char const* name) {
    void* const found = dlsym(RTLD_NEXT, name);
    if (found == nullptr) std::abort();
    return reinterpret_cast<Function*>(found);
}

mode_t mode_of(int flags, va_list rest) {
    return (flags & (O_CREAT | __O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0;
}

}  // namespace

#define CIFRA_OPEN(name)                               \
    int name(char const* path, int flags, ...) {       \
        va_list rest;                                  \
        va_start(rest, flags);                         \
        mode_t const mode = mode_of(flags, rest);      \
        va_end(rest);                                  \
        return open_file(AT_FDCWD, path, flags, mode); \
    }
#define CIFRA_OPENAT(name)                                   \
    int name(int folder, char const* path, int flags, ...) { \
        va_list rest;                                        \
        va_start(rest, flags);                               \
        mode_t const mode = mode_of(flags, rest);            \
        va_end(rest);                                        \
        return open_file(folder, path, flags, mode);         \
    }

extern "C" {

CIFRA_OPEN(open)
CIFRA_OPEN(open64)
CIFRA_OPENAT(openat)
CIFRA_OPENAT(openat64)

int close(int descriptor) {
    remember(descriptor, nullptr);
    return static_cast<int>(syscall(SYS_close, descriptor));
}

ssize_t write(int descriptor, void const* bytes, std::size_t size) {
    return write_on(descriptor, bytes, size);
}
ssize_t writev(int descriptor, iovec const* pieces, int count) {
    // To write less than was asked for is always allowed.
    for (int i = 0; path_of(descriptor) != nullptr && i < count; ++i)
        if (pieces[i].iov_len > 0) return write_on(descriptor, pieces[i].iov_base, pieces[i].iov_len);
    return syscall(SYS_writev, descriptor, pieces, count);
}
ssize_t pwrite(int descriptor, void const* bytes, std::size_t size, off_t offset) {
    return write_at(descriptor, bytes, size, offset);
}
ssize_t pwrite64(int descriptor, void const* bytes, std::size_t size, off64_t offset) {
    return write_at(descriptor, bytes, size, offset);
}
int ftruncate(int descriptor, off_t length) noexcept {
    return cut(descriptor, length);
}
int ftruncate64(int descriptor, off64_t length) noexcept {
    return cut(descriptor, length);
}
int fsync(int descriptor) {
    return sync(SYS_fsync, descriptor);
}
int fdatasync(int descriptor) {
    return sync(SYS_fdatasync, descriptor);
}

int rename(char const* name, char const* new_name) noexcept {
    return rename_to(AT_FDCWD, name, AT_FDCWD, new_name, 0);
}
int renameat(int folder, char const* name, int new_folder, char const* new_name) noexcept {
    return rename_to(folder, name, new_folder, new_name, 0);
}
int renameat2(int folder, char const* name, int new_folder, char const* new_name, unsigned flags) noexcept {
    return rename_to(folder, name, new_folder, new_name, flags);
}
int unlink(char const* name) noexcept {
    return remove_entry(AT_FDCWD, name, 0);
}
int rmdir(char const* name) noexcept {
    return remove_entry(AT_FDCWD, name, AT_REMOVEDIR);
}
int unlinkat(int folder, char const* name, int flags) noexcept {
    return remove_entry(folder, name, flags);
}
int remove(char const* name) noexcept {
    return remove_entry(AT_FDCWD, name, is_folder(name) ? AT_REMOVEDIR : 0);
}
int mkdir(char const* name, mode_t mode) noexcept {
    return make_folder(AT_FDCWD, name, mode);
}
int mkdirat(int folder, char const* name, mode_t mode) noexcept {
    return make_folder(folder, name, mode);
}

ssize_t send(int descriptor, void const* bytes, std::size_t size, int flags) {
    Call const call(true);
    if (call.is_last()) {
        if (torn_size(size) > 0) syscall(SYS_sendto, descriptor, bytes, torn_size(size), flags, nullptr, 0);
        die();
    }
    return syscall(SYS_sendto, descriptor, bytes, size, flags, nullptr, 0);
}

// The seeded bugs: what a harness must notice.

int sqlite3_exec(void* database, char const* sql, void* each, void* context, char** message) {
    auto* const real = next<int(void*, char const*, void*, void*, char**)>("sqlite3_exec");
    bool const begins = std::strcmp(sql, "BEGIN IMMEDIATE") == 0;
    bool const commits = std::strcmp(sql, "COMMIT") == 0;
    if (commits) acknowledge();
    if (fault().no_transaction && (begins || commits)) {
        pretended_transaction = begins;
        return 0;
    }
    char* const text = ::strdup(sql);
    if (char* const found = std::strstr(text, "synchronous=FULL"); found != nullptr && fault().synchronous_off)
        std::memcpy(found, "synchronous=OFF ", std::strlen("synchronous=OFF "));
    int const code = real(database, text, each, context, message);
    std::free(text);
    return code;
}
int sqlite3_get_autocommit(void* database) {
    return pretended_transaction ? 0 : next<int(void*)>("sqlite3_get_autocommit")(database);
}

void* PQexec(void* connection, char const* sql) {
    auto* const real = next<void*(void*, char const*)>("PQexec");
    bool const begins = std::strncmp(sql, "BEGIN ", 6) == 0;
    bool const commits = std::strcmp(sql, "COMMIT") == 0;
    if (commits) acknowledge();
    if (fault().no_transaction && (begins || commits)) pretended_transaction = begins;
    return real(connection, fault().no_transaction && begins ? "SELECT 1" : sql);
}
int PQtransactionStatus(void* connection) {
    constexpr int IN_TRANSACTION = 2;
    return pretended_transaction ? IN_TRANSACTION : next<int(void*)>("PQtransactionStatus")(connection);
}

}  // extern "C"
