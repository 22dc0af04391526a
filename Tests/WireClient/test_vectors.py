"""The client against the protocol's test vectors."""
import io
import json
import pathlib

import pytest

import vanquan_wire

VECTORS = pathlib.Path(__file__).parents[2] / "Shared" / "RPCTransport" / "Vectors"
MESSAGES = json.loads((VECTORS / "messages.json").read_text())["vectors"]


def named(vector):
    return vector["name"]


@pytest.mark.parametrize("vector", MESSAGES, ids=named)
def test_a_message_is_read(vector):
    stream = io.BytesIO(bytes.fromhex(vector["hex"]))
    head, body = vanquan_wire.decode(stream)
    assert head == vector["head"]
    assert body == (json.loads(vector["body"]) if vector["body"] else None)
    assert stream.read() == b""


@pytest.mark.parametrize("vector", MESSAGES, ids=named)
def test_what_is_written_is_read_again(vector):
    body = json.loads(vector["body"]) if vector["body"] else None
    written = vanquan_wire.encode(vector["head"], body)
    assert vanquan_wire.decode(io.BytesIO(written)) == (vector["head"], body)


@pytest.mark.parametrize("vector", MESSAGES, ids=named)
def test_frames_are_a_length_and_a_text(vector):
    framed = b"".join(vanquan_wire.frame(text.encode()) for text in vector["frames"])
    assert framed.hex() == vector["hex"]


@pytest.mark.parametrize("claimed", ["00000000", "00400001", "ffffffff"])
def test_a_length_beyond_the_limits_is_refused(claimed):
    with pytest.raises(ConnectionError):
        vanquan_wire.read_frame(io.BytesIO(bytes.fromhex(claimed)))
