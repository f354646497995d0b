/** What people write beside the work: notes, ratings and the mentors' sentences. */

export interface DemoNote {
  student: string;
  recording: string;
  second: number;
  text: string;
}

export interface DemoRating {
  student: string;
  recording: string;
  rating: 1 | 2 | 3 | 4 | 5;
  comment: string | null;
  hoursAgo: number;
}

export interface DemoBankEntry {
  company: "tradewind";
  /** A mentor's key, or null when all mentors share it. */
  mentor: string | null;
  title: string;
  text: string;
}

export const notes: DemoNote[] = [
  note("amara", "one-buyer", 9, "Efua, not “caterers”."),
  note("amara", "ten-conversations", 11, "Ask about the last time, never about the apron."),
  note("amara", "supplier-shortlist", 22, "Izmir never answered who pays a wrong batch."),
  note(
    "amara",
    "landed-cost",
    12,
    "Freight per piece, not per carton. Ask Lin for carton weights.",
  ),
  note("amara", "where-it-goes", 17, "Payment fees are on the gross amount."),
  note("amara", "three-prices", 24, "Free shipping line should sit 20 % above my average order."),
  note("tomas", "landed-cost", 9, "Three cartons, so 5.10. This is what Jonas meant."),
  note("tomas", "three-prices", 18, "Search again on Monday, the cheap linen apron may be back."),
  note("hana", "discounts", 21, "Twenty percent is over. Sets of three instead."),
  note("lucia", "supplier-shortlist", 12, "Preguntar por los días, no solo por el precio."),
  note("ravi", "answers", 16, "My version of washing is: how hot is it."),
  note("khai", "second-order", 28, "Day 30 could be the second cup."),
];

export const ratings: DemoRating[] = [
  rating("amara", "first-sale", 5, "Short, and I still use the three answers.", 560),
  rating("amara", "supplier-shortlist", 4, "I wanted one more example with a small order.", 230),
  rating("hana", "where-it-goes", 5, "The chart changed how I see a sale.", 200),
  rating("hana", "landed-cost", 4, null, 330),
  rating("ravi", "one-buyer", 5, "I rewrote the whole shop for one person.", 760),
  rating("ravi", "discounts", 4, "Painful to watch, in a good way.", 200),
  rating("ingrid", "where-it-goes", 3, "Too fast around the fees. I had to go back twice.", 180),
  rating("tomas", "three-prices", 5, null, 140),
  rating("khai", "first-sale", 4, null, 1700),
  rating("khai", "above-the-fold", 5, "Did it with my mother’s phone. Four of six.", 540),
  rating("khai", "second-order", 5, "The question on day 60 brought more than any discount.", 118),
  rating("emma", "ad-budget", 5, "The stop day saved me 200 euros.", 200),
  rating("emma", "discounts", 5, "I stopped the autumn sale the same evening.", 745),
  rating("gabriel", "ad-budget", 4, "Soap has smaller numbers. A second example would help.", 170),
  rating("gabriel", "second-order", 5, null, 44),
  rating(
    "marek",
    "one-buyer",
    2,
    "My buyers are hunters and cooks, one person is not enough for me.",
    900,
  ),
  rating("aroha", "ten-conversations", 5, "Three of my aunties would pay today.", 680),
  rating("freya", "landed-cost", 4, "The half-empty carton is me.", 30),
];

export const commentBank: DemoBankEntry[] = [
  shared(
    "Show the maths",
    "Show the maths for one product, line by line, so that I can follow the last number.",
  ),
  shared(
    "Per piece",
    "Freight is per carton in your sheet. Divide it by the pieces inside, then the margin changes.",
  ),
  shared(
    "One person",
    "This could describe anyone. Give the person a name and tell me what happened on the day they ordered.",
  ),
  shared("Add a reason", "Each price needs one sentence about the buyer, not about the product."),
  shared(
    "Good enough to go on",
    "This is solid. Go on to the next lesson, we look at the details again when the numbers come in.",
  ),
  own(
    "jonas",
    "Discount check",
    "Say what is left of this product after ten percent off. If it is less than half, think of a set.",
  ),
  own(
    "jonas",
    "Stop day",
    "Add the day you stop and the amount you can lose. Without both it is a hope.",
  ),
  own(
    "lea",
    "First screen",
    "I opened it on a small phone. Shipping and arrival are below the fold, move them up and send again.",
  ),
];

function note(student: string, recording: string, second: number, text: string): DemoNote {
  return { student, recording, second, text };
}

function rating(
  student: string,
  recording: string,
  stars: DemoRating["rating"],
  comment: string | null,
  hoursAgo: number,
): DemoRating {
  return { student, recording, rating: stars, comment, hoursAgo };
}

function shared(title: string, text: string): DemoBankEntry {
  return { company: "tradewind", mentor: null, title, text };
}

function own(mentor: string, title: string, text: string): DemoBankEntry {
  return { company: "tradewind", mentor, title, text };
}
