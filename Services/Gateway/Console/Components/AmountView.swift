/// An amount in a cell of a table.
struct AmountView {
    /// Absent where there is none.
    let source: SourceView?
    /// Whether the plan does not state it and it was added up.
    let isComputed: Bool
    /// Where stated and computed differ.
    let difference: Link?
    /// Of its column, for screens on which the heads have no room.
    let label: String

    static let name = "amount"

    static let template = """
        <td data-label="{{.label}}" class="number{{#.isComputed}} computed{{/.isComputed}}">{{#.source}}{{>source}}{{/.source}}{{^.source}}–{{/.source}}\
        {{#.difference}} <a class="tag tag-warning" href="{{.path}}">{{.text}}</a>{{/.difference}}</td>
        """
}
