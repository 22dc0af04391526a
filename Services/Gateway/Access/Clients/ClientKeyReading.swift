import CatalogueAccess
import Contracts
import RPC
import Signing
import Values

/// Makes a key of what somebody pasted, before anything of it is kept or looked up anywhere.
enum ClientKeyReading {
    private static let field = "public_key"
    /// Nothing else is taken: the 32 bytes of a private key look like those of a public one.
    private static let beginning = "-----BEGIN PUBLIC KEY-----"
    /// Base64 of how every PKCS#8 file of an Ed25519 key begins, for those who leave the lines around it out.
    private static let privateBeginning = "MC4CAQAwBQYDK2Vw"

    /// - Throws: ``RPCError`` `INVALID_ARGUMENT`, which says nothing of the text.
    static func key(in pasted: PublicKeyText) throws(RPCError) -> Ed25519PublicKey {
        let text = pasted.text
        guard !isPrivate(text) else { throw .invalid(field, "private", .isPrivate) }
        guard text.contains(beginning), let key = try? Ed25519PublicKey(pem: text),
            !key.isOfSmallOrder
        else { throw .invalid(field, "format", .isNoKey) }
        return key
    }

    /// Whether it says so of itself; what does not is no PEM, and not taken either.
    private static func isPrivate(_ text: String) -> Bool {
        let bare = text.filter { !$0.isWhitespace }
        // A JWK has its private half in `d`; 64 bytes are the two halves of a pair, as some libraries write it.
        return text.contains("PRIVATE KEY") || bare.hasPrefix(privateBeginning)
            || bare.contains(#""d":"#) || Base64.url.decode(bare)?.count == 64
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
            "Phải là khóa công khai Ed25519 dạng PEM. Hãy dán nguyên tệp, từ dòng “-----BEGIN PUBLIC KEY-----” đến dòng “-----END PUBLIC KEY-----”; không nhận dãy ký tự rời vì không phân biệt được với khóa bí mật.",
        en:
            "Must be a public Ed25519 key as PEM. Paste the whole file, from “-----BEGIN PUBLIC KEY-----” to “-----END PUBLIC KEY-----”; bare characters are not taken, as a private key looks the same."
    )
}
