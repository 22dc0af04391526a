/// A database role and the file that holds its password, for libpq to read.
struct Credentials: Sendable, Hashable {
    let role: String
    /// `*:*:*:role:password`, mode 600: libpq ignores a file that others may read.
    let passwordFile: String
}
