/// Why an executable cannot start or go on: one sentence for the operator, and the exit status that scripts read.
public struct StartFault: Error, Sendable, CustomStringConvertible {
    public let sentence: String
    /// As `sysexits.h` has them.
    public let exitStatus: Int32

    public init(_ sentence: String, exitStatus: Int32) {
        self.sentence = sentence
        self.exitStatus = exitStatus
    }

    public var description: String { sentence }

    /// Wrong or missing settings, a wrong schema version: 78.
    public static func configuration(_ sentence: String) -> StartFault {
        StartFault(sentence, exitStatus: 78)
    }

    /// Something that we need does not answer, a port in use: 69.
    public static func unavailable(_ sentence: String) -> StartFault {
        StartFault(sentence, exitStatus: 69)
    }

    /// A command line that is not understood: 64.
    public static func usage(_ sentence: String) -> StartFault {
        StartFault(sentence, exitStatus: 64)
    }
}
