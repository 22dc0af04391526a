import CLibpq

extension PostgresClient {
    /// The version of libpq that this process uses, as it counts itself: 150008.
    public static var libraryVersion: Int { Int(PQlibVersion()) }
}
