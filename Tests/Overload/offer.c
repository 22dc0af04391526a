// Offers requests at a given rate, whether they are answered or not, over connections of HTTP or of the wire, and says what came back.
//
//   offer http|wire PORT CONNECTIONS IN_FLIGHT RATE SECONDS REQUEST
//
// RATE 0 is a closed loop: each answer is followed by the next request. REQUEST is a file: HTTP's whole request, or the rest of a
// call's head behind `{"kind":"call","id":N` and its body on the next line. A connection that is closed is opened again.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { RECEIVED = 1 << 16, TIMES = 1024, LATENCIES = 1 << 21 };

typedef struct {
  int socket, waiting, is_ready;
  uint64_t last_id, answered;
  size_t length, skip;  // bytes kept of an answer; bytes of it still to be thrown away
  double started[TIMES];
  char bytes[RECEIVED];
} Connection;

typedef struct {
  long count, kept;
  float *milliseconds;
} Answers;

static int is_wire, epoll, in_flight, connection_count;
static struct sockaddr_in address;
static Connection *connections;
// Those that may take a request, in turn: a ring, since looking at each of a thousand for every offer would take half a processor.
static Connection **ready_ones;
static int ready_first, ready_count;
static char request[RECEIVED], *body;
static size_t request_length, body_length;
static Answers ok, refused, other;
static long sent, lost, unsent, without_retry;

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static void make_ready(Connection *connection) {
  if (connection->is_ready || connection->waiting >= in_flight) return;
  connection->is_ready = 1;
  ready_ones[(ready_first + ready_count++) % connection_count] = connection;
}

static void open_connection(Connection *connection) {
  connection->socket = socket(AF_INET, SOCK_STREAM, 0);
  if (connection->socket < 0) fail("socket");
  int yes = 1;
  setsockopt(connection->socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  if (connect(connection->socket, (struct sockaddr *)&address, sizeof address)) fail("connect");
  fcntl(connection->socket, F_SETFL, O_NONBLOCK);
  struct epoll_event event = {.events = EPOLLIN, .data.ptr = connection};
  epoll_ctl(epoll, EPOLL_CTL_ADD, connection->socket, &event);
  connection->last_id = connection->answered = 0;
  connection->waiting = 0;
  connection->length = connection->skip = 0;
  make_ready(connection);
}

static void lose(Connection *connection) {
  lost += connection->waiting;
  close(connection->socket);
  open_connection(connection);
}

static size_t put_frame(char *to, const char *content, size_t length) {
  uint32_t size = htonl(length);
  memcpy(to, &size, 4);
  memcpy(to + 4, content, length);
  return length + 4;
}

static void send_one(Connection *connection, double scheduled) {
  static char head[RECEIVED], message[2 * RECEIVED];
  const char *bytes = request;
  size_t length = request_length;
  uint64_t id = ++connection->last_id;
  if (is_wire) {
    int head_length = snprintf(head, sizeof head, "{\"kind\":\"call\",\"id\":%llu%s", (unsigned long long)id, request);
    length = put_frame(message, head, head_length);
    length += put_frame(message + length, body, body_length);
    bytes = message;
  }
  connection->started[id % TIMES] = scheduled;
  connection->waiting++;
  sent++;
  if (send(connection->socket, bytes, length, MSG_NOSIGNAL) != (ssize_t)length) lose(connection);
}

static void note(Answers *answers, double milliseconds) {
  answers->count++;
  if (answers->kept < LATENCIES) answers->milliseconds[answers->kept++] = milliseconds;
}

// Takes note of an answer that begins here, if its head is whole; gives the head's length, and how much comes behind it.
static size_t http_answer(Connection *connection, const char *start, size_t length, size_t *behind, Answers **answers, uint64_t *id) {
  const char *end = memmem(start, length, "\r\n\r\n", 4);
  if (!end) return 0;
  size_t head = end + 4 - start;
  const char *size = memmem(start, head, "ontent-Length: ", 15);
  if (!size) size = memmem(start, head, "ontent-length: ", 15);
  *behind = size ? strtoul(size + 15, NULL, 10) : 0;
  int status = atoi(start + 9);
  *answers = status == 200 ? &ok : status == 503 || status == 429 ? &refused : &other;
  if (*answers == &refused && !memmem(start, head, "etry-After: ", 12)) without_retry++;
  *id = ++connection->answered;
  return head;
}

static size_t wire_answer(const char *start, size_t length, size_t *behind, Answers **answers, uint64_t *id) {
  uint32_t size;
  if (length < 4) return 0;
  memcpy(&size, start, 4);
  size_t head = ntohl(size) + 4;
  if (length < head) return 0;
  int has_body = memmem(start, head, "\"body\":true", 11) != NULL;
  if (has_body) {
    if (length < head + 4) return 0;
    memcpy(&size, start + head, 4);
    *behind = ntohl(size) + 4;
  }
  const char *at = memmem(start, head, "\"id\":", 5);
  *id = at ? strtoull(at + 5, NULL, 10) : 0;
  int is_reply = memmem(start, head, "\"kind\":\"reply\"", 14) != NULL;
  int is_refusal = memmem(start, head, "UNAVAILABLE", 11) || memmem(start, head, "RESOURCE_EXHAUSTED", 18);
  *answers = is_reply ? &ok : is_refusal ? &refused : &other;
  if (*answers == &refused && !memmem(start, head, "retry-after-ms", 14)) without_retry++;
  return head;
}

static void take_answers(Connection *connection, int is_closed_loop) {
  size_t at = 0;
  while (at < connection->length) {
    size_t skipped = connection->skip < connection->length - at ? connection->skip : connection->length - at;
    connection->skip -= skipped;
    at += skipped;
    if (connection->skip || at == connection->length) break;
    size_t behind = 0;
    uint64_t id = 0;
    Answers *answers = NULL;
    const char *start = connection->bytes + at;
    size_t length = connection->length - at;
    size_t head = is_wire ? wire_answer(start, length, &behind, &answers, &id) : http_answer(connection, start, length, &behind, &answers, &id);
    if (!head) break;
    at += head;
    connection->skip = behind;
    if (!id) continue;
    note(answers, (now() - connection->started[id % TIMES]) * 1000);
    connection->waiting--;
    make_ready(connection);
    if (is_closed_loop) send_one(connection, now());
  }
  memmove(connection->bytes, connection->bytes + at, connection->length - at);
  connection->length -= at;
}

static void receive(Connection *connection, int is_closed_loop) {
  ssize_t got = recv(connection->socket, connection->bytes + connection->length, RECEIVED - connection->length, 0);
  if (got <= 0) {
    if (got < 0 && errno == EAGAIN) return;
    lose(connection);
    while (is_closed_loop && connection->waiting < in_flight) send_one(connection, now());
    return;
  }
  connection->length += got;
  take_answers(connection, is_closed_loop);
}

// The next connection that may take a request, in turn.
static Connection *free_connection(void) {
  if (!ready_count) return NULL;
  Connection *connection = ready_ones[ready_first];
  ready_first = (ready_first + 1) % connection_count;
  ready_count--;
  connection->is_ready = 0;
  return connection;
}

static int by_size(const void *a, const void *b) {
  float x = *(const float *)a, y = *(const float *)b;
  return (x > y) - (x < y);
}

static double percentile(Answers *answers, double share) {
  if (!answers->kept) return 0;
  qsort(answers->milliseconds, answers->kept, sizeof(float), by_size);
  return answers->milliseconds[(long)(share * (answers->kept - 1))];
}

static void run(double rate, double seconds) {
  double begun = now(), end = begun + seconds, next = begun;
  struct epoll_event events[256];
  for (int i = 0; rate == 0 && i < connection_count; i++)
    while (connections[i].waiting < in_flight) send_one(&connections[i], now());
  for (double time = begun; time < end; time = now()) {
    for (; rate > 0 && next <= time; next += 1 / rate) {
      Connection *connection = free_connection();
      if (!connection) {
        unsent++;
        continue;
      }
      send_one(connection, next);
      make_ready(connection);
    }
    int ready = epoll_wait(epoll, events, 256, rate > 0 ? 1 : 100);
    for (int i = 0; i < ready; i++) receive(events[i].data.ptr, rate == 0);
  }
}

int main(int count, char **arguments) {
  if (count != 8) return fprintf(stderr, "offer http|wire PORT CONNECTIONS IN_FLIGHT RATE SECONDS REQUEST\n"), 2;
  is_wire = !strcmp(arguments[1], "wire");
  address = (struct sockaddr_in){.sin_family = AF_INET, .sin_port = htons(atoi(arguments[2]))};
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  connection_count = atoi(arguments[3]);
  in_flight = atoi(arguments[4]);
  double rate = atof(arguments[5]), seconds = atof(arguments[6]);
  FILE *file = fopen(arguments[7], "r");
  if (!file) fail(arguments[7]);
  request_length = fread(request, 1, sizeof request - 1, file);
  if (is_wire && (body = strchr(request, '\n'))) {
    *body++ = 0;
    body_length = strlen(body);
  }
  epoll = epoll_create1(0);
  connections = calloc(connection_count, sizeof *connections);
  ready_ones = calloc(connection_count, sizeof *ready_ones);
  Answers *all[] = {&ok, &refused, &other};
  for (int i = 0; i < 3; i++) all[i]->milliseconds = malloc(LATENCIES * sizeof(float));
  for (int i = 0; i < connection_count; i++) open_connection(&connections[i]);
  run(rate, seconds);
  printf("{\"sent\":%ld,\"ok\":%ld,\"refused\":%ld,\"other\":%ld,\"lost\":%ld,\"unsent\":%ld,\"without_retry\":%ld,"
         "\"ok_p50\":%.1f,\"ok_p99\":%.1f,\"refused_p50\":%.1f,\"refused_p99\":%.1f}\n",
         sent, ok.count, refused.count, other.count, lost, unsent, without_retry, percentile(&ok, 0.5), percentile(&ok, 0.99),
         percentile(&refused, 0.5), percentile(&refused, 0.99));
}
