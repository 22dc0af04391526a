"""Under the operator's own host name, with a certificate of his own."""

import socket
import ssl
import subprocess

import pytest
from deployment import PLAN

HOST = "mtqg.vanquan.example"


@pytest.fixture
def own_host(deployment):
    """The proxy under another name, and back."""
    yield deployment
    deployment.start()
    deployment.trust_authority()
    assert deployment.reads_the_plan()


def connect(context, name):
    return context.wrap_socket(socket.create_connection(("localhost", 443), timeout=10), server_hostname=name)


def asks(context, host=HOST):
    """A request under the host's name; gives the answer's bytes."""
    with connect(context, host) as connection:
        connection.sendall(f"GET {PLAN} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
        return b"".join(iter(lambda: connection.recv(65536), b""))


def test_the_authority_of_its_own_signs_for_any_name(own_host):
    own_host.start(VANQUAN_HOST=HOST)
    own_host.trust_authority()
    answer = asks(own_host.trust)
    assert b"HTTP/1.1 401" in answer and b"strict-transport-security: max-age=31536000" in answer.lower()
    # Whoever asks by address names nobody, and gets the same certificate.
    context = ssl.create_default_context(cafile=own_host.folder / "root.crt")
    context.check_hostname = False
    with connect(context, None) as connection:
        assert connection.getpeercert()["subjectAltName"] == (("DNS", HOST),)


def test_a_certificate_and_its_key_from_elsewhere(own_host):
    folder = own_host.folder / "certificates"
    key, certificate = folder / "own.key", folder / "own.crt"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                    "-days", "2", "-subj", f"/CN={HOST}", "-addext", f"subjectAltName=DNS:{HOST}",
                    "-keyout", key, "-out", certificate], check=True, capture_output=True)
    subprocess.run(["chown", "10002:10002", key], check=True)
    own_host.start(VANQUAN_HOST=HOST, VANQUAN_TLS="/etc/caddy/certificates/own.crt /etc/caddy/certificates/own.key")
    assert b"HTTP/1.1 401" in asks(ssl.create_default_context(cafile=certificate))
