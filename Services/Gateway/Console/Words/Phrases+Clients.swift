import Values

extension Phrases {
    /// Other offices' programs: “phần mềm”, as “chương trình” is the national target programme.
    static let clients: [String: LocalizedText] = [
        "clients": .init(vi: "Phần mềm kết nối", en: "Programs"),
        "clients_text": .init(
            vi:
                "Phần mềm của cơ quan khác, đăng nhập bằng khóa của mình và chỉ đọc được số liệu tổng hợp.",
            en: "Other offices' programs: they sign in by keys of their own and read aggregates."
        ),
        "clients_none": .init(
            vi: "Chưa có phần mềm nào trong phạm vi được xem.",
            en: "There is no program that you may see."
        ),
        "client_add": .init(vi: "Thêm phần mềm", en: "Add a program"),
        "client_edit": .init(vi: "Sửa thông tin, thời hạn", en: "Change names and days"),
        "client_name": .init(vi: "Mã phần mềm", en: "Name when signing in"),
        "client_name_hint": .init(
            vi:
                "Chữ thường không dấu, chữ số, gạch nối, ví dụ tinh-lang-son; không đổi được về sau.",
            en: "Lower-case letters, digits, hyphens, such as tinh-lang-son; it cannot be changed."
        ),
        "client_display_name": .init(vi: "Tên phần mềm", en: "What it is"),
        "client_organization": .init(vi: "Cơ quan chủ quản", en: "Whose it is"),
        "client_days": .init(vi: "Thời hạn", en: "Days"),
        "client_audience": .init(
            vi: "Tên hệ thống này trong nội dung ký (aud)",
            en: "This system in what it signs (aud)"
        ),
        "client_in_use": .init(vi: "Đang dùng", en: "In use"),
        "client_ended": .init(vi: "Đã chấm dứt", en: "Ended"),
        "client_over": .init(vi: "Hết thời hạn", en: "Over"),
        "client_later": .init(vi: "Chưa đến ngày", en: "Not yet"),
        "client_without_key": .init(vi: "Chưa có khóa", en: "No key yet"),
        "client_keys": .init(vi: "Khóa đang dùng", en: "Keys in use"),
        "client_keys_all": .init(vi: "Khóa công khai", en: "Public keys"),
        "client_keys_none": .init(
            vi: "Chưa có khóa nào: phần mềm chưa đăng nhập được.",
            en: "There is none: the program cannot sign in."
        ),
        "client_key": .init(vi: "Mã khóa:", en: "Key:"),
        "client_key_add": .init(vi: "Thêm khóa", en: "Add a key"),
        "client_key_text": .init(
            vi:
                "Cơ quan chủ quản tự tạo cặp khóa Ed25519 và chỉ gửi khóa công khai. Khóa bí mật không gửi cho ai, không dán vào đây. Khi thay khóa, hãy thêm khóa mới trước rồi mới gỡ khóa cũ.",
            en:
                "Its office makes a pair of Ed25519 keys and sends the public one alone. The private one is sent to nobody and pasted nowhere. To replace a key, add the next one first, then remove the old one."
        ),
        "client_key_public": .init(vi: "Khóa công khai (PEM)", en: "Public key (PEM)"),
        "client_key_hint": .init(
            vi: "Dán nguyên tệp, kể cả hai dòng BEGIN PUBLIC KEY và END PUBLIC KEY.",
            en: "Paste the whole file with its lines BEGIN PUBLIC KEY and END PUBLIC KEY."
        ),
        "client_key_remove": .init(vi: "Gỡ khóa", en: "Remove the key"),
        "client_key_removal_text": .init(
            vi:
                "Phần mềm không đăng nhập được bằng khóa này nữa, mã truy cập đã cấp theo khóa hết hiệu lực. Khóa đã gỡ không thêm lại được.",
            en:
                "The program cannot sign in by it any more, and what it was given by it opens nothing. A removed key is not added again."
        ),
        "client_end": .init(vi: "Chấm dứt kết nối", en: "End it for good"),
        "client_end_text": .init(
            vi:
                "Phần mềm không đăng nhập được nữa, mã truy cập đã cấp hết hiệu lực. Việc này không khôi phục được và mã phần mềm không dùng lại cho phần mềm khác.",
            en:
                "The program cannot sign in any more, and what it was given opens nothing. It is not undone, and no other program gets the name."
        ),
        "done_client_saved": .init(vi: "Đã ghi.", en: "The program is saved."),
        "done_client_key_added": .init(
            vi: "Đã thêm khóa. Hãy đối chiếu mã khóa với cơ quan chủ quản.",
            en: "The key is added. Compare its name with the program's office."
        ),
        "done_client_key_removed": .init(vi: "Đã gỡ khóa.", en: "The key is removed."),
        "done_client_ended": .init(
            vi: "Đã chấm dứt kết nối của phần mềm.",
            en: "The program is kept out for good."
        ),
    ]
}
