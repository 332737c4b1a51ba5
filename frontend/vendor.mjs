// Copies the files of others that we serve, each with its licence.
import { copyFileSync, mkdirSync } from "node:fs";

const served = "../src/ostoja/web/static/ostoja/";
const font = "node_modules/@fontsource-variable/source-sans-3/";
const copies = [
  [`${font}files/source-sans-3-latin-wght-normal.woff2`, "fonts/source-sans-3-latin.woff2"],
  [`${font}files/source-sans-3-latin-ext-wght-normal.woff2`, "fonts/source-sans-3-latin-ext.woff2"],
  [`${font}LICENSE`, "fonts/LICENSE-source-sans-3.txt"],
  ["node_modules/htmx.org/dist/htmx.min.js", "htmx.min.js"],
  ["node_modules/htmx.org/LICENSE", "LICENSE-htmx.txt"],
];

mkdirSync(`${served}fonts`, { recursive: true });
for (const [from, to] of copies) copyFileSync(from, served + to);
