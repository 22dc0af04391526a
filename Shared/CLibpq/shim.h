// libpq itself, and the two Linux calls that its connections are driven by.
#include <libpq-fe.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
