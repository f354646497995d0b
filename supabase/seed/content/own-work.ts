import { workFiles } from "./files.ts";
import { workByOthers } from "./own-work-others.ts";
import type { DemoAttempt } from "./types.ts";

/** Work the demo student did, with a draft to finish, a piece to do again and feedback to read. */
const workByAmara: DemoAttempt[] = [
  {
    student: "amara",
    assignment: "one-buyer",
    attemptNumber: 1,
    state: "graded",
    handedInHoursAgo: 440,
    text: "Efua is 36 and cooks for events at weekends. She notices it on Friday, when she packs and the aprons are stained for the guests to see. Today she borrows black ones from a restaurant and brings them back late. She would type “apron for catering”, “apron that hides stains” and “linen apron pockets”. She buys four at a time and wants them to look the same.",
    grade: {
      verdict: "pass",
      score: 88,
      by: "jonas",
      hoursAgo: 410,
      feedback:
        "Efua is one person and I would recognise her. “Four at a time” is worth more than you think: it is your set, and it comes back in 2.2.",
    },
  },
  {
    student: "amara",
    assignment: "supplier-shortlist",
    attemptNumber: 1,
    state: "returned",
    handedInHoursAgo: 230,
    files: [workFiles.quote],
    grade: {
      verdict: "needs_work",
      score: 18,
      by: "jonas",
      hoursAgo: 200,
      feedback:
        "The quotation from Porto is good, but one supplier is a dependence. Add two more with the same quantity, and a column for days to restock. Then send it again.",
    },
  },
  {
    student: "amara",
    assignment: "supplier-shortlist",
    attemptNumber: 2,
    state: "graded",
    handedInHoursAgo: 185,
    files: [workFiles.table, workFiles.quote],
    grade: {
      verdict: "pass",
      score: 42,
      by: "jonas",
      hoursAgo: 165,
      feedback:
        "Now it decides by itself: Porto for stock, Izmir for the big order before Easter. Ask Izmir who pays when a batch is wrong, “shared” is not an answer.",
    },
  },
  {
    student: "amara",
    assignment: "landed-cost-card",
    attemptNumber: 1,
    state: "returned",
    handedInHoursAgo: 100,
    text: "Linen apron, natural. Goods 14.20 and freight 2.80, because the carton cost 168.00 and I ordered sixty. Shipping is 6.40 with the box. Together 23.40. I did not count my own time for packing, which is about four minutes.",
    links: ["https://sheets.example/okafor-landed-cost"],
    grade: {
      verdict: "needs_work",
      score: 9,
      by: "jonas",
      hoursAgo: 60,
      feedback:
        "The sum is clear. Freight is per carton in your sheet: there were three cartons, so it is 5.10 per piece and not 2.80. Change that one line and send it again.",
    },
  },
  {
    student: "amara",
    assignment: "price-list",
    attemptNumber: 1,
    state: "draft",
    handedInHoursAgo: null,
    text: "The linen apron stays at 48.00 because the next cheaper one is cotton. At 10.50 left I can spend 9.50 on ads and still ship free over 80.00. For the tea towels I move to sets of three, the single one loses money",
    files: [workFiles.list],
    grade: null,
  },
];

/** Attempts that are told one by one, because somebody waits, has to try again, or failed. */
export const ownWork: DemoAttempt[] = [...workByAmara, ...workByOthers];
