import HTTPTypes
import Hummingbird
import NIOCore
import Values

extension Response {
    /// A page, kept by nobody: what is on it is for whoever asked, now.
    static func page(
        _ html: String,
        status: HTTPResponse.Status = .ok,
        language: Language
    ) -> Response {
        var headers = HTTPFields.ofPages
        headers[.contentType] = "text/html; charset=utf-8"
        headers[.contentLanguage] = language.rawValue
        headers[.cacheControl] = "no-store"
        return Response(
            status: status,
            headers: headers,
            body: .init(byteBuffer: ByteBuffer(string: html))
        )
    }

    /// “See there”: after a form, so that reloading what follows does not send it again.
    static func seeOther(_ address: String) -> Response {
        var headers = HTTPFields.ofPages
        headers[.location] = address
        headers[.cacheControl] = "no-store"
        return Response(status: .seeOther, headers: headers)
    }
}

extension HTTPFields {
    /// Nothing is loaded from elsewhere, nothing written inside a page is run, and no other site may frame it.
    static var ofPages: HTTPFields {
        [
            .contentSecurityPolicy: """
            default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; \
            frame-ancestors 'none'; base-uri 'none'
            """,
            .referrerPolicy: "same-origin",
            .openerPolicy: "same-origin",
            .vary: "Accept-Language, Cookie",
        ]
    }
}

extension HTTPField.Name {
    static let referrerPolicy = known("Referrer-Policy")
    static let openerPolicy = known("Cross-Origin-Opener-Policy")
    static let fetchSite = known("Sec-Fetch-Site")
}
