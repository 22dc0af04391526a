/// Whether HTML refers to nothing outside of itself, so that whoever prints it fetches nothing.
///
/// It is no parser of HTML: it accepts the part of it that our documents are written in, in which every parser sees the
/// same elements and attributes, and refuses all else. No comment, no script, no element that it does not know, every
/// value in double quotes. Text may say anything: only markup is looked at.
struct SelfContainedHTML {
    private var reader: ByteReader

    /// - Throws: ``PrintError/refused(_:)``.
    static func check(_ html: String) throws(PrintError) {
        var check = SelfContainedHTML(reader: ByteReader(html))
        _ = check.reader.take("<!DOCTYPE html>")
        while check.reader.skip(past: "<") { try check.readTag() }
    }

    /// After its `<`.
    private mutating func readTag() throws(PrintError) {
        let isEnd = reader.take("/")
        let name = reader.word()
        guard SafeMarkup.elements.contains(name) else { throw .refused("element “\(name)”") }
        while !reader.take(">") {
            if reader.take("/>") { break }
            guard !isEnd, reader.skipSpaces() else { throw .refused("tag of “\(name)”") }
            if !reader.isAt(">"), !reader.isAt("/>") { try readAttribute() }
        }
        if !isEnd, name == "style" || name == "title" { try readRawText(of: name) }
    }

    private mutating func readAttribute() throws(PrintError) {
        let name = reader.word()
        guard !name.isEmpty, reader.take("=\""), let value = reader.text(before: "\"") else {
            throw .refused("attribute “\(name)”")
        }
        guard SafeMarkup.allows(value, for: name) else {
            throw .refused("value of “\(name)”")
        }
    }

    /// What holds no tags in HTML does in SVG, and the other way round: without any, both read the same.
    private mutating func readRawText(of name: String) throws(PrintError) {
        guard let text = reader.text(before: "<"), reader.take("/\(name)>") else {
            throw .refused("content of “\(name)”")
        }
        guard name != "style" || SafeMarkup.isSafeStylesheet(text) else {
            throw .refused("stylesheet")
        }
    }
}
