import JSONSchema
import Logging
import Testing
import Values

@testable import ServiceRuntime

@Suite("Log lines")
struct JSONLogTests {
    private func line(
        _ message: Logger.Message = "đã nhận",
        metadata: Logger.Metadata? = nil,
        error: (any Error)? = nil,
        of handler: JSONLogHandler? = nil
    ) throws -> JSONNode {
        var event = LogEvent(
            level: .warning,
            message: message,
            metadata: metadata,
            source: nil,
            file: #fileID,
            function: #function,
            line: #line
        )
        event.error = error
        let handler = handler ?? JSONLogHandler(service: "funding", clock: FixedClock(.earliest))
        let bytes = handler.line(for: event)
        #expect(!bytes.contains(UInt8(ascii: "\n")))
        return try JSONDocument.parse(bytes)
    }

    @Test("one is a JSON object with time, level, service and message")
    func members() throws {
        let line = try line()
        #expect(line.members.map(\.name) == ["time", "level", "service", "message"])
        #expect(line["time"]?.string == Instant.earliest.text)
        #expect(line["level"]?.string == "warning" && line["service"]?.string == "funding")
        #expect(line["message"]?.string == "đã nhận")
    }

    @Test(
        "whatever is said in it, it stays one line of JSON that says it",
        arguments: [#"" \ / "#, "\u{0}\u{1}\u{1F}\u{7F}", "a\nb\r\tc", "\u{2028}🌾漢ắ", ""]
    )
    func anyText(text: String) throws {
        let line = try line("\(text)", metadata: ["name": "\(text)", "k\(text)": "v"])
        #expect(line["message"]?.string == text)
        #expect(line["name"]?.string == text)
        #expect(line["k\(text)"]?.string == "v")
    }

    @Test("metadata of several places are together in it, the nearest first")
    func merged() throws {
        var handler = JSONLogHandler(service: "funding", clock: FixedClock(.earliest))
        handler[metadataKey: "a"] = "handler"
        handler[metadataKey: "b"] = "handler"
        handler.metadataProvider = Logger.MetadataProvider { ["b": "provider", "c": "provider"] }
        let line = try line(metadata: ["c": "call"], of: handler)
        #expect(["a", "b", "c"].map { line[$0]?.string } == ["handler", "provider", "call"])
    }

    @Test("metadata cannot pass itself off as the line's own")
    func ownNames() throws {
        let line = try line(metadata: ["message": "x", "level": "y", "time": "z", "service": "s"])
        #expect(line["message"]?.string == "đã nhận" && line["level"]?.string == "warning")
        #expect(line["metadata.message"]?.string == "x" && line["metadata.service"]?.string == "s")
    }

    @Test("an error that was logged is in it")
    func error() throws {
        struct Broken: Error {}
        #expect(try line(error: Broken())["error"]?.string == "Broken()")
        #expect(try line(metadata: ["error": "said"], error: Broken())["error"]?.string == "said")
    }
}
