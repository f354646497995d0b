import { assignments } from "./assignments.ts";
import { mediaFacts } from "./media.ts";
import type { DemoCourse, DemoLesson, DemoRecording } from "./types.ts";

const lessons: DemoLesson[] = [
  {
    key: "first-sale",
    moduleNumber: 1,
    lessonNumber: 1,
    title: "What a first sale proves",
    description:
      "One order holds three answers. Learn to read them before you spend on the second.",
    prerequisites: [],
    dripDays: null,
  },
  {
    key: "find-the-buyer",
    moduleNumber: 1,
    lessonNumber: 2,
    title: "Find the buyer before the product",
    description:
      "Write down one person, then ask ten people what they did last time. Bring your three answers from 1.1.",
    prerequisites: [],
    dripDays: null,
  },
  {
    key: "suppliers",
    moduleNumber: 1,
    lessonNumber: 3,
    title: "A shortlist of suppliers",
    description:
      "Ask three suppliers the same question and compare the days until you can sell again.",
    prerequisites: [],
    dripDays: null,
  },
  {
    key: "landed-cost",
    moduleNumber: 2,
    lessonNumber: 1,
    title: "Know your landed cost",
    description:
      "Carry one product from the supplier’s invoice to the buyer’s door and count every cost per piece.",
    prerequisites: [],
    dripDays: null,
  },
  {
    key: "pricing",
    moduleNumber: 2,
    lessonNumber: 2,
    title: "Pricing for margin",
    description:
      "Take one order apart until you know what is left, then set three prices you can defend. Bring your landed cost from 2.1.",
    prerequisites: ["landed-cost"],
    dripDays: null,
  },
  {
    key: "discounts",
    moduleNumber: 2,
    lessonNumber: 3,
    title: "Discounts that don’t bleed",
    description:
      "See what five discounts do to what is left, and what to offer instead of the last two.",
    prerequisites: [],
    dripDays: null,
  },
  {
    key: "product-page",
    moduleNumber: 3,
    lessonNumber: 1,
    title: "A product page that answers",
    description:
      "Put six answers on the first screen and let your buyers’ messages write the rest of the page.",
    prerequisites: [],
    dripDays: null,
  },
  {
    key: "ad-budget",
    moduleNumber: 3,
    lessonNumber: 2,
    title: "An ad budget with a floor",
    description:
      "Decide what one order may cost and on which day you stop, before the first euro is spent.",
    prerequisites: ["pricing", "product-page"],
    dripDays: 28,
  },
  {
    key: "second-order",
    moduleNumber: 3,
    lessonNumber: 3,
    title: "The second order",
    description: "Plan sixty days after the box arrives: five messages, one of them a question.",
    prerequisites: ["product-page"],
    dripDays: 42,
  },
];

/** In path order. */
const recordings: DemoRecording[] = [
  recording("first-sale", "first-sale", 1, "One sale, three answers", true),
  recording("one-buyer", "find-the-buyer", 1, "Write down one buyer", true),
  recording("ten-conversations", "find-the-buyer", 2, "Ten conversations", true),
  recording("supplier-shortlist", "suppliers", 1, "Days until you can sell again"),
  recording("landed-cost", "landed-cost", 1, "One apron at the door"),
  recording("where-it-goes", "pricing", 1, "Where 48.00 goes", true),
  recording("three-prices", "pricing", 2, "Three prices you can defend"),
  recording("discounts", "discounts", 1, "What is left of 10.50"),
  recording("above-the-fold", "product-page", 1, "Six answers, no scrolling"),
  recording("answers", "product-page", 2, "The page you have not written"),
  recording("ad-budget", "ad-budget", 1, "What one order costs"),
  recording("second-order", "second-order", 1, "Sixty days after the box"),
];

export const course: DemoCourse = {
  key: "steady-store",
  company: "tradewind",
  title: "First sale to steady store",
  description:
    "Nine lessons from the first order to a shop that pays for itself. You leave with a price list, a product page and an ad budget that holds.",
  isSequential: true,
  price: "2400.00",
  currency: "EUR",
  modules: [
    { moduleNumber: 1, title: "Buyer and supply" },
    { moduleNumber: 2, title: "Price and margin" },
    { moduleNumber: 3, title: "Steady orders" },
  ],
  lessons,
  recordings,
  assignments,
};

/** The second company's own small course, on two of the same films. */
export const northlightCourse: DemoCourse = {
  key: "first-screen",
  company: "northlight",
  title: "The first screen",
  description: "Two short lessons on what a buyer sees and asks before anything else.",
  isSequential: true,
  price: "180.00",
  currency: "USD",
  modules: [{ moduleNumber: 1, title: "Seen on a phone" }],
  lessons: [
    {
      key: "one-screen",
      moduleNumber: 1,
      lessonNumber: 1,
      title: "One screen is the page",
      description: "Open your own page on a phone and look for six answers.",
      prerequisites: [],
      dripDays: null,
    },
    {
      key: "their-questions",
      moduleNumber: 1,
      lessonNumber: 2,
      title: "Their questions, sorted",
      description: "Count the questions in your last hundred messages and answer the first four.",
      prerequisites: ["one-screen"],
      dripDays: null,
    },
  ],
  recordings: [
    { ...recording("above-the-fold", "one-screen", 1, "Six answers"), key: "one-screen" },
    { ...recording("answers", "their-questions", 1, "A hundred messages"), key: "their-questions" },
  ],
  assignments: [],
};

function recording(
  film: keyof typeof mediaFacts,
  lesson: string,
  position: number,
  title: string,
  isSpanish = false,
): DemoRecording {
  const english = { lang: "en" as const, label: "English", file: `captions/${film}.en.vtt` };
  const spanish = { lang: "es" as const, label: "Español", file: `captions/${film}.es.vtt` };
  return {
    key: film,
    lesson,
    position,
    title,
    file: `videos/${film}.mp4`,
    poster: `posters/${film}.webp`,
    ...mediaFacts[film],
    quality: "360p",
    captions: isSpanish ? [english, spanish] : [english],
  };
}
