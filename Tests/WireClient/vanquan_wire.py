"""A client of the wire, written from Shared/RPCTransport/PROTOCOL.md alone, with Python's standard library alone.
A library: with Connection("127.0.0.1", 7101) as service: service.call("health.v1.Check")
A command: python3 vanquan_wire.py HOST PORT METHOD [JSON [KEY=VALUE of meta ...]]
"""
import json
import socket
import sys

class WireError(Exception):
    """What an `error` or a `goaway` said."""
    def __init__(self, head, body=None):
        super().__init__(f"{head['code']}: {head['message']}")
        self.code, self.message, self.meta = head["code"], head["message"], head.get("meta", {})
        self.violations = (body or {}).get("violations", [])

def frame(content):
    return len(content).to_bytes(4, "big") + content

def encode(head, body=None):
    """A message's bytes; `body` is any JSON value, or None for no body."""
    texts = [head] if body is None else [{**head, "body": True}, body]
    return b"".join(frame(json.dumps(text, ensure_ascii=False).encode()) for text in texts)

def read_frame(stream):
    size = int.from_bytes(stream.read(4), "big")
    if not 1 <= size <= 4 << 20:
        raise ConnectionError(f"a frame of {size} bytes" if size else "the connection ended")
    return json.loads(stream.read(size))

def decode(stream):
    """The next message of a binary file: its head, and its body or None."""
    head = read_frame(stream)
    return head, read_frame(stream) if head.get("body") else None

class Connection:
    def __init__(self, host, port, timeout=60):
        self.socket = socket.create_connection((host, port), timeout)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.incoming, self.last_id = self.socket.makefile("rb"), 0

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.incoming.close()
        self.socket.close()

    def send(self, head, body=None):
        self.socket.sendall(encode(head, body))

    def receive(self, *kinds, call=None):
        """The next message of these kinds: pings are answered, errors raised, anything else ignored."""
        while True:
            head, body = decode(self.incoming)
            if head["kind"] == "ping":
                self.send({"kind": "pong", "nonce": head["nonce"]})
            elif head["kind"] == "goaway" and (call or sys.maxsize) > head["last_id"]:
                raise WireError(head)
            elif head["kind"] == "error" and head["id"] == call:
                raise WireError(head, body)
            elif head["kind"] in kinds and head.get("id") == call:
                return head, body

    def answers(self, method, request=None, meta=None, timeout_ms=None, window=8):
        """Makes a call; gives head and body of each `item`, asked for as they are taken, and of the `reply` or `end`."""
        self.last_id, over = self.last_id + 1, False
        call, limit = self.last_id, {} if timeout_ms is None else {"timeout_ms": timeout_ms}
        self.send({"kind": "call", "id": call, "method": method, "meta": meta or {}, **limit}, request)
        self.send({"kind": "more", "id": call, "count": window})
        try:
            while not over:
                over = True  # unless an item comes: an error ends the call too
                head, body = self.receive("item", "reply", "end", call=call)
                over = head["kind"] != "item"
                yield head, body
                self.send({"kind": "more", "id": call, "count": 1})  # ignored where the call is over
        finally:
            if not over:
                self.send({"kind": "cancel", "id": call})

    def call(self, method, request=None, meta=None, timeout_ms=30_000):
        return next(self.answers(method, request, meta, timeout_ms))[1]

    def stream(self, *call, **options):
        return (body for head, body in self.answers(*call, **options) if head["kind"] == "item")

    def ping(self, nonce="ping"):
        self.send({"kind": "ping", "nonce": nonce})
        return self.receive("pong")[0]["nonce"] == nonce

if __name__ == "__main__":
    host, port, method, *rest = sys.argv[1:]
    with Connection(host, int(port)) as service:
        request, meta = json.loads(rest[0]) if rest else None, dict(pair.split("=", 1) for pair in rest[1:])
        try:
            for head, body in service.answers(method, request, meta):
                if head.get("body"):
                    print(json.dumps(body, ensure_ascii=False), flush=True)
        except WireError as error:
            sys.exit("\n".join([str(error), *(f"{v['field']}: {v['message']}" for v in error.violations)]))
