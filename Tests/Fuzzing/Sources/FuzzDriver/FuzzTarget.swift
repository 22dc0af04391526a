public import Foundation
import Synchronization

/// One thing under fuzzing: what is done with an input, and what to begin from.
///
/// A broken expectation is a failed precondition: libFuzzer takes it for the crash that it is.
public protocol FuzzTarget: SendableMetatype {
    /// Takes any bytes, and ends; whatever it says of them.
    static func check(_ input: [UInt8])

    /// Inputs that reach far, one for each thing that is to be varied.
    ///
    /// - Parameter root: the repository.
    static func seeds(_ root: URL) throws -> [[UInt8]]

    /// What chance would take long to spell.
    static func words(_ root: URL) throws -> [String]
}

private typealias Callback = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
private typealias Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

@_extern(c, "LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<Arguments>,
    _ callback: Callback
) -> CInt

/// A C callback takes nothing along, so what it calls stands here.
private let underTest = Mutex<(@Sendable ([UInt8]) -> Void)?>(nil)

extension FuzzTarget {
    /// `--seeds ROOT FOLDER` writes the seeds and the dictionary; anything else is libFuzzer's.
    public static func main() throws {
        let arguments = CommandLine.arguments
        if arguments.count == 4, arguments[1] == "--seeds" {
            return try writeSeeds(
                from: URL(filePath: arguments[2]),
                to: URL(filePath: arguments[3])
            )
        }
        underTest.withLock { $0 = { check($0) } }
        var count = CommandLine.argc
        var values = CommandLine.unsafeArgv
        let status = runDriver(&count, &values) { start, count in
            let input = Array(UnsafeBufferPointer(start: start, count: count))
            underTest.withLock(\.self)?(input)
            return 0
        }
        exit(status)
    }

    private static func writeSeeds(from root: URL, to folder: URL) throws {
        let corpus = folder.appending(path: "seeds")
        try FileManager.default.createDirectory(at: corpus, withIntermediateDirectories: true)
        for (index, seed) in try seeds(root).enumerated() {
            try Data(seed).write(to: corpus.appending(path: "\(index)"))
        }
        let lines = Set(try words(root)).sorted().map { word in "\"\(escaped(word))\"\n" }
        try Data(lines.joined().utf8).write(to: folder.appending(path: "words"))
    }

    private static func escaped(_ word: String) -> String {
        word.utf8.map { byte in
            let isPlain = (0x20..<0x7F).contains(byte) && byte != 0x22 && byte != 0x5C
            return isPlain ? String(UnicodeScalar(byte)) : String(format: "\\x%02X", byte)
        }.joined()
    }
}
