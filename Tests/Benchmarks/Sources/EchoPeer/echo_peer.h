#ifndef ECHO_PEER_H
#define ECHO_PEER_H

#include <stddef.h>
#include <stdint.h>

/* Every message is its length in four bytes, then its bytes. */
enum { length_bytes = 4, message_limit = 1 << 20 };

/* Gives every message of every connection back, a thread each, until it is killed. */
int serve(int port);

/* Keeps so many messages of so many bytes under way on one connection, and prints what came of it. */
int load(int port, size_t bytes, int in_flight, double seconds);

/* Reads until `count` bytes are there; 0 where the peer is gone. */
int read_all(int socket, void *buffer, size_t count);
int write_all(int socket, const void *buffer, size_t count);

#endif
