import CatalogueAccess
import Contracts
import RPC
import Signing
import Values

/// Makes a key of what somebody pasted, before anything of it is kept or looked up anywhere.
enum ClientKeyReading {
    private static let field = "public_key"
    /// Base64 of how every PKCS#8 file of an Ed25519 key begins, for those who leave the lines around it out.
    private static let privateBeginning = "MC4CAQAwBQYDK2Vw"

    /// - Throws: ``RPCError`` `INVALID_ARGUMENT`, which says nothing of the text.
    static func key(in pasted: PublicKeyText) throws(RPCError) -> Ed25519PublicKey {
        let text = trimmed(pasted.text)
        let bytes = Base64.url.decode(text)
        // 64 bytes are the two halves of a pair, as some libraries write it.
        let isPrivate =
            text.contains("PRIVATE KEY") || text.hasPrefix(privateBeginning) || bytes?.count == 64
        guard !isPrivate else { throw .invalid(field, "private", .isPrivate) }
        let key =
            bytes.map { try? Ed25519PublicKey(rawRepresentation: $0) }
            ?? (try? Ed25519PublicKey(pem: text))
        guard let key, !key.isOfSmallOrder else { throw .invalid(field, "format", .isNoKey) }
        return key
    }

    private static func trimmed(_ text: String) -> String {
        let start = text.drop(while: \.isWhitespace)
        return start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) } ?? ""
    }
}

extension LocalizedText {
    fileprivate static let isPrivate = LocalizedText(
        vi:
            "Đây là khóa bí mật, không được gửi cho bất kỳ ai. Hãy coi khóa này đã lộ: tạo cặp khóa mới và chỉ gửi khóa công khai (BEGIN PUBLIC KEY).",
        en:
            "This is a private key, which nobody is to be sent. Take it as known to others: make a new pair and send its public half (BEGIN PUBLIC KEY)."
    )
    fileprivate static let isNoKey = LocalizedText(
        vi:
            "Phải là khóa công khai Ed25519: tệp PEM (BEGIN PUBLIC KEY) hoặc 32 byte viết dạng base64url.",
        en:
            "Must be a public Ed25519 key: PEM (BEGIN PUBLIC KEY), or its 32 bytes in base64url."
    )
}
