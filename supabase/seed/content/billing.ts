import { course, courseLine, inSix, monthly, pay } from "./billing-plans.ts";
import type { DemoInvoice } from "./billing-types.ts";
import { reviews } from "./billing-year.ts";

const current: DemoInvoice[] = [
  inSix("amara", 24, [pay(23, "400.00")]),
  {
    ...inSix("lucia", 16, [{ ago: 15, do: "pay", amount: "2160.00", method: "card_terminal" }]),
    discountPercent: "10",
    discountReason: "Paid at once",
    instalments: [[16, "2160.00"]],
  },
  {
    key: "hana",
    student: "hana",
    course,
    currency: "JPY",
    lines: [["First sale to steady store", "352000"]],
    draftedAgo: 33,
    issuedAgo: 33,
    instalments: monthly(33, 4, "88000"),
    steps: [
      pay(32, "88000"),
      { ago: 1, do: "claim", key: "hana", amount: "88000", proof: "transfer-hana.png" },
    ],
  },
  inSix("mateo", 40, [pay(38, "400.00")]),
  {
    ...inSix("freya", 20, [
      { ago: 12, do: "record", key: "freya", amount: "2160.00", approvedAgo: 11 },
    ]),
    discountPercent: "10",
    discountReason: "Paid at once",
    instalments: [[6, "2160.00"]],
  },
  inSix("tomas", 66, [
    pay(65, "400.00"),
    pay(34, "400.00"),
    { ago: 0, do: "claim", key: "tomas", amount: "400.00", proof: "transfer-hana.png" },
  ]),
  {
    ...inSix("ravi", 38, [
      pay(37, "800.00"),
      { ago: 3, do: "record", key: "ravi", amount: "800.00" },
    ]),
    instalments: monthly(38, 3, "800.00"),
  },
  {
    key: "layla",
    student: "layla",
    course,
    currency: "KWD",
    lines: [["First sale to steady store", "415.250"]],
    draftedAgo: 6,
    issuedAgo: 6,
    instalments: [
      [5, "138.418"],
      [-25, "138.416"],
      [-55, "138.416"],
    ],
    steps: [pay(4, "69.210")],
  },
  {
    key: "zofia",
    student: "zofia",
    course,
    lines: [["First sale to steady store, with one-to-one reviews", "2890.00"]],
    draftedAgo: 13,
    issuedAgo: 13,
    instalments: [[13, "2890.00"]],
    steps: [pay(12, "2890.00")],
  },
  inSix("omar", 8, [
    {
      ago: 6,
      do: "claim",
      key: "omar",
      amount: "400.00",
      proof: "transfer-omar.png",
      refusedAgo: 5,
      reason: "The picture shows 40.00 EUR. Send the confirmation of the whole amount.",
    },
    pay(4, "400.00"),
  ]),
  inSix("ingrid", 29, [
    pay(28, "400.00"),
    { ago: 10, do: "credit", amount: "100.00", reason: "Started two weeks late" },
  ]),
  inSix("noa", 34, [
    pay(33, "400.00"),
    { ago: 2, do: "promise", until: -4, note: "Salary comes on the first" },
  ]),
  inSix("elodie", 58, [
    pay(57, "400.00"),
    {
      ago: 30,
      do: "reschedule",
      reason: "Moved to the middle of the month, after payday",
      instalments: monthly(20, 5, "400.00"),
    },
    pay(19, "400.00"),
  ]),
  {
    ...inSix("chidi", 49, []),
    key: "chidi-void",
    lines: [["First sale to steady store", "2600.00"]],
    instalments: monthly(45, 4, "650.00"),
  },
  {
    ...inSix("chidi", 47, [pay(44, "400.00"), pay(13, "400.00")], 45),
    replaces: { key: "chidi-void", reason: "The wrong price was agreed" },
  },
  inSix("khai", 74, [
    pay(73, "800.00"),
    pay(40, "1800.00"),
    { ago: 36, do: "refund", amount: "200.00", reason: "Paid 200.00 EUR too much" },
  ]),
  inSix("gabriel", 68, [
    pay(66, "2400.00"),
    { ago: 61, do: "reverse", reason: "The bank sent the transfer back" },
    pay(58, "2400.00"),
  ]),
  inSix("marek", 51, [pay(50, "400.00")]),
  inSix("aroha", 35, [pay(34, "400.00"), pay(5, "400.00")]),
  {
    ...inSix("bo", 1, [], -6),
    notes: "Wants the invoice in the name of the shop.",
  },
  {
    key: "soren",
    student: "soren",
    course,
    lines: [courseLine, ["Book of templates", "60.00"]],
    discountPercent: "5",
    discountReason: "Recommended by Emma Lindqvist",
    draftedAgo: 1,
    instalments: [
      [-5, "837.00"],
      [-35, "750.00"],
      [-65, "750.00"],
    ],
  },
  inSix("naledi", 1, [], -6),
  inSix("sofia", 64, [
    pay(63, "400.00"),
    { ago: 20, do: "write-off", reason: "Closed the shop, nothing to be had" },
  ]),
  inSix("wil", 70, [
    pay(69, "400.00"),
    pay(41, "400.00"),
    { ago: 38, do: "credit", amount: "1600.00", reason: "Left the course after two months" },
  ]),
  {
    key: "emma",
    student: "emma",
    course,
    lines: [courseLine],
    draftedAgo: 81,
    issuedAgo: 81,
    instalments: [[80, "2400.00"]],
    steps: [pay(79, "2400.00")],
  },
  {
    key: "emma-void",
    student: "emma",
    lines: [["Book of templates", "60.00"]],
    draftedAgo: 30,
    issuedAgo: 30,
    instalments: [[20, "60.00"]],
    steps: [{ ago: 29, do: "void", reason: "Given as a present" }],
  },
  {
    key: "nl-student",
    company: "northlight",
    student: "nl-student",
    course: "first-screen",
    currency: "USD",
    lines: [["First screen", "600.00"]],
    draftedAgo: 9,
    issuedAgo: 9,
    instalments: monthly(9, 3, "200.00"),
    steps: [pay(8, "200.00")],
  },
];

/** Every invoice of the demo academy: one in every state, and a year of what came before. */
export const invoices: DemoInvoice[] = [...reviews, ...current];
