import NIOCore

/// Cuts a byte stream into frames: a 4-byte big-endian length, then that many bytes.
///
/// No memory is set aside for a length that was merely claimed: the buffer holds what has arrived, and a length over the limit is
/// refused from its four bytes alone.
struct FrameDecoder {
    private static let lengthBytes = 4
    private var buffer = ByteBuffer()

    /// Whether a frame has begun and not ended.
    var isPartway: Bool { buffer.readableBytes > 0 }

    /// The memory that it holds, in bytes.
    var capacity: Int { buffer.capacity }

    mutating func append(_ bytes: ByteBuffer) {
        if buffer.readableBytes == 0 {
            buffer = bytes
        } else {
            buffer.writeImmutableBuffer(bytes)
        }
    }

    /// The next whole frame's content.
    ///
    /// - Parameter limit: the largest content taken, in bytes.
    mutating func next(limit: Int) throws(ProtocolViolation) -> [UInt8]? {
        guard
            let length = buffer.getInteger(at: buffer.readerIndex, as: UInt32.self)
        else { return nil }
        guard length > 0 else { throw .emptyFrame }
        guard length <= limit else { throw .oversizeFrame(length, limit: limit) }
        guard buffer.readableBytes >= Self.lengthBytes + Int(length) else {
            buffer.discardReadBytes()
            return nil
        }
        buffer.moveReaderIndex(forwardBy: Self.lengthBytes)
        let frame = buffer.readBytes(length: Int(length))
        // An empty buffer would hold on to the largest frame's memory for as long as the connection lives.
        if buffer.readableBytes == 0 { buffer = ByteBuffer() }
        return frame
    }
}
