import GRPCCore
import GRPCNIOTransportHTTP2Posix
import LoadDriver

/// Both ends of grpc-swift's calls, without a serialization of their own.
///
/// `load loop` runs the callers on the event loop, as ours are; `load pool` on Swift's threads.
@main
enum GRPCPeer {
    static func main() async throws {
        switch PeerArguments.ofProcess() {
        case .serve(_, let port):
            let transport = HTTP2ServerTransport.Posix(
                address: .ipv4(host: "127.0.0.1", port: port),
                transportSecurity: .plaintext
            )
            try await GRPCServer(transport: transport, services: [EchoService()]).serve()
        case .load(let kind, let port, let bytes, let load):
            let executor = kind == "loop" ? LoopExecutor() : nil
            let transport = try HTTP2ClientTransport.Posix(
                target: .ipv4(address: "127.0.0.1", port: port),
                transportSecurity: .plaintext
            )
            try await withGRPCClient(transport: transport) { client in
                let report = try await load.run(on: executor, call(client, bytes))
                print(report.line)
            }
        }
    }

    private static func call<Transport: ClientTransport>(
        _ client: GRPCClient<Transport>,
        _ bytes: Int
    ) -> @Sendable () async throws -> Void {
        let message = [UInt8](repeating: 97, count: bytes)
        return {
            let answer = try await client.unary(
                request: ClientRequest(message: message),
                descriptor: EchoService.method,
                serializer: RawBytes(),
                deserializer: RawBytes(),
                options: .defaults
            ) { try $0.message }
            guard answer.count == bytes else { throw WrongAnswer() }
        }
    }
}

struct WrongAnswer: Error {}
