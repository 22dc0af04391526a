extension OfficialDocument {
    /// Recipients to the left, the signature to the right; nothing where there is neither.
    var foot: [Markup] {
        if recipients.isEmpty, signature == nil { return [] }
        return [
            .element(
                .footer,
                [.kind: "doc-foot"],
                [
                    .element(.div, [.kind: "doc-recipients"], recipientLines),
                    .element(.div, [.kind: "doc-signature"], signatureLines),
                ]
            )
        ]
    }

    var noteLine: [Markup] {
        note.map { [.element(.p, [.kind: "doc-note"], text: $0)] } ?? []
    }

    private var recipientLines: [Markup] {
        if recipients.isEmpty { return [] }
        let items = recipients.enumerated().map { index, recipient in
            let mark = index == recipients.count - 1 ? "." : ";"
            return Markup.element(.li, text: recipient.withoutFinalMark + mark)
        }
        return [
            .element(.p, [.kind: "doc-recipients-title"], text: wording.recipients),
            .element(.ul, [:], items),
        ]
    }

    private var signatureLines: [Markup] {
        guard let signature else { return [] }
        let capacity = signature.capacity.map {
            Markup.element(.p, [.kind: "doc-capacity"], text: $0.uppercased())
        }
        return capacity + [.element(.p, [.kind: "doc-signer"], text: signature.name ?? "")]
    }
}

extension String {
    /// Without the mark that whoever wrote the line may have put at its end already.
    fileprivate var withoutFinalMark: Substring {
        var text = self[...]
        while let last = text.last, ";,. ".contains(last) { text.removeLast() }
        return text
    }
}
