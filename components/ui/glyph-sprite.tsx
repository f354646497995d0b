"use client";

import { glyphShapes } from "./glyph-shapes";

/** The status glyphs, drawn once per page, in the root layout. Glyph refers to them by name. In the browser's code, so that a page does not carry them twice. */
export function GlyphSprite() {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true" focusable="false">
      {Object.entries(glyphShapes).map(([name, shape]) => (
        <symbol key={name} id={`g-${name}`} viewBox="0 0 16 16">
          {shape}
        </symbol>
      ))}
    </svg>
  );
}
