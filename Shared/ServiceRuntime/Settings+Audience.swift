public import Signing

extension Settings {
    /// What a program's assertion has to name for this installation to take it.
    ///
    /// Where nobody has given it a name, one is made of the operators' key: two installations that know the same program never
    /// have the same, and what was signed for one opens nothing at the other.
    public func clientAudience(operatorKey: Ed25519PublicKey) -> String {
        self["VANQUAN_AUDIENCE"] ?? "urn:vanquan:\(operatorKey.keyID)"
    }
}
