extension Stylesheet {
    /// Colours, type and space, by name; text of each colour has at least 4.5:1 on its ground.
    static let ground = """
        :root {
          --ink: #1b2420; --quiet: #55605a; --ground: #fff; --shade: #f3f6f3; --line: #cdd6cf;
          --main: #14532d; --main-ground: #e3f1e7; --link: #0b4f8a; --focus: #b45309;
          --good: #14532d; --good-ground: #e3f1e7; --warning: #7a4300; --warning-ground: #fdf0d7;
          --bad: #9b1c1c; --bad-ground: #fde8e8;
          --chart-1: #14532d; --chart-2: #b45309;
          --step: 0.5rem;
        }
        *, *::before, *::after { box-sizing: border-box; }
        html { font-size: 100%; -webkit-text-size-adjust: 100%; }
        body { margin: 0; color: var(--ink); background: var(--ground); font: 1rem/1.55 "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif; }
        h1 { margin: 0 0 calc(2 * var(--step)); font-size: 1.6rem; line-height: 1.3; }
        h2 { margin: calc(4 * var(--step)) 0 var(--step); font-size: 1.2rem; line-height: 1.35; }
        h3 { margin: 0 0 var(--step); font-size: 1rem; line-height: 1.4; }
        p { margin: 0 0 var(--step); max-width: 75ch; }
        a { color: var(--link); text-underline-offset: 0.15em; }
        a:hover { text-decoration-thickness: 2px; }
        :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
        main:focus { outline: none; }
        q { quotes: "“" "”"; }
        .hidden { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        .skip { position: absolute; left: var(--step); top: -4rem; z-index: 9; padding: var(--step); background: var(--ground); }
        .skip:focus { top: var(--step); }
        .hint, .place, .optional, .unit { color: var(--quiet); font-size: 0.875rem; }
        .lead { font-size: 1.0625rem; }
        .empty { padding: calc(2 * var(--step)); background: var(--shade); border-left: 4px solid var(--line); }

        """
}
