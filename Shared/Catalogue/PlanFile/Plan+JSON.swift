import JSONSchema
import Values

// Reads what the schema and the rules have let through.

extension Plan {
    init?(json: JSONNode) {
        guard let cover = json["plan"], let document = PlanDocument(json: cover),
            let nodes = json["nodes"]?.all(PlanNode.init(json:)),
            let figures = json["figures"]?.all(StatedFigure.init(json:)),
            let content: PlanContent = try? json.keeping(PlanContent.names).decoded()
        else { return nil }
        self.init(document: document, nodes: nodes, figures: figures, content: content)
    }
}

extension PlanDocument {
    fileprivate init?(json: JSONNode) {
        guard let code = json["code"]?.string.flatMap(PlanCode.init),
            let title = json["title"]?.text,
            let issuer = json["issuer"]?.text,
            let province = json["province"]?.text,
            let unitCode = json["unit"]?["code"]?.string.flatMap(UnitCode.init),
            let unitName = json["unit"]?["name"]?.text,
            let fromYear = json["period"]?["from"]?.year,
            let toYear = json["period"]?["to"]?.year,
            let sources = json["sources"].flatMap(PlanSources.init(json:))
        else { return nil }
        self.init(
            code: code,
            title: title,
            issuer: issuer,
            province: province,
            unitCode: unitCode,
            unitName: unitName,
            unitOfficialCode: json["unit"]?["official_code"]?.text,
            fromYear: fromYear,
            toYear: toYear,
            number: json["document"]?["number"]?.text,
            date: json["document"]?["date"]?.string.flatMap(CalendarDate.init),
            signatoryCapacity: json["signatory"]?["capacity"]?.text,
            signatoryName: json["signatory"]?["name"]?.text,
            version: try? json["version"]?.decoded(),
            sources: sources
        )
    }
}

extension PlanSources {
    fileprivate init?(json: JSONNode) {
        guard let title = json["title"].flatMap(Quotation.init(json:)),
            let issuer = json["issuer"].flatMap(Quotation.init(json:)),
            let province = json["province"].flatMap(Quotation.init(json:)),
            let unit = json["unit"].flatMap(Quotation.init(json:)),
            let period = json["period"].flatMap(Quotation.init(json:))
        else { return nil }
        self.init(
            title: title,
            issuer: issuer,
            province: province,
            unit: unit,
            period: period,
            document: json["document"].flatMap(Quotation.init(json:)),
            signatory: json["signatory"].flatMap(Quotation.init(json:))
        )
    }
}

extension PlanNode {
    fileprivate init?(json: JSONNode) {
        guard let code = json["code"]?.string.flatMap(NodeCode.init),
            let level = json["level"]?.string.flatMap(NodeLevel.init),
            let title = json["title"]?.text,
            let status = json["status"]?.string.flatMap(NodeStatus.init),
            let source = json["source"].flatMap(Quotation.init(json:))
        else { return nil }
        self.init(
            code: code,
            level: level,
            parent: json["parent"]?.string.flatMap(NodeCode.init),
            title: title,
            titleAsPrinted: json["title_as_printed"]?.text,
            status: status,
            source: source,
            statusSource: json["status_source"].flatMap(Quotation.init(json:)),
            aims: (try? json["aims"]?.decoded()) ?? []
        )
    }
}

extension StatedFigure {
    fileprivate init?(json: JSONNode) {
        guard let source = Quotation(json: json),
            let text = json["amount_million_vnd"]?.numberText,
            let amount = try? StatedAmount.read(text)
        else { return nil }
        self.init(
            node: json["node"]?.string.flatMap(NodeCode.init),
            cell: MoneyCell(
                json["nature"]?.string.flatMap(CapitalNature.init),
                json["source"]?.string.flatMap(FundingSource.init)
            ),
            amount: amount,
            source: source,
            heading: json["heading"]?.text
        )
    }
}

extension Quotation {
    fileprivate init?(json: JSONNode) {
        guard let words = json["words"]?.text,
            let line = json["line"]?.integer.flatMap(Int.init(exactly:))
        else { return nil }
        self.init(
            words: words,
            line: line,
            lastLine: json["last_line"]?.integer.flatMap(Int.init(exactly:))
        )
    }
}

extension JSONNode {
    fileprivate var text: String? { string }

    fileprivate var year: PlanYear? { integer.flatMap(Int.init(exactly:)).flatMap(PlanYear.init) }

    /// Every element, or `nil` where one of them cannot be read.
    fileprivate func all<Element>(_ read: (JSONNode) -> Element?) -> [Element]? {
        let read = elements.compactMap(read)
        return read.count == elements.count ? read : nil
    }
}
