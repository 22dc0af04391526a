import FoundationEssentials
public import Logging
import Telemetry

extension Settings {
    /// The environment of this process.
    public static func ofProcess() -> Settings {
        Settings(environment: ProcessInfo.processInfo.environment)
    }

    /// The level that `VANQUAN_LOG_LEVEL` names.
    func logLevel() throws(StartFault) -> Logger.Level {
        guard let text = self["VANQUAN_LOG_LEVEL"] else { return .info }
        guard let level = Logger.Level(rawValue: text) else {
            let known = Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")
            throw .configuration("VANQUAN_LOG_LEVEL has to be one of \(known), not “\(text)”.")
        }
        return level
    }

    /// The executable's logger: JSON lines on standard error.
    public func logger(for service: String) throws(StartFault) -> Logger {
        let level = try logLevel()
        var logger = Logger(label: service) { _ in
            var handler = JSONLogHandler(service: service)
            handler.metadataProvider = .currentTrace
            return handler
        }
        logger.logLevel = level
        return logger
    }
}

extension Logger.MetadataProvider {
    /// The request that the running task works for: by it, all lines of one request are found in all logs.
    fileprivate static let currentTrace = Logger.MetadataProvider {
        Trace.current.map { ["trace_id": "\($0.id)"] } ?? [:]
    }
}
