import Documents
import HTTPTypes
import Hummingbird
import NIOCore
import Signing

/// The files that pages are made with; each address names its content, so that browsers ask once and keep it.
struct Assets: Sendable {
    let stylesheet: Asset
    /// Of official documents.
    let document: Asset
    let script: Asset
    let icon: Asset

    init() throws {
        stylesheet = try Asset("console.css", "text/css; charset=utf-8", Stylesheet.text)
        document = try Asset(
            "document.css",
            "text/css; charset=utf-8",
            OfficialDocument.stylesheet
        )
        script = try Asset("console.js", "text/javascript; charset=utf-8", Script.text)
        icon = try Asset("icon.svg", "image/svg+xml", Icon.text)
    }

    func add(to router: HTTPRouter) {
        for asset in [stylesheet, document, script, icon] {
            router.get(RouterPath(asset.path)) { _, _ in asset.response }
        }
    }
}

/// One file.
struct Asset: Sendable {
    let path: String
    private let mediaType: String
    private let content: ByteBuffer

    init(_ name: String, _ mediaType: String, _ text: String) throws {
        let digest = Hex.encode(try SHA256.digest(Array(text.utf8)).prefix(8))
        path = "/assets/\(digest)/\(name)"
        self.mediaType = mediaType
        content = ByteBuffer(string: text)
    }

    var response: Response {
        Response(
            status: .ok,
            headers: [
                .contentType: mediaType,
                .cacheControl: "public, max-age=31536000, immutable",
            ],
            body: .init(byteBuffer: content)
        )
    }
}
