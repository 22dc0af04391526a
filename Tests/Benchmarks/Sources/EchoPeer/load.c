#include "echo_peer.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>

static const double warm_up = 0.3;

/* Latencies by microsecond; the last place is for all that are longer. */
enum { places = 100000 };
static unsigned histogram[places];

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static double processor_time(void) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
           (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

static int connected(int port) {
    int connection = socket(AF_INET, SOCK_STREAM, 0), yes = 1;
    struct sockaddr_in address = {.sin_family = AF_INET,
                                  .sin_port = htons((uint16_t)port),
                                  .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    setsockopt(connection, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    return connect(connection, (struct sockaddr *)&address, sizeof address) == 0 ? connection : -1;
}

static void record(double seconds) {
    long place = (long)(seconds * 1e6);
    histogram[place < places ? place : places - 1]++;
}

static int microseconds_at(double share, unsigned long calls) {
    unsigned long seen = 0, wanted = (unsigned long)((double)calls * share);
    for (int place = 0; place < places; place++)
        if ((seen += histogram[place]) > wanted) return place;
    return places - 1;
}

/* Takes at least one whole answer, and all that came with it; gives their number, 0 where the peer is gone. */
static int take_answers(int connection, char *buffer, size_t size, size_t *held) {
    while (*held < size) {
        ssize_t got = recv(connection, buffer + *held, message_limit - *held, 0);
        if (got <= 0) return 0;
        *held += (size_t)got;
    }
    int answers = (int)(*held / size);
    memmove(buffer, buffer + (size_t)answers * size, *held % size);
    *held %= size;
    return answers;
}

int load(int port, size_t bytes, int in_flight, double seconds) {
    size_t size = length_bytes + bytes, held = 0;
    int connection = connected(port), failed = 0, first = 0;
    char *messages = calloc((size_t)in_flight, size), *buffer = malloc(message_limit);
    double *begun = calloc((size_t)in_flight, sizeof *begun);
    if (connection < 0 || !messages || !buffer || !begun || (size_t)in_flight * size > message_limit) return 1;
    for (int each = 0; each < in_flight; each++) {
        uint32_t length = htonl((uint32_t)bytes);
        memcpy(messages + (size_t)each * size, &length, length_bytes);
    }
    double start = now(), begin = start + warm_up, end = begin + seconds, time = start, processor = -1;
    unsigned long calls = 0, all_calls = 0;
    for (int each = 0; each < in_flight; each++) begun[each] = start;
    failed = !write_all(connection, messages, (size_t)in_flight * size);
    while (!failed && time < end) {
        int answers = take_answers(connection, buffer, size, &held);
        time = now();
        if (time >= begin && processor < 0) processor = processor_time();
        for (int each = 0; each < answers; each++, first = (first + 1) % in_flight) {
            if (time >= begin && time < end) {
                record(time - begun[first]);
                calls++;
            }
            begun[first] = time;
        }
        all_calls += (unsigned long)answers;
        failed = answers == 0 || !write_all(connection, messages, (size_t)answers * size);
    }
    if (failed || calls == 0) return 1;
    printf("{\"calls\": %lu, \"all_calls\": %lu, \"seconds\": %f, \"p50_us\": %d, \"p99_us\": %d, \"loader_cpu_us\": %f}\n",
           calls, all_calls, seconds, microseconds_at(0.5, calls), microseconds_at(0.99, calls),
           (processor_time() - processor) * 1e6 / (double)calls);
    return 0;
}
