"""HTTP as it is framed and used wrongly: the documented refusal, and never a fault of ours."""

import socket

import pytest
from system import PLAN_CODE

MONEY = f"/api/v1/plans/{PLAN_CODE}/money"


def raw(system, text, seconds=5):
    """The first line of what comes back for raw bytes, and all of it."""
    with socket.create_connection(("127.0.0.1", system.http_port), timeout=seconds) as connection:
        connection.sendall(text)
        connection.shutdown(socket.SHUT_WR)
        received = b""
        try:
            while chunk := connection.recv(65536):
                received += chunk
        except (TimeoutError, ConnectionResetError):
            pass
    return received.split(b"\r\n")[0].decode(), received


POST = b"POST /api/v1/sessions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"


@pytest.mark.parametrize(
    "request_bytes",
    [
        POST + b"Transfer-Encoding: xchunked\r\n\r\n",
        POST + b"Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFF\r\n",
        POST + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n",
        POST + b"Transfer-Encoding: chunked\r\n\r\n5\r\n{}",
        POST + b"Content-Length: 50\r\n\r\n{}",
        POST + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        POST + b"Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
        b"GET /api/health HTTP/1.1\r\n\r\n",
        b"GET /api/health HTTP/1.1\r\nHost: a\r\nBad Header: x\r\n\r\n",
        b"GET /api/health HTTP/1.1\r\nHost: a\r\nX: " + b"x" * 20_000 + b"\r\n\r\n",
        b"FOO / HTTP/1.1\r\nHost: a\r\n\r\n",
        b"\x16\x03\x01\x02\x00",
    ],
)
def test_what_is_framed_wrongly_is_refused_and_is_no_fault(system, request_bytes):
    line, received = raw(system, request_bytes)
    assert line == "" or " 4" in line, received
    assert b"INTERNAL" not in received


def test_a_body_that_waits_to_be_asked_for_is_told_not_to(system):
    line, _ = raw(system, POST + b"Content-Length: 20\r\nExpect: 100-continue\r\n\r\n")
    assert line.startswith("HTTP/1.1 417")


def test_a_body_that_says_it_is_too_long_is_refused_before_it_comes(system):
    line, _ = raw(system, POST + b"Content-Length: 1048577\r\n\r\n")
    assert line.startswith("HTTP/1.1 413")


def test_a_body_in_chunks_is_read(system):
    body = b'{"username": "nobody", "password": "x"}'
    chunks = b"Transfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)
    line, _ = raw(system, POST + chunks, seconds=20)
    assert line.startswith("HTTP/1.1 401")


@pytest.mark.parametrize("bytes_sent, status", [(8000, 401), (9000, 413)])
def test_whoever_is_not_known_yet_may_send_little(system, bytes_sent, status):
    """A name and a password; escapes make them longer than they are."""
    text = "\\u0061" * 100
    body = f'{{"username": "{text}", "password": "{text}"}}'.ljust(bytes_sent)
    answer = system.request("POST", "/api/v1/sessions", body, {"Content-Type": "application/json"}, signed_in=False)
    assert answer.status == status, answer.body


def test_a_compressed_body_is_refused(system):
    answer = system.request("POST", "/api/v1/sessions", b"x", {"Content-Encoding": "gzip"})
    assert answer.status == 415


@pytest.mark.parametrize("verb", ["PUT", "PATCH", "DELETE", "POST", "OPTIONS", "TRACE", "QUERY", "PROPFIND", "M-SEARCH"])
def test_another_verb_on_a_known_address(system, verb):
    answer = system.request(verb, MONEY)
    assert answer.status == 405 and answer.headers["Allow"] == "GET, HEAD"
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_head_is_get_without_the_body(system):
    answer = system.request("HEAD", "/api/health")
    assert answer.status == 200 and answer.body == b""


def test_a_path_that_is_no_utf8(system):
    answer = system.get("/api/v1/plans/%ff/money")
    assert answer.status == 400 and answer.json["violations"][0]["field"] == "plan_code"


def test_no_such_request_was_logged_as_a_fault(system):
    log = (system.data / "logs" / "gateway.log").read_text()
    assert '"level":"error"' not in log


@pytest.mark.parametrize("proxied", ["", "1"])
def test_the_proxys_word_for_the_clients_address_counts_where_there_is_a_proxy(own_system, proxied):
    """By the audit trail: of a peer that nobody named a proxy, anything may be written in the header."""
    own_system.environment["VANQUAN_PROXIED"] = proxied
    own_system.start().sign_in()
    headers = {"X-Forwarded-For": "198.51.100.1, 203.0.113.9"}
    answer = own_system.request("DELETE", "/api/v1/sessions/current", headers=headers)
    assert answer.status == 204
    seen = own_system.sql("SELECT client_address FROM audit.lines WHERE method = 'access.v1.SignOut'")
    assert seen == ("203.0.113.9" if proxied else "127.0.0.1")
