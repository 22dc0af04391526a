import Glibc
import SystemPackage

/// A file in memory that has no name any more: what a child reads as its standard input.
///
/// A pipe would need somebody to write into it while the child reads, and a child that dies early would end the writer by
/// SIGPIPE; a file on disk would leave the document's text there.
enum MemoryFile {
    /// A descriptor at the start of the bytes; whoever gets it closes it.
    ///
    /// - Throws: `Errno`.
    static func containing(_ bytes: [UInt8]) throws -> FileDescriptor {
        let name = "/document-\(UInt64.random(in: 0 ... .max))"
        let number = shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0o600)
        guard number >= 0 else { throw Errno(rawValue: errno) }
        shm_unlink(name)
        let file = FileDescriptor(rawValue: number)
        do {
            try file.writeAll(bytes)
            try file.seek(offset: 0, from: .start)
            return file
        } catch {
            try? file.close()
            throw error
        }
    }
}
