/// An amount in a cell of a table.
struct AmountView {
    /// Absent where there is none.
    let source: SourceView?
    /// Whether the plan does not state it and it was added up.
    let isComputed: Bool
    /// Where stated and computed differ.
    let difference: Link?
    /// What stands in place of an amount.
    let nothing: String

    static let none = AmountView(source: nil, isComputed: false, difference: nil, nothing: "–")

    static let name = "amount"

    static let template = """
        <td class="number{{#.isComputed}} computed{{/.isComputed}}">{{#.source}}{{>source}}{{/.source}}{{^.source}}{{.nothing}}{{/.source}}\
        {{#.difference}} <a class="tag tag-warning" href="{{.path}}">{{.text}}</a>{{/.difference}}</td>
        """
}
