extension Stylesheet {
    /// Cards, tags, notices, figures, lists.
    static let parts = """
        .tag { display: inline-block; padding: 0 0.5em; border: 1px solid currentcolor; border-radius: 3px; font-size: 0.8125rem; font-weight: 600; font-style: normal; white-space: nowrap; color: var(--quiet); background: var(--ground); text-decoration: none; }
        .tag-good { color: var(--good); background: var(--good-ground); }
        .tag-warning { color: var(--warning); background: var(--warning-ground); }
        .tag-bad { color: var(--bad); background: var(--bad-ground); }
        a.tag { text-decoration: underline; }
        .notice { padding: var(--step) calc(2 * var(--step)); border-left: 4px solid; }
        .notice-success { color: var(--good); background: var(--good-ground); }
        .notice-warning { color: var(--warning); background: var(--warning-ground); }
        .notice-error { color: var(--bad); background: var(--bad-ground); }
        .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: calc(2 * var(--step)); margin: 0; padding: 0; list-style: none; }
        .figures a { display: block; height: 100%; padding: calc(2 * var(--step)); color: var(--ink); text-decoration: none; background: var(--shade); border: 1px solid var(--line); border-top: 4px solid var(--main); border-radius: 4px; }
        .figures a:hover { background: var(--main-ground); }
        .figure-label, .figure-value, .figure-note { display: block; }
        .figure-value { font-size: 1.6rem; font-weight: 700; line-height: 1.3; font-variant-numeric: tabular-nums; }
        .figure-note { color: var(--quiet); font-size: 0.875rem; }
        .cards { margin: 0; padding: 0; list-style: none; }
        .card { margin: 0 0 var(--step); padding: calc(1.5 * var(--step)); border: 1px solid var(--line); border-radius: 4px; }
        .card:target { border-color: var(--focus); border-width: 2px; }
        .card h2 { margin-top: 0; }
        .card p:last-child { margin-bottom: 0; }
        .places { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: calc(2 * var(--step)); margin-top: var(--step); }
        .place-card { padding: calc(1.5 * var(--step)); background: var(--shade); border-left: 4px solid var(--main); }
        .place-value { font-size: 1.125rem; font-weight: 700; }
        .arithmetic { font-variant-numeric: tabular-nums; font-weight: 600; }
        .todo { margin: 0; padding: 0; list-style: none; }
        section + p, section + form { margin-top: calc(2 * var(--step)); }
        .todo li { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: var(--step); padding: var(--step) 0; border-bottom: 1px solid var(--line); }
        .todo li > span:first-child { flex: 1 1 20rem; }
        .deadlines { margin: 0; padding: 0; list-style: none; }
        .deadline { display: grid; grid-template-columns: 9rem minmax(0, 1fr); gap: calc(2 * var(--step)); padding: calc(1.5 * var(--step)) 0; border-bottom: 1px solid var(--line); }
        .deadline-day { font-weight: 700; font-variant-numeric: tabular-nums; }
        .facts { margin: 0 0 calc(2 * var(--step)); }
        .facts > div { display: grid; grid-template-columns: 12rem minmax(0, 1fr); gap: calc(2 * var(--step)); padding: calc(0.75 * var(--step)) 0; border-bottom: 1px solid var(--line); }
        .facts dt { color: var(--quiet); }
        .facts dd { margin: 0; }
        .choices { max-width: none; }
        form.choices { margin-bottom: calc(2 * var(--step)); }
        .choices .field { display: block; max-width: 40rem; margin-bottom: calc(1.5 * var(--step)); }
        .choices a { display: inline-block; margin: 0 0.25em 0.25em 0; padding: 0.15em 0.75em; border: 1px solid var(--line); border-radius: 3px; text-decoration: none; }
        .choices a[aria-current] { color: #fff; background: var(--main); border-color: var(--main); }
        .links li, .quotes li { margin-bottom: calc(0.5 * var(--step)); }
        .sources li { padding: 2px 0; margin-bottom: calc(0.5 * var(--step)); }
        .lines { margin: 0; padding: 0; list-style: none; }
        .lines > li { display: grid; grid-template-columns: 3.5rem minmax(0, 1fr); padding: calc(0.75 * var(--step)) 0; border-bottom: 1px solid var(--line); }
        .lines > li:target { background: var(--warning-ground); }
        .lines .tag { white-space: normal; }
        .line-number { color: var(--quiet); font-variant-numeric: tabular-nums; }
        .key { font-family: ui-monospace, "Liberation Mono", monospace; word-break: break-all; }
        .quote-code { font-weight: 600; }
        blockquote p, .note-text { white-space: pre-line; }
        blockquote { margin: 0; padding-left: calc(2 * var(--step)); border-left: 4px solid var(--line); }

        """
}
