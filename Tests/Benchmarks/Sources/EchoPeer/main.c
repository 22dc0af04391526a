/* The limit: what two processes can say to each other over loopback by blocking calls alone. */
#include "echo_peer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int read_all(int socket, void *buffer, size_t count) {
    for (char *at = buffer; count > 0;) {
        ssize_t got = read(socket, at, count);
        if (got <= 0) return 0;
        at += got;
        count -= (size_t)got;
    }
    return 1;
}

int write_all(int socket, const void *buffer, size_t count) {
    for (const char *at = buffer; count > 0;) {
        ssize_t put = write(socket, at, count);
        if (put <= 0) return 0;
        at += put;
        count -= (size_t)put;
    }
    return 1;
}

int main(int count, char **words) {
    if (count == 4 && strcmp(words[1], "serve") == 0) return serve(atoi(words[3]));
    if (count == 7 && strcmp(words[1], "load") == 0)
        return load(atoi(words[3]), (size_t)atol(words[4]), atoi(words[5]), atof(words[6]));
    fputs("serve KIND PORT | load KIND PORT BYTES IN_FLIGHT SECONDS\n", stderr);
    return 64;
}
