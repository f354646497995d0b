const ring = <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />;

const dashed = (
  <circle
    cx="8"
    cy="8"
    r="6.25"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
    strokeDasharray="2.4 1.53"
  />
);

/** The status glyphs of the design, on a grid of 16. */
export const glyphShapes = {
  done: (
    <path
      fill="currentColor"
      fillRule="evenodd"
      d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3.6 5.1-4.2 4.9a.8.8 0 0 1-1.2 0L4.3 9a.8.8 0 1 1 1.2-1.1l1.3 1.5 3.6-4.3a.8.8 0 0 1 1.2 1Z"
    />
  ),
  draft: dashed,
  drip: (
    <>
      {dashed}
      <path
        d="M8 4.8V8l2 1.4"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  due: (
    <>
      {ring}
      <path
        d="M8 4.6V8l2.2 1.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  failed: (
    <path
      fill="currentColor"
      fillRule="evenodd"
      d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1ZM5.3 6.3a.75.75 0 0 1 1-1L8 7l1.7-1.7a.75.75 0 1 1 1 1L9 8l1.7 1.7a.75.75 0 1 1-1 1L8 9l-1.7 1.7a.75.75 0 0 1-1-1L7 8Z"
    />
  ),
  hold: (
    <path
      fill="currentColor"
      fillRule="evenodd"
      d="M5.2 1h5.6L15 5.2v5.6L10.8 15H5.2L1 10.8V5.2Zm.4 4.2v5.6h1.6V5.2Zm3.2 0v5.6h1.6V5.2Z"
    />
  ),
  locked: (
    <>
      <path fill="none" stroke="currentColor" strokeWidth="1.5" d="M5 7V5a3 3 0 0 1 6 0v2" />
      <rect x="3.25" y="7" width="9.5" height="6.75" rx="1.75" fill="currentColor" />
    </>
  ),
  needs: (
    <>
      {ring}
      <path
        d="M7 5 5 7l2 2M5.2 7h3.6a1.8 1.8 0 0 1 0 3.6H7.4"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  open: (
    <>
      {ring}
      <path d="M6.6 5.4v5.2L10.9 8z" fill="currentColor" />
    </>
  ),
  overdue: (
    <path
      fill="currentColor"
      fillRule="evenodd"
      d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-.85 3.6a.85.85 0 0 1 1.7 0v3.8a.85.85 0 0 1-1.7 0Zm.85 7.6a1 1 0 1 1 0-2 1 1 0 0 1 0 2Z"
    />
  ),
  part: (
    <>
      {ring}
      <path d="M8 4a4 4 0 1 1-4 4h4z" fill="currentColor" />
    </>
  ),
  play: (
    <path
      d="M4.5 3.1v9.8a.7.7 0 0 0 1.07.6l7.7-4.9a.7.7 0 0 0 0-1.2l-7.7-4.9a.7.7 0 0 0-1.07.6Z"
      fill="currentColor"
    />
  ),
  void: (
    <>
      {ring}
      <path d="m4 12 8-8" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  waiting: (
    <>
      {ring}
      <path d="M8 3.6a4.4 4.4 0 0 1 0 8.8z" fill="currentColor" />
    </>
  ),
};

export type GlyphName = keyof typeof glyphShapes;
