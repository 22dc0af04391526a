import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    /// The whole body.
    func collected() async throws -> [UInt8] {
        let collector = Collector()
        try await body.write(Writer(collector: collector))
        return await collector.bytes
    }

    private actor Collector {
        var bytes: [UInt8] = []

        func add(_ buffer: ByteBuffer) { bytes += Array(buffer: buffer) }
    }

    private struct Writer: ResponseBodyWriter {
        let collector: Collector

        func write(_ buffer: ByteBuffer) async throws { await collector.add(buffer) }

        consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
    }
}
