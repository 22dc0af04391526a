import Testing

@testable import Documents

@Suite("What may be printed")
struct SelfContainedTests {
    static let drawing = """
        <svg viewBox="0 0 10 10" role="img"><title>A &amp; B</title><defs><linearGradient id="g">\
        <stop offset="0" stop-color="#000"/></linearGradient></defs><rect width="5" height="5" fill="url(#g)"/>\
        <use href="#g"/><text x="1" y="2">đồng</text></svg>
        """

    @Test(
        "our documents, with drawings that refer to themselves, and texts that only look like markup"
    )
    func accepted() throws {
        var document = try SampleDocument.summary()
        document.body += [
            .figure(DocumentFigure(VouchedSVG(vouchedFor: Self.drawing), caption: "Hình 1")),
            .paragraph("<img src=file:///etc/passwd> url(x) @import 'y'; href=\"z\" style='a'"),
        ]
        document.summary = "<img src=file:///etc/passwd>"
        try SelfContainedHTML.check(document.html())
        try SelfContainedHTML.check("<a href=\"#x\">x</a>")
    }

    @Test(
        "nothing that fetches, by whatever way",
        arguments: [
            "<img src=file:///etc/passwd>", "<img src=\"file:///etc/passwd\">", "<IMG src=\"x\">",
            "<p><image href=\"x\"/></p>", "<svg><use href=\"file:///x#y\"/></svg>",
            "<svg><use xlink:href=\"http://x\"/></svg>", "<a href=\"http://x\">x</a>",
            "<a href=\"&#35;x\">x</a>", "<link rel=\"stylesheet\" href=\"#x\">",
            "<base href=\"#x\">", "<script>x</script>", "<iframe srcdoc=\"x\"></iframe>",
            "<object data=\"x\"></object>", "<p style=\"background:url(x)\">x</p>",
            "<p style=\"color:red\">x</p>", "<p STYLE=\"x\">x</p>", "<p background=\"x\">x</p>",
            "<svg fill=\"url(file:///x)\"></svg>", "<svg fill=\"UrL(x)\"></svg>",
            "<svg fill=\"url( #g)\"></svg>", "<svg fill=\"u\\72l(x)\"></svg>",
            "<svg fill=\"url&lpar;x)\"></svg>", "<svg fill=\"&#117;rl(x)\"></svg>",
            "<style>@import 'x';</style>", "<style>p { background: url(x) }</style>",
            "<style>p { background: URL('http://x') }</style>", "<style>@\\69mport 'x'</style>",
            "<style>@font-face { src: local(x) }</style>", "<style><img src=x></style>",
            "<svg><style><img src=\"x\"></style></svg>", "<style>p{}", "<style/><p>",
            "<title><style></title><p>", "<!-- x -->", "<![CDATA[x]]>", "<?xml x?>", "a < b",
            "<p", "<p class=x>", "<p class='x'>", "<p class = \"x\">", "<p class=\"x\"id=\"y\">",
            "<p onclick=\"x\">", "<meta http-equiv=\"refresh\" content=\"0;url=x\">", "<p\r\nx>",
            "<textarea><p></textarea>", "<p></p x=\"y\">", "<p hidden>", "<\u{301}p>",
            "<a rel=\"attachment\" href=\"#x\">x</a>", "<svg xml:base=\"http://x/\"></svg>",
        ]
    )
    func refused(_ html: String) {
        let error = #expect(throws: PrintError.self) {
            try SelfContainedHTML.check("<!DOCTYPE html>\n<p>x</p>" + html)
        }
        guard case .refused = error else {
            Issue.record("\(html): \(String(describing: error))")
            return
        }
    }
}
