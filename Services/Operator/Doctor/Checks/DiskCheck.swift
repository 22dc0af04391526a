import Glibc

/// Whether the disks have room where data is written.
struct DiskCheck: Check {
    /// PostgreSQL stops writing where nothing is left; a back-up and a vacuum need more than a day's growth.
    private static let least = 512 << 20
    private static let comfortable = 2 << 30

    let folders: [String]
    /// Of the disk that a path is on; nil where that cannot be told.
    var freeBytes: @Sendable (_ path: String) -> Int? = Self.freeBytes

    func findings() -> [Finding] { folders.map(finding) }

    private func finding(_ folder: String) -> Finding {
        guard let free = freeBytes(folder) else {
            return .unchecked("disk", "There is no \(folder) yet.")
        }
        let text = "\(Self.text(free)) are free where \(folder) lies."
        if free < Self.least { return .wrong("disk", text, remedy: "make room, at least 512 MiB") }
        guard free < Self.comfortable else { return .ok("disk", text) }
        return .warning("disk", text, remedy: "make room before it is full")
    }

    private static func text(_ bytes: Int) -> String {
        bytes >= 1 << 30 ? "\(bytes >> 30) GiB" : "\(bytes >> 20) MiB"
    }

    @Sendable
    private static func freeBytes(_ path: String) -> Int? {
        var status = statvfs()
        guard statvfs(path, &status) == 0 else { return nil }
        return Int(status.f_bavail) * Int(status.f_frsize)
    }
}
