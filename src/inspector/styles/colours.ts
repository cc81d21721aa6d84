/** Light and dark as the reader's system has it; every text has a contrast of at least 4.5 to its ground. */
export const colours = `
:host {
  all: initial;
  color-scheme: light dark;
  --ground: light-dark(#fffefb, #12191d);
  --raised: light-dark(#f4f1e9, #1a2429);
  --chosen: light-dark(#dcecec, #17383b);
  --ink: light-dark(#16262c, #e9e6dc);
  --quiet: light-dark(#53646a, #a2b2b5);
  --line: light-dark(#e0dace, #2a393f);
  --edge: light-dark(#87949a, #6d8087);
  --accent: light-dark(#175c66, #7ccaca);
  --on-accent: light-dark(#ffffff, #10191d);
  --watched: light-dark(#2c7a80, #4ea5a5);
  --fast: light-dark(#6a4fa3, #a68be0);
  --amber: light-dark(#8a4b00, #f2b84b);
  --good: light-dark(#17683a, #7fd09a);
  --bad: light-dark(#a1232b, #ff9d96);
  --playtrace-accent: var(--watched);
  --playtrace-line: var(--amber);
  --playtrace-ink: var(--ink);
  --playtrace-ground: var(--raised);
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", "Liberation Mono", Menlo, Consolas, monospace;
}
`;
