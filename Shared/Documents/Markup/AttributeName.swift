/// The attributes that documents need; none of them refers to anything outside, and `style` is not among them.
enum AttributeName: String {
    case charset, colspan, id, lang, role, rowspan, scope, span, tabindex
    case kind = "class"
    case labelledBy = "aria-labelledby"
}
