/** The product's line as a picture: stretches behind you filled, ahead of you hollow, five of them now. */
export function LinePattern() {
  return (
    <svg
      viewBox="0 0 760 900"
      preserveAspectRatio="xMinYMid slice"
      aria-hidden="true"
      className="absolute inset-0 size-full"
    >
      <path d={drawn((letter) => letter === letter.toLowerCase())} className="fill-night-done" />
      <path
        d={drawn((letter) => letter !== letter.toLowerCase())}
        className="fill-none stroke-night-ahead"
      />
      {nows.map(([x, y]) => (
        <g key={y}>
          <rect x={x - 5.5} y={y - 3} width="16" height="29" className="fill-night" />
          <rect x={x} y={y} width="5" height="23" rx="2.5" className="fill-night-now" />
        </g>
      ))}
    </svg>
  );
}

/** One row each: where it begins, then its stretches by length, capitals are hollow. */
const rows: readonly (readonly [number, string])[] = [
  [-28, "gdgbdGDAFeD"],
  [-39, "bgabgdbFaddGCB"],
  [-1, "edcaaafabCCdAFADEE"],
  [-46, "dabggAdeABCECAEAC"],
  [-8, "dbbcgFfEdEAACF"],
  [-26, "dbadgabADAcBbcFBACAF"],
  [-4, "caeafbcfadaEFEAF"],
  [-16, "ffdgeAAbAEDABBG"],
  [-42, "dccdgbeBDGacAcG"],
  [-40, "dfeacaccEBBGGaAF"],
  [-40, "abcaebgfeGGBF"],
  [-28, "baeecfagFbaeCF"],
  [-22, "acgaGGEgDE"],
  [-33, "fdFbEfbgCdG"],
  [-13, "geedEDADEAaDG"],
  [-17, "dcgdAECgABCCDF"],
  [-54, "ebDfeEfBGebF"],
  [-57, "cbbbbcddFdGBcCECF"],
  [-51, "daeeBBbFAFGDEBAA"],
  [-11, "dcbaaaffeEcCAGD"],
  [-21, "fddBcAcEcFBEADF"],
  [-25, "aacEbAcceeagEgD"],
  [-10, "dgedDdCdeFCG"],
  [-2, "bfcafabDGEGDG"],
  [-45, "adGEcFEecebFD"],
  [-57, "ggcfEcbebAADAEG"],
];

const nows = [
  [427.5, 159],
  [517.5, 329],
  [349.5, 465],
  [607.5, 601],
  [467.5, 737],
] as const;

const lengths: Record<string, number> = { a: 14, b: 22, c: 34, d: 48, e: 70, f: 96, g: 130 };
const [gap, rowHeight, firstRow] = [6, 34, 30];

function drawn(isIn: (letter: string) => boolean) {
  return rows.map(([start, letters], row) => stretches(start, letters, row, isIn)).join("");
}

function stretches(start: number, letters: string, row: number, isIn: (letter: string) => boolean) {
  let x = start;
  let path = "";
  for (const letter of letters) {
    const length = lengths[letter.toLowerCase()] ?? 0;
    if (isIn(letter)) path += bar(x, firstRow + row * rowHeight, length);
    x += length + gap;
  }
  return path;
}

/** A bar 9 high with corners of 3. */
function bar(x: number, y: number, length: number) {
  return `M${x + 3} ${y}h${length - 6}a3 3 0 0 1 3 3v3a3 3 0 0 1-3 3h${6 - length}a3 3 0 0 1-3-3v-3a3 3 0 0 1 3-3z`;
}
