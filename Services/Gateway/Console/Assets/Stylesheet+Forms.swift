extension Stylesheet {
    /// Forms and buttons.
    static let forms = """
        button, .button, input, select, textarea { font: inherit; }
        button, .button { display: inline-block; padding: calc(0.75 * var(--step)) calc(2 * var(--step)); color: var(--main); background: var(--ground); border: 1px solid var(--main); border-radius: 4px; text-decoration: none; cursor: pointer; }
        button:hover, .button:hover { background: var(--main-ground); }
        button.main { color: #fff; background: var(--main); font-weight: 600; }
        button.main:hover { background: #0c3d20; }
        button.plain { padding: 0; white-space: nowrap; color: inherit; background: none; border: 0; text-decoration: underline; }
        form[aria-busy] button { opacity: 0.6; cursor: progress; }
        input, select, textarea { width: 100%; padding: calc(0.75 * var(--step)); color: var(--ink); background: #fff; border: 1px solid #6f7a73; border-radius: 4px; }
        input.short { width: 10rem; }
        .field { margin-bottom: calc(2.5 * var(--step)); }
        .field label { display: block; font-weight: 600; }
        .field .hint, .field .error { margin: 0 0 calc(0.5 * var(--step)); }
        .error { color: var(--bad); font-weight: 600; }
        .field-wrong { padding-left: calc(1.5 * var(--step)); border-left: 4px solid var(--bad); }
        .field-wrong input, .field-wrong select, .field-wrong textarea { border: 2px solid var(--bad); }
        .errors { margin-bottom: calc(2 * var(--step)); padding: calc(1.5 * var(--step)); color: var(--bad); background: var(--bad-ground); border: 2px solid var(--bad); border-radius: 4px; }
        .errors a { color: var(--bad); }
        .errors ul { margin: 0; padding-left: 1.5em; }
        .qr svg { display: block; width: 14rem; }
        .timeline { padding: 0; list-style: none; }
        .timeline li { padding: var(--step) 0; border-bottom: 1px solid var(--line); }
        .timeline p { margin: 0; }
        .codes { columns: 2; max-width: 40rem; }
        .entry, .sign-in { max-width: 40rem; }
        .sign-in { margin: 0 auto; }
        .filter { display: flex; flex-wrap: wrap; align-items: center; gap: var(--step); margin-bottom: calc(2 * var(--step)); }
        .filter .error { flex-basis: 100%; margin: 0; }
        .buttons { display: flex; flex-wrap: wrap; gap: calc(2 * var(--step)); }

        """
}
