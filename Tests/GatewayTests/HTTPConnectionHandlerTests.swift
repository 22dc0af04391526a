import HTTPTypes
import JSONSchema
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing

@testable import Gateway

@Suite("The limits of an HTTP connection")
struct HTTPConnectionHandlerTests {
    private static func channel(
        places: Int = 1,
        connections: HTTPConnections = HTTPConnections(limit: 2)
    ) throws -> EmbeddedChannel {
        let handler = HTTPConnectionHandler(
            RequestAdmission(limit: places),
            connections,
            try RequestRefusals()
        )
        let channel = EmbeddedChannel(handler: handler)
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
        return channel
    }

    private static func head(_ path: String, _ method: HTTPRequest.Method = .get) -> HTTPRequestPart
    {
        var head = HTTPRequest(method: method, scheme: "http", authority: "a", path: path)
        head.headerFields[.acceptLanguage] = "en"
        return .head(head)
    }

    private static func sent(by channel: EmbeddedChannel) throws -> [HTTPResponsePart] {
        var parts: [HTTPResponsePart] = []
        while let part = try channel.readOutbound(as: HTTPResponsePart.self) { parts.append(part) }
        return parts
    }

    @Test("where there is no place, a program is told so before its request is looked at")
    func refusal() throws {
        let channel = try Self.channel(places: 0)
        try channel.writeInbound(Self.head("/api/v1/plans", .post))
        let parts = try Self.sent(by: channel)
        guard parts.count == 3, case .head(let head) = parts[0], case .body(let body) = parts[1],
            case .end = parts[2]
        else {
            Issue.record("\(parts)")
            return
        }
        #expect(head.status == .serviceUnavailable)
        #expect(head.headerFields[.retryAfter] == "1")
        #expect(head.headerFields[.contentType] == "application/problem+json")
        #expect(head.headerFields[.contentLength] == String(body.readableBytes))
        let problem = try JSONDocument.parse(Array(buffer: body))
        let id = try #require(head.headerFields[.requestID])
        #expect(problem["instance"]?.string == "urn:request:\(id)")
        #expect(problem["code"]?.string == "UNAVAILABLE" && problem["status"]?.integer == 503)
        try channel.writeInbound(HTTPRequestPart.body(ByteBuffer(string: "{}")))
        try channel.writeInbound(HTTPRequestPart.end(nil))
        #expect(try channel.readInbound(as: HTTPRequestPart.self) == nil)
        _ = try channel.finish()
    }

    @Test(
        "a request takes its place at the door once it is whole, until it is answered or its connection is gone"
    )
    func inside() throws {
        let admission = RequestAdmission(limit: 1)
        func channel() throws -> EmbeddedChannel {
            let handler = HTTPConnectionHandler(
                admission,
                HTTPConnections(limit: 9),
                try RequestRefusals()
            )
            let channel = EmbeddedChannel(handler: handler)
            try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
            return channel
        }
        let (first, second) = (try channel(), try channel())
        try first.writeInbound(Self.head("/api/v1/plans"))
        #expect(!admission.isFull)
        try first.writeInbound(HTTPRequestPart.end(nil))
        #expect(admission.isFull)
        try second.writeInbound(Self.head("/api/v1/plans"))
        try second.writeInbound(HTTPRequestPart.end(nil))
        #expect(try Self.sent(by: second).count == 3)
        try first.writeOutbound(HTTPResponsePart.head(HTTPResponse(status: .ok)))
        #expect(admission.isFull)
        try first.writeOutbound(HTTPResponsePart.end(nil))
        #expect(!admission.isFull)
        second.embeddedEventLoop.advanceTime(by: .seconds(1))
        try second.writeInbound(Self.head("/api/v1/plans"))
        try second.writeInbound(HTTPRequestPart.end(nil))
        #expect(admission.isFull)
        _ = try second.finish()
        #expect(!admission.isFull)
        try first.writeInbound(Self.head("/api/health"))
        try first.writeInbound(HTTPRequestPart.end(nil))
        #expect(!admission.isFull)
        _ = try first.finish()
    }

    @Test(
        "whoever asks for a page or for our health is let through",
        arguments: ["/", "/sign-in", "/api/health"]
    )
    func passed(path: String) throws {
        let channel = try Self.channel(places: 0)
        try channel.writeInbound(Self.head(path))
        #expect(try channel.readInbound(as: HTTPRequestPart.self) != nil)
        _ = try channel.finish()
    }

    @Test("HEAD is refused without a body")
    func head() throws {
        let channel = try Self.channel(places: 0)
        try channel.writeInbound(Self.head("/api/v1/plans", .head))
        #expect(try Self.sent(by: channel).count == 2)
        _ = try channel.finish()
    }

    @Test("a request that does not end is not waited for without end")
    func slowRequest() throws {
        let channel = try Self.channel()
        try channel.writeInbound(Self.head("/api/v1/sessions", .post))
        for _ in 0..<11 {
            channel.embeddedEventLoop.advanceTime(by: .seconds(5))
            try channel.writeInbound(HTTPRequestPart.body(ByteBuffer(string: "x")))
        }
        #expect(channel.isActive)
        channel.embeddedEventLoop.advanceTime(by: .seconds(5))
        #expect(!channel.isActive)
    }

    @Test("a request that has ended is not held to that time")
    func wholeRequest() throws {
        let channel = try Self.channel()
        try channel.writeInbound(Self.head("/api/v1/plans"))
        try channel.writeInbound(HTTPRequestPart.end(nil))
        channel.embeddedEventLoop.advanceTime(by: .seconds(600))
        #expect(channel.isActive)
        _ = try channel.finish()
    }

    @Test("an answer that nobody takes ends the connection")
    func stalled() throws {
        let channel = try Self.channel()
        channel.isWritable = false
        channel.pipeline.fireChannelWritabilityChanged()
        channel.embeddedEventLoop.advanceTime(by: .seconds(19))
        #expect(channel.isActive)
        channel.embeddedEventLoop.advanceTime(by: .seconds(1))
        #expect(!channel.isActive)
    }

    @Test(
        "above the limit the connection goes that has been idle for the longest, and none that is owed an answer"
    )
    func crowd() throws {
        let connections = HTTPConnections(limit: 2)
        let first = try Self.channel(connections: connections)
        let second = try Self.channel(connections: connections)
        try first.writeInbound(Self.head("/api/v1/plans"))
        try first.writeInbound(HTTPRequestPart.end(nil))
        let third = try Self.channel(connections: connections)
        #expect(first.isActive && !second.isActive && third.isActive)
        try third.writeInbound(Self.head("/api/v1/plans"))
        try third.writeInbound(HTTPRequestPart.end(nil))
        let handler = HTTPConnectionHandler(RequestAdmission(), connections, try RequestRefusals())
        let fourth = EmbeddedChannel(handler: handler)
        #expect(first.isActive && third.isActive && connections.count == 2)
        #expect(throws: (any Error).self) { try fourth.finish() }
        _ = try first.finish()
        _ = try third.finish()
        #expect(connections.count == 0)
    }

    @Test("those that were told to close and do not are counted until they have")
    func stayers() throws {
        let connections = HTTPConnections(limit: 2)
        func stayer() throws -> EmbeddedChannel {
            let handler = HTTPConnectionHandler(
                RequestAdmission(),
                connections,
                try RequestRefusals()
            )
            let channel = EmbeddedChannel(handlers: [Stayer(), handler])
            try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
            return channel
        }
        let channels = try (0..<4).map { _ in try stayer() }
        #expect(channels.allSatisfy(\.isActive) && connections.count == 2)
        // Two of them were told to go; before one has gone, nobody comes in, whoever is idle.
        let refused = EmbeddedChannel(
            handler: HTTPConnectionHandler(RequestAdmission(), connections, try RequestRefusals())
        )
        #expect(throws: (any Error).self) { try refused.finish() }
        channels[0].pipeline.fireUserInboundEventTriggered(Stayer.Go())
        let last = try stayer()
        #expect(last.isActive && connections.count == 2)
    }

    /// Keeps its connection open when it is told to close it, as one whose peer takes nothing.
    private final class Stayer: ChannelDuplexHandler {
        typealias InboundIn = HTTPRequestPart
        typealias OutboundIn = HTTPResponsePart

        struct Go {}

        func close(
            context: ChannelHandlerContext,
            mode: CloseMode,
            promise: EventLoopPromise<Void>?
        ) {}

        func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
            context.close(promise: nil)
        }
    }
}
