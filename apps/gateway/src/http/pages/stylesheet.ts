/** The look of the gateway's own pages. It is a file of its own on the wire: the policy lets no inline styles through. */
export const stylesheet = `
:root {
  color-scheme: light dark;
  --text: #1b1f24; --quiet: #57606a; --line: #d8dee4; --ground: #ffffff; --raised: #f6f8fa; --link: #0a58ca;
}
@media (prefers-color-scheme: dark) {
  :root { --text: #e6edf3; --quiet: #9aa5b1; --line: #30363d; --ground: #0d1117; --raised: #161b22; --link: #6cb2ff; }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; max-width: 62rem; padding: 2rem 1.25rem 4rem;
  background: var(--ground); color: var(--text); font: 1rem/1.55 system-ui, sans-serif;
}
nav { display: flex; gap: 1.25rem; margin-bottom: 2.5rem; font-size: 0.9rem; }
a { color: var(--link); }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 0.25rem; overflow-wrap: anywhere; }
h2 { font-size: 1.1rem; margin: 2.25rem 0 0.6rem; }
.lead { color: var(--quiet); font-size: 1.1rem; margin: 0 0 1.5rem; }
code, pre { font-family: ui-monospace, monospace; font-size: 0.9em; }
pre { background: var(--raised); border: 1px solid var(--line); border-radius: 6px; padding: 1rem; overflow-x: auto; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: 0.5rem 0.9rem 0.5rem 0; text-align: left; vertical-align: top; }
th { color: var(--quiet); font-weight: 600; font-size: 0.85rem; white-space: nowrap; }
td.num { font-variant-numeric: tabular-nums; }
ul { padding-left: 1.2rem; }
`;
