import Glibc
import ServiceRuntime

/// The few calls to the file system that the data folder needs, each failing with one sentence.
enum Files {
    static func realPath(of path: String) throws(StartFault) -> String {
        guard let resolved = realpath(path, nil) else { throw fault("find", path) }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    static func parent(of path: String) -> String {
        let parent = path.split(separator: "/").dropLast().joined(separator: "/")
        return "/" + parent
    }

    static func exists(_ path: String) -> Bool { status(of: path) != nil }

    /// Of the thing itself, not of where a symbolic link leads.
    static func status(of path: String) -> stat? {
        var status = stat()
        return lstat(path, &status) == 0 ? status : nil
    }

    /// Of what is there in the end, behind symbolic links.
    static func target(of path: String) -> stat? {
        var status = stat()
        return fstatat(AT_FDCWD, path, &status, 0) == 0 ? status : nil
    }

    /// Makes a folder where there is none, with its parents.
    ///
    /// One that is there keeps its mode: it may be a home or `/tmp`, named by mistake.
    static func makeFolder(_ path: String, mode: mode_t) throws(StartFault) {
        guard mkdir(path, mode) != 0 else { return try setMode(of: path, mode) }
        switch errno {
        case EEXIST: return
        case ENOENT where path != "/":
            try makeFolder(parent(of: path), mode: 0o755)
            guard mkdir(path, mode) == 0 else { throw fault("make", path) }
            try setMode(of: path, mode)
        default: throw fault("make", path)
        }
    }

    static func setMode(of path: String, _ mode: mode_t) throws(StartFault) {
        guard chmod(path, mode) == 0 else { throw fault("set the mode of", path) }
    }

    /// The whole file, as text; nil where there is none.
    static func text(of path: String, limit: Int = 64 << 10) throws(StartFault) -> String? {
        guard let bytes = try bytes(of: path, limit: limit) else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The text of a key or a password; nil where there is no such file, empty where it cannot be one: a folder, or
    /// longer than any of ours.
    static func smallText(of path: String) throws(StartFault) -> String? {
        guard let status = target(of: path) else { return nil }
        guard status.st_mode & S_IFMT == S_IFREG, status.st_size <= 4096 else { return "" }
        return try text(of: path)
    }

    /// The whole file; nil where there is none.
    static func bytes(of path: String, limit: Int) throws(StartFault) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT { return nil }
            throw fault("read", path)
        }
        defer { close(file) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 64 << 10)
        while bytes.count <= limit {
            let count = read(file, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw fault("read", path) }
            if count == 0 { return bytes }
            bytes += piece[..<count]
        }
        throw StartFault("The file \(path) has more than \(limit) bytes.", exitStatus: 65)
    }

    static func names(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// What went wrong, by `errno`.
    static func fault(_ verb: String, _ path: String) -> StartFault {
        let status: Int32 =
            switch errno {
            case ENOSPC, EDQUOT, EIO: 74
            default: 73
            }
        let reason = String(cString: strerror(errno))
        return StartFault("Cannot \(verb) \(path): \(reason).", exitStatus: status)
    }
}
