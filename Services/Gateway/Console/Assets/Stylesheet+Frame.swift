extension Stylesheet {
    /// What stands around every page.
    static let frame = """
        .top { display: flex; flex-wrap: wrap; align-items: center; gap: var(--step) calc(2 * var(--step)); padding: var(--step) calc(2 * var(--step)); background: var(--main); color: #fff; }
        .top a { color: #fff; }
        .brand { font-weight: 700; font-size: 1.125rem; text-decoration: none; }
        .top-plan { text-decoration: none; }
        .top-search { display: flex; flex: 1 1 16rem; max-width: 30rem; }
        .top-search input { flex: 1; min-width: 6rem; border-radius: 4px 0 0 4px; }
        .top-search button { border-radius: 0 4px 4px 0; }
        .top-account { display: flex; flex-wrap: wrap; align-items: center; gap: 0 calc(2 * var(--step)); margin-left: auto; }
        .top :focus-visible { outline-color: #fff; }
        .body { display: grid; grid-template-columns: 13rem minmax(0, 1fr); min-height: 80vh; }
        .body > main:only-child { grid-column: 1 / -1; width: 100%; max-width: 60rem; margin: 0 auto; }
        .menu { padding: calc(2 * var(--step)) 0; background: var(--shade); border-right: 1px solid var(--line); }
        .menu ul { position: sticky; top: var(--step); margin: 0; padding: 0; list-style: none; }
        .menu a { display: block; padding: calc(0.75 * var(--step)) calc(2 * var(--step)); color: var(--ink); text-decoration: none; border-left: 4px solid transparent; }
        .menu a:hover { background: var(--main-ground); }
        .menu a[aria-current] { border-left-color: var(--main); background: var(--main-ground); font-weight: 600; }
        main { padding: calc(3 * var(--step)) calc(3 * var(--step)) calc(6 * var(--step)); }
        .crumbs ol { display: flex; flex-wrap: wrap; margin: 0 0 var(--step); padding: 0; list-style: none; font-size: 0.9375rem; }
        .crumbs li::after { content: "›"; padding: 0 0.4em; color: var(--quiet); }
        .crumbs li:last-child::after { content: none; }
        .foot { display: flex; flex-wrap: wrap; gap: 0 calc(4 * var(--step)); padding: calc(2 * var(--step)) calc(3 * var(--step)); border-top: 1px solid var(--line); color: var(--quiet); font-size: 0.875rem; }
        .foot p { margin: 0; }

        """
}
