import { workFiles } from "./files.ts";
import type { DemoGrade, DemoHandIn } from "./types.ts";

export interface PassedWork {
  work: DemoHandIn;
  grade: DemoGrade;
}

/** Per assignment, pieces that passed; students further on have one each. */
export const passedWork: Record<string, PassedWork[]> = {
  "one-buyer": [
    piece(
      {
        text: "Marta is 41 and runs a café with six tables. She notices the need on Sunday evening, when the cotton aprons come out of the wash grey again. Today she buys packs of five from the wholesaler and throws them away by spring. She would type “linen apron café”, “apron that keeps its colour” and “apron two pockets”. She pays herself and decides alone.",
      },
      86,
      "I can see Marta, and the Sunday evening is the best line in it. Ask her what the wholesaler pack costs per month, you will need that number in 2.2.",
    ),
    piece(
      {
        text: "My buyer is Henrik, 29, who moved into his first flat in March. He notices it when his parents visit and there is nothing to serve tea in. He uses two mugs from his old job. He would type “tea set small flat”, “stoneware two cups” and “gift for myself first home”. He compares with the big furniture store, because he is there anyway.",
      },
      78,
      "Good moment, and honest about the furniture store. The third phrase is yours, not his. Listen for the real one in your ten conversations.",
    ),
    piece(
      {
        text: "Claire buys presents for people she does not know well: teachers, neighbours, the aunt of a friend. The moment is always the evening before. Until now she takes chocolate from the station. She would type “small gift ready wrapped” or “thank you gift under 20”. She does not care what it is made of, she cares that it looks finished.",
      },
      92,
      "Clear, and useful at once: the wrapping is your product. Keep this paragraph above your desk.",
    ),
  ],
  "supplier-shortlist": [
    piece(
      { files: [workFiles.table, workFiles.quote] },
      44,
      "Four suppliers, the same question, and the wrong-batch column filled. Porto costs 1.30 more and saves seven days, that is your answer.",
    ),
    piece(
      { files: [workFiles.table] },
      38,
      "A complete table. Next time ask all of them for the same quantity, 60 and 600 pieces cannot be compared.",
    ),
    piece(
      { files: [workFiles.table, workFiles.quote] },
      47,
      "The quotation beside the table makes it easy to check. Ask Izmir what “shared” means before you order.",
    ),
  ],
  "landed-cost-card": [
    piece(
      {
        text: "Celadon cup, glazed. Goods 6.10, freight 1.85 with breakage counted in, shipping 5.40 in the double box. Together 13.35. One in forty arrives broken, so I added 0.33 for it.",
        links: ["https://sheets.example/celadon-cup"],
      },
      19,
      "Counting the broken ones is what most people forget. Take 13.68 into 2.2.",
    ),
    piece(
      {
        text: "Soap box of four. Goods 3.20, freight 0.40 because I carry it myself, shipping 3.90 as a large letter. Together 7.50. The petrol is not in it yet.",
      },
      15,
      "Put the petrol in, even when it is your own car. Everything else is complete.",
    ),
  ],
  "price-list": [
    priced(
      "My hardest price is the single towel. Alone it loses 1.10 on every order, so it exists only as a set of three. The apron stays at 48.00 because the next cheaper linen one is out of stock half of the year. The runner went from five lengths to two, and the margin of those two went up.",
      [40, 24, 20],
      "Freight per piece is right in every row. For the mitt, say what happens to 19 % when you discount the bundle.",
      "list",
    ),
    priced(
      "The gift box was hard. Packing costs 3.10 and nobody compares it, so I moved from 36.00 to 44.00 and sold the same number. The bread bag is an add-on and carries no ads. I wrote each reason after reading the messages again, and two of them use the buyers’ own words.",
      [30, 24, 30],
      "The reasons are the best I have read this month. Two rows miss the small box in shipping, correct them before 2.3.",
      "prices",
    ),
    priced(
      "I wanted 29.00 for the napkins because it felt friendly. With fees and ads that leaves 2.20. At 33.00 it leaves 5.90 and the restaurants did not ask about it. The floor of every product is now in the last column, in red where I sold below it last year.",
      [40, 30, 20],
      "The floor column is a good habit. Shorten the reasons until each one is about the buyer.",
      "list",
    ),
  ],
  "product-page": [
    piece(
      { links: ["https://shop.example/linen-apron"] },
      81,
      "All six answers on one screen. The arrival date moved in after the first load, give it its space from the start.",
    ),
    piece(
      { links: ["https://shop.example/tea-set-two"] },
      74,
      "Shipping sits right under the price now. The button says “Discover”. Say what it does.",
    ),
    piece(
      { links: ["https://shop.example/ready-wrapped", "https://shop.example/size-table"] },
      90,
      "I read it aloud to somebody who had never seen it, and she could answer all six. The size table is worth its own page.",
    ),
  ],
  "ad-baseline": [
    piece(
      {
        text: "One order may cost 10.50, because that is what is left of the apron. I start with 20.00 a day and stop on day 14. Before that I change one thing only, the first line of the ad. If day 14 is above the line I go back to the product page and spend nothing for two weeks.",
        files: [workFiles.account, workFiles.film],
      },
      84,
      "A number, a day and a plan for both outcomes. Keep day three free of changes, even when it looks bad.",
    ),
    piece(
      {
        text: "My floor is 7.80 per order for the candle set. The budget is 15.00 a day until day 12, then I stop and look for two days. The one change is the picture: hands instead of the box. I wrote the stop day into the calendar of my sister, who will call me.",
        links: ["https://reports.example/candle-set"],
        files: [workFiles.account],
      },
      77,
      "The sister is the best safety net in this class. Twelve days are short for fifteen a day, expect a noisy answer.",
    ),
    piece(
      {
        text: "What is left of the soap box is 6.20, so 6.20 is the line. I spend 12.00 a day for fourteen days, 168.00 in all, which I can lose. I change the first line on day five if the click rate is under one percent. On day fourteen I stop without looking at the weather for excuses.",
        files: [workFiles.account],
      },
      88,
      "Saying out loud that you can lose the 168.00 is what makes this a plan. Go.",
    ),
  ],
};

function piece(work: DemoHandIn, score: number, feedback: string): PassedWork {
  return { work, grade: { verdict: "pass", score, feedback } };
}

function priced(
  text: string,
  [landed, margin, reasons]: [number, number, number],
  feedback: string,
  sheet: "list" | "prices",
): PassedWork {
  const rubric = { "landed-cost": landed, "target-margin": margin, reasons };
  return {
    work: { text, files: [workFiles[sheet], workFiles.shelf] },
    grade: { verdict: "pass", score: landed + margin + reasons, rubric, feedback },
  };
}
