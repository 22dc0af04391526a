import Glibc

/// Ends a process that was not told what to do.
public func exitForUsage(_ usage: String) -> Never {
    _ = "\(usage)\n".withCString { write(STDERR_FILENO, $0, strlen($0)) }
    exit(64)
}
