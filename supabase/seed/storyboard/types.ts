/** One spoken sentence; `es` is its Spanish caption where the recording has one. */
interface Line {
  en: string;
  es?: string;
}

/** `at` is the index of the line during which the item appears. */
export interface Item {
  label: string;
  text?: string;
  value?: number;
  at: number;
}

type ChartKind = "columns" | "waterfall" | "rows" | "steps" | "phone" | "curve";

export interface Scene {
  key: string;
  number: string;
  lesson: string;
  title: string;
  subtitle: string;
  presenter: "jonas" | "lea";
  /** Exact length in seconds; without it the sentences decide. */
  seconds?: number;
  chart: { kind: ChartKind; items: Item[]; limit?: number };
  lines: Line[];
}
