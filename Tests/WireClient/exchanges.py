"""Plays the exchanges of the protocol's test vectors against a running service, and says which it fails.

From a shell: python3 exchanges.py HOST PORT
"""
import json
import pathlib
import socket
import sys

import vanquan_wire

VECTORS = pathlib.Path(__file__).parents[2] / "Shared" / "RPCTransport" / "Vectors"
EXCHANGES = json.loads((VECTORS / "exchanges.json").read_text())["vectors"]


def play(vector, host, port):
    """Raises AssertionError where the service does otherwise than the vector says."""
    with vanquan_wire.Connection(host, port, timeout=10) as service:
        for piece in vector["send"]:
            text = piece.get("frame")
            service.socket.sendall(vanquan_wire.frame(text.encode()) if text else bytes.fromhex(piece["hex"]))
        if vector["finish"]:
            service.socket.shutdown(socket.SHUT_WR)
        for expected in vector["receive"]:
            head, _ = vanquan_wire.decode(service.incoming)
            found = {key: head.get(key) for key in expected}
            assert found == expected, f"{vector['name']}: {head} instead of {expected}"
        if vector["then"] == "closed":
            assert service.incoming.read() == b"", f"{vector['name']}: more came"


if __name__ == "__main__":
    failures = 0
    for exchange in EXCHANGES:
        try:
            play(exchange, sys.argv[1], int(sys.argv[2]))
        except (AssertionError, OSError) as failure:
            print(f"{exchange['name']}: {failure}")
            failures += 1
    print(f"{len(EXCHANGES) - failures} of {len(EXCHANGES)} exchanges as they should be")
    sys.exit(1 if failures else 0)
