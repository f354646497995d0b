/** The questionnaire of Tradewind Academy in two versions, and what a few students answered. */

type DemoQuestion = {
  key: string;
  type: "short" | "long" | "one" | "many" | "number" | "file";
  title: string;
  hint: string;
  is_required: boolean;
  options: string[];
  shown_if: { question: string; any: string[] } | null;
  fills: { kind: string; key: string } | null;
};

function ask(
  key: string,
  type: DemoQuestion["type"],
  title: string,
  more: Partial<DemoQuestion> = {},
): DemoQuestion {
  const none = { hint: "", is_required: false, options: [], shown_if: null, fills: null };
  return { key, type, title, ...none, ...more };
}

const business = (key: string) => ({ kind: "business_info", key });
const learning = (key: string) => ({ kind: "learning_preferences", key });
const contact = (key: string) => ({ kind: "contact_preferences", key });

const stage = ask("stage", "one", "Where does your business stand today?", {
  is_required: true,
  options: ["An idea", "First sales", "Selling every week"],
  fills: business("stage"),
});
const sells = ask("sells", "long", "What do you sell, or want to sell?", {
  hint: "Two or three sentences are enough.",
  is_required: true,
  fills: business("sells"),
});
const hours = ask("hours", "number", "How many hours a week can you give the course?", {
  hint: "Most students give four to six.",
  is_required: true,
  fills: learning("hours_per_week"),
});
const channel = ask("channel", "one", "How should we reach you?", {
  is_required: true,
  options: ["E-mail", "Phone", "WhatsApp"],
  fills: contact("channel"),
});

export const questionnaires = [
  { key: "first", version: 1, publishedDaysAgo: 200, questions: [stage, sells, hours, channel] },
  {
    key: "second",
    version: 2,
    publishedDaysAgo: 60,
    questions: [
      stage,
      sells,
      ask("shop", "short", "Where can we see your shop?", {
        hint: "The address of the page, or of the profile you sell from.",
        shown_if: { question: "stage", any: ["First sales", "Selling every week"] },
        fills: business("website"),
      }),
      ask("goal", "long", "What should be different in six months?", {
        is_required: true,
        fills: learning("goal"),
      }),
      hours,
      ask("times", "many", "When do you usually study?", {
        options: ["Early mornings", "Lunch breaks", "Evenings", "Weekends"],
        fills: learning("study_times"),
      }),
      channel,
      ask("photo", "file", "A photo of your product, if you have one", {
        hint: "Your mentor likes to see what you make.",
      }),
    ],
  },
];

/** Who answered which version how many days ago; null is still at it. */
export const questionnaireAnswers = [
  {
    student: "amara",
    version: "second",
    sentDaysAgo: 24,
    answers: {
      stage: "First sales",
      sells: "Hand-printed table linen from Accra, mostly runners and napkins.",
      shop: "okaforlinen.example",
      goal: "Thirty orders a month without market days, and prices that leave me a wage.",
      hours: 5,
      times: ["Evenings", "Weekends"],
      channel: "WhatsApp",
    },
  },
  {
    student: "lucia",
    version: "second",
    sentDaysAgo: 16,
    answers: {
      stage: "Selling every week",
      sells: "Preserves and sauces from our own garden.",
      shop: "casafernandez.example",
      goal: "A second product line before the summer.",
      hours: 4,
      times: ["Early mornings"],
      channel: "Phone",
    },
  },
  {
    student: "hana",
    version: "second",
    sentDaysAgo: 33,
    answers: {
      stage: "An idea",
      sells: "Small runs of glazed cups.",
      goal: "The first ten sales to people I do not know.",
      hours: 3,
      channel: "E-mail",
    },
  },
] as const;
