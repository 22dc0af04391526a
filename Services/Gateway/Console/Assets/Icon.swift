/// The page's mark in a browser's tab: two ridges, as the district has many.
enum Icon {
    static let text = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#14532d"/>\
        <path d="M4 25 13 10l5 8 3-4 7 11z" fill="#fff"/></svg>
        """
}
