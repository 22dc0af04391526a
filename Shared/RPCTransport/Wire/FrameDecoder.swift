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

    /// What is here and not read.
    var readableBytes: Int { buffer.readableBytes }

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
        guard let length = try claimedLength(limit: limit) else { return nil }
        guard buffer.readableBytes >= Self.lengthBytes + length else {
            buffer.discardReadBytes()
            return nil
        }
        buffer.moveReaderIndex(forwardBy: Self.lengthBytes)
        defer { giveBackMemory() }
        return buffer.readBytes(length: length)
    }

    private func claimedLength(limit: Int) throws(ProtocolViolation) -> Int? {
        guard
            let length = buffer.getInteger(at: buffer.readerIndex, as: UInt32.self)
        else { return nil }
        guard length > 0 else { throw .emptyFrame }
        guard length <= limit else { throw .oversizeFrame(length, limit: limit) }
        return Int(length)
    }

    // MARK: A frame in pieces

    /// The next frame's length alone; its content is then taken by ``move(upTo:to:)`` or ``skip(upTo:)`` as it comes.
    mutating func nextLength(limit: Int) throws(ProtocolViolation) -> Int? {
        guard let length = try claimedLength(limit: limit) else { return nil }
        buffer.moveReaderIndex(forwardBy: Self.lengthBytes)
        giveBackMemory()
        return length
    }

    /// Moves what is here to the end of `content`, `count` bytes at most.
    mutating func move(upTo count: Int, to content: inout [UInt8]) {
        let moved = min(count, buffer.readableBytes)
        content.append(contentsOf: buffer.readableBytesView.prefix(moved))
        _ = skip(upTo: moved)
    }

    /// Throws away what is here, `count` bytes at most; gives how many that were.
    mutating func skip(upTo count: Int) -> Int {
        let skipped = min(count, buffer.readableBytes)
        buffer.moveReaderIndex(forwardBy: skipped)
        giveBackMemory()
        return skipped
    }

    /// An empty buffer would hold on to the largest frame's memory for as long as the connection lives.
    private mutating func giveBackMemory() {
        if buffer.readableBytes == 0 { buffer = ByteBuffer() }
    }
}
