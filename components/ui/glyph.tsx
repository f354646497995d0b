import type { GlyphName } from "./glyph-shapes";

/** One of our own 16-grid drawings: name, size (14). It takes the colour of the text; say the word beside it. */
export function Glyph({
  name,
  size = 14,
  className,
}: {
  name: GlyphName;
  size?: number;
  className?: string;
}) {
  return (
    <svg width={size} height={size} className={className} aria-hidden="true" focusable="false">
      <use href={`#g-${name}`} />
    </svg>
  );
}
