extension Ed25519PublicKey {
    /// Whether it is one of the curve's few points of small order, under which anybody makes signatures that hold.
    ///
    /// No key pair has such a key: it is made to be let in by.
    public var isOfSmallOrder: Bool {
        var bytes = rawRepresentation
        // The sign of x says nothing here.
        bytes[31] &= 0x7F
        return Self.smallOrder.contains(Hex.encode(bytes))
    }

    /// Their y, little-endian, p and p + 1 as ways of writing 0 and 1 among them.
    private static let smallOrder: Set = [
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    ]
}
