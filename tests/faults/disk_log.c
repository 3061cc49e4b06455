/* Writes down in the file DISK_LOG, for the process it is preloaded in, what changes under the folder DISK_LOG_OF,
   what is flushed there, and what the process says to others. tests/faults/disk_log.py reads it.

   A change is noted once it is made, a flush once it is over with where the log stood when it began, and what is
   said before it leaves: a log that errs makes the disk worse than it was, never better. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

struct __attribute__((packed)) head {
    char what;
    uint32_t path_bytes, data_bytes;
    uint64_t offset;
};

static int log_file = -1;
static const char *folder;
static size_t folder_bytes;

__attribute__((constructor)) static void begin(void)
{
    const char *name = getenv("DISK_LOG");
    folder = getenv("DISK_LOG_OF");
    if (name && folder) {
        folder_bytes = strlen(folder);
        log_file = REAL(open)(name, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    }
}

static void note(char what, const char *path, uint64_t offset, const void *data, size_t bytes)
{
    struct head head = {what, (uint32_t)strlen(path), (uint32_t)bytes, offset};
    struct iovec parts[] = {{&head, sizeof head}, {(void *)path, strlen(path)}, {(void *)data, bytes}};
    int error = errno;
    /* One call on a file opened to append: records of several threads never mix. */
    if (writev(log_file, parts, 3) < 0)
        abort();
    errno = error;
}

/* The path below the folder, "" for the folder itself, NULL for anything else and for what no power cut keeps. */
static const char *below(const char *path)
{
    size_t bytes = strlen(path);
    if (log_file < 0 || strncmp(path, folder, folder_bytes))
        return NULL;
    if (bytes > 4 && !strcmp(path + bytes - 4, "-shm"))
        return NULL;
    path += folder_bytes;
    return *path == '/' ? path + 1 : *path ? NULL : path;
}

static const char *path_of(int file, char *room, size_t bytes)
{
    char link[40];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = log_file < 0 ? -1 : readlink(link, room, bytes - 1);
    if (length < 0)
        return NULL;
    room[length] = 0;
    return below(room);
}

static int note_opened(const char *path, int flags, int was_there, int file)
{
    const char *name = file < 0 ? NULL : below(path);
    if (name && !was_there && flags & O_CREAT)
        note('c', name, 0, "", 0);
    else if (name && flags & O_TRUNC)
        note('t', name, 0, "", 0);
    return file;
}

#define OPEN(name)                                                                      \
    int name(const char *path, int flags, ...)                                          \
    {                                                                                   \
        va_list rest;                                                                   \
        va_start(rest, flags);                                                          \
        mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;         \
        va_end(rest);                                                                   \
        int error = errno, was_there = !access(path, F_OK);                             \
        errno = error;                                                                  \
        return note_opened(path, flags, was_there, REAL(name)(path, flags, mode));      \
    }
OPEN(open)
OPEN(open64)

static ssize_t note_written(int file, const void *data, ssize_t bytes, off_t offset)
{
    char room[4096];
    const char *path = bytes > 0 ? path_of(file, room, sizeof room) : NULL;
    if (path)
        note('w', path, (uint64_t)offset, data, (size_t)bytes);
    return bytes;
}

ssize_t pwrite(int file, const void *data, size_t bytes, off_t offset)
{
    return note_written(file, data, REAL(pwrite)(file, data, bytes, offset), offset);
}

ssize_t pwrite64(int file, const void *data, size_t bytes, off_t offset)
{
    return note_written(file, data, REAL(pwrite64)(file, data, bytes, offset), offset);
}

ssize_t write(int file, const void *data, size_t bytes)
{
    if (file == STDOUT_FILENO && log_file >= 0)
        note('s', "", 0, data, bytes);
    ssize_t written = REAL(write)(file, data, bytes);
    return note_written(file, data, written, lseek(file, 0, SEEK_CUR) - (written > 0 ? written : 0));
}

ssize_t send(int socket, const void *data, size_t bytes, int flags)
{
    if (log_file >= 0)
        note('s', "", 0, data, bytes);
    return REAL(send)(socket, data, bytes, flags);
}

static int note_cut(int file, off_t length, int failed)
{
    char room[4096];
    const char *path = failed ? NULL : path_of(file, room, sizeof room);
    if (path)
        note('t', path, (uint64_t)length, "", 0);
    return failed;
}

int ftruncate(int file, off_t length)
{
    return note_cut(file, length, REAL(ftruncate)(file, length));
}

int ftruncate64(int file, off_t length)
{
    return note_cut(file, length, REAL(ftruncate64)(file, length));
}

static int flush(int (*next)(int), int file)
{
    char room[4096];
    const char *path = path_of(file, room, sizeof room);
    off_t began = path ? lseek(log_file, 0, SEEK_END) : 0;
    int failed = next(file);
    if (path && !failed)
        note('f', path, (uint64_t)began, "", 0);
    return failed;
}

int fsync(int file)
{
    return flush(REAL(fsync), file);
}

int fdatasync(int file)
{
    return flush(REAL(fdatasync), file);
}

int rename(const char *from, const char *to)
{
    int failed = REAL(rename)(from, to);
    if (!failed && below(from) && below(to))
        note('r', below(from), 0, below(to), strlen(below(to)));
    return failed;
}

int unlink(const char *path)
{
    int failed = REAL(unlink)(path);
    if (!failed && below(path))
        note('u', below(path), 0, "", 0);
    return failed;
}
