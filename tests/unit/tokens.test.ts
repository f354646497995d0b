import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { brandAccents, contrast, defaultBrand } from "@/lib/settings/brand";
import { parseColour, toHex } from "@/lib/settings/colour";

const css = readFileSync("app/globals.css", "utf8");
const states = ["due", "overdue", "hold", "waiting", "passed", "needs"];
const layers = ["canvas", "surface", "sunken", "raised"];

/** The plain colours of one theme, as hex; what is derived from the brand is left out. */
function tokens(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf("}", start));
  const found = [...block.matchAll(/--([\w-]+): (oklch\([\d. ]+\));/g)];
  return new Map(
    found.flatMap(([, name = "", text = ""]) => {
      const colour = parseColour(text);
      return colour ? [[name, toHex(colour)] as const] : [];
    }),
  );
}

const light = tokens(":root");
const themes = { light, dark: new Map([...light, ...tokens(".dark")]) };

describe.each(["light", "dark"] as const)("everything written in the %s theme", (theme) => {
  const ratio = (a: string, b: string) => contrast(hex(theme, a), hex(theme, b));

  it.each(["ink", "ink-2", "ink-3"])("in %s can be read on every layer", (ink) => {
    for (const layer of layers) expect(ratio(ink, layer)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(states)(
    "in the colour of %s can be read on the page, on a sheet and on its tint",
    (state) => {
      for (const ground of ["canvas", "surface", "raised", `${state}-soft`])
        expect(ratio(state, ground)).toBeGreaterThanOrEqual(4.5);
      expect(ratio("ink", `${state}-soft`)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it("on dark keys, red buttons and avatars can be read", () => {
    expect(ratio("on-ink", "ink")).toBeGreaterThanOrEqual(4.5);
    expect(ratio("on-danger", "danger")).toBeGreaterThanOrEqual(4.5);
    for (const letter of ["a", "b", "c", "d"])
      expect(ratio(`avatar-${letter}-ink`, `avatar-${letter}`)).toBeGreaterThanOrEqual(4.5);
  });

  it("stands in a field whose border is seen", () => {
    expect(ratio("field", "surface")).toBeGreaterThanOrEqual(3);
    expect(ratio("field", "canvas")).toBeGreaterThanOrEqual(3);
  });

  it("as a link of the default company can be read on the tints", () => {
    const { text } = brandAccents(defaultBrand)[theme];
    for (const state of states)
      expect(contrast(text, hex(theme, `${state}-soft`))).toBeGreaterThanOrEqual(4.5);
  });
});

function hex(theme: "light" | "dark", name: string): string {
  const value = themes[theme].get(name);
  if (!value) throw new Error(`No token --${name} in the ${theme} theme`);
  return value;
}
