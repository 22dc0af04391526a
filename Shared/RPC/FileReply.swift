/// A reply that is a file: over HTTP its text is the body, with its own media type and name.
public struct FileReply: Codable, Hashable, Sendable {
    /// `text/csv; charset=utf-8`.
    public let mediaType: String
    /// ASCII, `van-quan-2021-2025.csv`.
    public let fileName: String
    public let text: String

    enum CodingKeys: String, CodingKey {
        case mediaType = "media_type"
        case fileName = "file_name"
        case text
    }

    public init(mediaType: String, fileName: String, text: String) {
        self.mediaType = mediaType
        self.fileName = fileName
        self.text = text
    }
}
