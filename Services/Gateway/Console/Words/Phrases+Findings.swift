import Values

extension Phrases {
    /// The plan's check.
    static let findings: [String: LocalizedText] = [
        "findings_title": .init(vi: "Rà soát số liệu kế hoạch", en: "Findings of the plan's check"),
        "no_findings": .init(
            vi: "Không có nội dung nào thuộc nhóm này.",
            en: "There is nothing of this kind."
        ),
        "explained": .init(
            vi: "Số vốn giải thích được bằng khối lượng",
            en: "Money that quantities explain"
        ),
        "explained_stated": .init(
            vi: "Mức chi do kế hoạch nêu.",
            en: "The unit costs are the plan's."
        ),
        "explained_decision": .init(
            vi: "Mức chi theo quyết định của cấp có thẩm quyền.",
            en: "The unit costs are set by a decision."
        ),
        "explained_inferred": .init(
            vi:
                "Mức chi do hệ thống suy ra từ chính các số của kế hoạch, chưa có văn bản xác nhận.",
            en:
                "The unit costs are inferred from the plan's own numbers; no document confirms them."
        ),
        "acknowledgement": .init(vi: "Ý kiến đã ghi nhận", en: "Acknowledgement"),
        "acknowledge_title": .init(vi: "Ghi nhận", en: "Acknowledge"),
        "acknowledge_text": .init(
            vi: "Ghi nhận là xác nhận đã xem, kèm ý kiến; số liệu của kế hoạch không thay đổi.",
            en:
                "To acknowledge is to say that you have seen it, with a note; the plan's figures stay as they are."
        ),
        "acknowledge": .init(vi: "Ghi nhận", en: "Acknowledge"),
        "change_note": .init(vi: "Sửa ý kiến", en: "Change the note"),
        "done_acknowledged": .init(vi: "Đã ghi nhận nội dung rà soát.", en: "Acknowledged."),
        "note": .init(vi: "Ý kiến", en: "Note"),
    ]
}
