import { type Bead, Beads } from "@/components/ui/beads";
import { paidInWords } from "@/lib/billing/words";

const faces: Record<string, Bead> = {
  f: "full",
  h: "half",
  w: "waiting",
  o: "overdue",
  d: "due",
  e: "hollow",
};

/** One mark per instalment, from one letter each. */
export function InstalmentBeads({ of }: { of: string }) {
  if (of === "") return <span className="text-ink-3">–</span>;
  return <Beads items={[...of].map((one) => faces[one] ?? "hollow")} text={paidInWords(of)} />;
}
