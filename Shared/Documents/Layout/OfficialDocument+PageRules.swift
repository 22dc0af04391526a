extension OfficialDocument {
    /// The sheet: its size, its margins, and the number in the top margin from the second page on.
    static let pageRules = """
        @page {
            size: A4;
            margin: \(PageLayout.top)mm \(PageLayout.right)mm \(PageLayout.bottom)mm \(PageLayout.left)mm;
            @top-center {
                content: counter(page);
                font: \(PageLayout.pageNumber)pt \(PageLayout.fonts);
                vertical-align: middle;
            }
        }
        @page :first { @top-center { content: none; } }
        @page landscape { size: A4 landscape; }
        @page portrait { size: A4; }
        @counter-style vietnamese-letters {
            system: alphabetic;
            symbols: a b c d đ e g h i k l m n o p q r s t u v x y;
            suffix: ") ";
        }
        """
}
