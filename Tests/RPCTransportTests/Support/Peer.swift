import NIOCore
import NIOPosix

@testable import RPCTransport

/// The other end of a connection, as rude as a test wants it.
struct Peer: ~Copyable {
    private var inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
    private let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
    private var decoder = MessageDecoder(limits: WireLimits())

    init(_ channel: PeerChannel.Inbound, _ outbound: PeerChannel.Outbound) {
        inbound = channel.makeAsyncIterator()
        self.outbound = outbound
    }

    func send(_ bytes: [UInt8]) async throws {
        try await outbound.write(ByteBuffer(bytes: bytes))
    }

    func send(_ messages: Message...) async throws {
        try await send(bytes(messages))
    }

    /// Frames of these texts, whatever they are.
    func send(frames: String...) async throws {
        try await send(frames.flatMap { frame($0) })
    }

    func finishSending() {
        outbound.finish()
    }

    /// The next message, or nil where the connection ended.
    mutating func message() async throws -> Message? {
        while true {
            if let message = try decoder.next() { return message }
            guard let more = try? await inbound.next(isolation: #isolation) else { return nil }
            decoder.append(more)
        }
    }

    /// Whether nothing more comes: the connection is closed.
    mutating func isAtEnd() async throws -> Bool { try await message() == nil }
}

enum PeerChannel {
    typealias Inbound = NIOAsyncChannelInboundStream<ByteBuffer>
    typealias Outbound = NIOAsyncChannelOutboundWriter<ByteBuffer>
}

/// Connects to a server as a bare socket.
func withPeer<Result: Sendable>(
    port: Int,
    _ body: @Sendable (inout Peer) async throws -> Result
) async throws -> Result {
    let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        .channelOption(.allowRemoteHalfClosure, value: true)
        .connect(host: "127.0.0.1", port: port) { channel in
            channel.eventLoop.makeCompletedFuture {
                try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
                    wrappingChannelSynchronously: channel,
                    configuration: .init(isOutboundHalfClosureEnabled: true)
                )
            }
        }
    return try await channel.executeThenClose { inbound, outbound in
        var peer = Peer(inbound, outbound)
        return try await body(&peer)
    }
}

/// The messages as they travel.
func bytes(_ messages: [Message]) -> [UInt8] {
    var buffer = ByteBuffer()
    for message in messages { try? buffer.write(message, limits: WireLimits()) }
    return Array(buffer.readableBytesView)
}

/// One frame of a text.
func frame(_ text: String) -> [UInt8] {
    frame(Array(text.utf8))
}

func frame(_ content: [UInt8]) -> [UInt8] {
    withUnsafeBytes(of: UInt32(content.count).bigEndian, Array.init) + content
}
