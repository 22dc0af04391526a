public import Values

extension Money {
    /// The amount in Vietnamese words, as decisions and vouchers repeat it: `Hai trăm bảy mươi hai tỷ
    /// bảy trăm chín mươi bảy triệu đồng`.
    ///
    /// Begins with a capital letter and ends in `đồng`, never in `đồng chẵn`.
    public func inWords(zeroTens: Vietnamese.ZeroTens = .linh) -> String {
        let words = Vietnamese.words(vnd, zeroTens: zeroTens)
        return words.prefix(1).uppercased() + words.dropFirst() + " đồng"
    }
}
