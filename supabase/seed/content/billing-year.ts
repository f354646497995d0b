import type { DemoInvoice } from "./billing-types.ts";

/** Who has their shop looked through each month, since how many days, and how late they usually pay. */
const subscribers = [
  { student: "emma", since: 362, late: [-3, 0, -1, 2, -4, -2] },
  { student: "khai", since: 340, late: [0, 1, -2, 0, 4, -1] },
  { student: "gabriel", since: 318, late: [-5, -4, -6, 1, -3, 0] },
  { student: "elodie", since: 290, late: [2, 9, 3, 0, 5, 12] },
  { student: "chidi", since: 255, late: [-1, 0, 6, 1, -2, 3] },
];

const everyDays = 30;
const price = "180.00";

/** "Shop review" each month with fourteen days to pay: the academy's year before its first course. */
export const reviews: DemoInvoice[] = subscribers.flatMap(({ student, since, late }) =>
  Array.from({ length: Math.floor((since - 60) / everyDays) }, (_, n): DemoInvoice => {
    const issuedAgo = since - n * everyDays;
    const dueAgo = issuedAgo - 14;
    return {
      key: `${student}-review-${n + 1}`,
      student,
      lines: [[`Shop review ${n + 1}`, price]],
      draftedAgo: issuedAgo,
      issuedAgo,
      instalments: [[dueAgo, price]],
      steps: [{ ago: dueAgo - (late[n % late.length] ?? 0), do: "pay", amount: price }],
    };
  }),
);
