/** Invoices of the demo academy as plain data. ago counts days before the day of seeding; below zero is ahead. */

/** [days ago it is due, amount] */
export type DemoInstalment = [ago: number, amount: string];

export type DemoStep = { ago: number } & (
  | { do: "pay"; amount: string; method?: "bank_transfer" | "cash" | "card_terminal" }
  /** The student says so, with a picture. Approved or refused by somebody of the office, or still in review. */
  | { do: "claim"; key: string; amount: string; proof: string; approvedAgo?: number }
  | { do: "claim"; key: string; amount: string; proof: string; refusedAgo: number; reason: string }
  /** An enrollment manager's record, which another person approves. */
  | { do: "record"; key: string; amount: string; approvedAgo?: number }
  | { do: "reschedule"; instalments: DemoInstalment[]; reason: string }
  | { do: "promise"; until: number; note: string }
  | { do: "credit"; amount: string; reason: string }
  | { do: "refund"; amount: string; reason: string }
  | { do: "reverse"; reason: string }
  | { do: "void"; reason: string }
  | { do: "write-off"; reason: string }
);

export type DemoInvoice = {
  key: string;
  company?: "northlight";
  student: string;
  course?: string;
  currency?: string;
  lines: [description: string, price: string][];
  discountPercent?: string;
  discountReason?: string;
  notes?: string;
  draftedAgo: number;
  /** The invoice it takes the place of, which becomes void. */
  replaces?: { key: string; reason: string };
  /** Absent while it is a draft. */
  issuedAgo?: number;
  instalments: DemoInstalment[];
  steps?: DemoStep[];
};
