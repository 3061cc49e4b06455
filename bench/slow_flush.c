/* Makes every flush to the disk take longer by SLOW_FLUSH_US microseconds, for the process it is preloaded in. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>

static void linger(void)
{
    const char *text = getenv("SLOW_FLUSH_US");
    long us = text ? atol(text) : 0;
    struct timespec rest = {us / 1000000, us % 1000000 * 1000};
    while (us > 0 && nanosleep(&rest, &rest)) {
    }
}

static int flush(const char *name, int file)
{
    int (*next)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
    linger();
    return next(file);
}

int fsync(int file)
{
    return flush("fsync", file);
}

int fdatasync(int file)
{
    return flush("fdatasync", file);
}
