import FoundationEssentials
import JSONSchema
public import Logging
import Synchronization
public import Values

/// Writes each log line as one JSON object to standard error.
public struct JSONLogHandler: LogHandler {
    public var logLevel = Logger.Level.info
    public var metadata = Logger.Metadata()
    public var metadataProvider: Logger.MetadataProvider?
    private let service: String
    private let clock: any BusinessClock

    public init(service: String, clock: any BusinessClock = SystemClock()) {
        self.service = service
        self.clock = clock
    }

    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    public func log(event: LogEvent) {
        StandardError.write(line(for: event) + [UInt8(ascii: "\n")])
    }

    /// The event as one JSON object; no name stands in it twice.
    func line(for event: LogEvent) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("time", clock.now().text)
            writer.member("level", event.level.rawValue)
            writer.member("service", service)
            writer.member("message", "\(event.message)")
            for (name, value) in metadata(of: event).sorted(by: { $0.key < $1.key }) {
                writer.member(Self.own.contains(name) ? "metadata.\(name)" : name, "\(value)")
            }
        }
        return writer.bytes
    }

    /// The names of the line's own members.
    private static let own: Set<String> = ["time", "level", "service", "message"]

    private func metadata(of event: LogEvent) -> Logger.Metadata {
        var all = metadata.merging(metadataProvider?.get() ?? [:]) { _, new in new }
            .merging(event.metadata ?? [:]) { _, new in new }
        if let error = event.error, all["error"] == nil { all["error"] = "\(error)" }
        return all
    }
}

extension JSONWriter {
    fileprivate mutating func member(_ name: String, _ value: String) {
        key(name)
        string(value)
    }
}
