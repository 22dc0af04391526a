import JSONSchema

/// Compact signed tokens (RFC 7515) with Ed25519 (RFC 8037), and nothing else that a JWS may be.
///
/// The header is `{"alg":"EdDSA","kid":"…","typ":"JWT"}`: other algorithms, `none`, and any
/// further parameter are refused. What the payload claims is the caller's to judge.
public enum JWS {
    /// A head frame of the wire takes 64 KiB; a token with many grants stays far below this.
    public static let longestToken = 8 << 10
    private static let keyIDLengths = 1...64

    /// Signs a payload.
    /// - Parameter keyID: 1 to 64 of letters, digits, `-`, `_`, `.`; the verifier finds the key
    ///   by it.
    public static func sign(
        _ payload: [UInt8],
        key: Ed25519PrivateKey,
        keyID: String
    ) throws(CryptoError) -> String {
        guard isKeyID(keyID) else { throw .malformed(.keyID) }
        let header = #"{"alg":"EdDSA","kid":"\#(keyID)","typ":"JWT"}"#
        let input = Base64.url.encode(Array(header.utf8)) + "." + Base64.url.encode(payload)
        let signature = try key.signature(of: Array(input.utf8))
        let token = input + "." + Base64.url.encode(signature)
        guard token.utf8.count <= longestToken else { throw .malformed(.payload) }
        return token
    }

    /// The payload of a token whose signature is right.
    /// - Parameter keys: the keys that may have signed it, by their ids.
    public static func verify(
        _ token: String,
        keys: [String: Ed25519PublicKey]
    ) throws(JWSError) -> [UInt8] {
        guard token.utf8.count <= longestToken else { throw .tooLong }
        let parts = token.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let header = Base64.url.decode(parts[0]),
            let payload = Base64.url.decode(parts[1]),
            let signature = Base64.url.decode(parts[2])
        else { throw .malformed }
        guard let keyID = keyID(header) else { throw .unacceptableHeader }
        guard let key = keys[keyID] else { throw .unknownKey }
        let input = token.utf8.prefix(parts[0].utf8.count + 1 + parts[1].utf8.count)
        guard key.isValid(signature: signature, for: Array(input)) else { throw .wrongSignature }
        return payload
    }

    /// The id of the key that a token says it is signed with, before anything of it is believed; nil where its header is none of ours.
    public static func keyID(of token: String) -> String? {
        guard token.utf8.count <= longestToken,
            let header = token.split(separator: ".", maxSplits: 1).first,
            let bytes = Base64.url.decode(header)
        else { return nil }
        return keyID(bytes)
    }

    /// The key's id, of a header that has exactly what ours have, in any order.
    private static func keyID(_ header: [UInt8]) -> String? {
        guard let node = try? JSONDocument.parse(header, limits: JSONLimits(depth: 1, bytes: 256)),
            node.members.count == 3, node["alg"]?.string == "EdDSA",
            node["typ"]?.string == "JWT", let keyID = node["kid"]?.string, isKeyID(keyID)
        else { return nil }
        return keyID
    }

    private static func isKeyID(_ text: String) -> Bool {
        keyIDLengths.contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                let character = Character(Unicode.Scalar(byte))
                return byte < 0x80
                    && (character.isLetter || character.isNumber || "-_.".contains(character))
            }
    }
}

/// Why a token is not accepted.
///
/// It is for logs and tests: whoever brought the token learns only that it is not.
public enum JWSError: Error, Hashable, Sendable {
    case tooLong
    case malformed
    case unacceptableHeader
    case unknownKey
    case wrongSignature
}
