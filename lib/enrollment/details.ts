/** What a student tells about their business, how they learn and how to reach them. The database holds the same keys. */

export const detailKinds = [
  "business_info",
  "learning_preferences",
  "contact_preferences",
] as const;

export type DetailKind = (typeof detailKinds)[number];

type Detail = { key: string; label: string; hint?: string; isLong?: boolean };

export const detailsOf: Record<DetailKind, { title: string; lead: string; details: Detail[] }> = {
  business_info: {
    title: "Business",
    lead: "Your mentor reads this before answering your work.",
    details: [
      { key: "website", label: "Website or shop", hint: "The address, if there is one yet." },
      { key: "sells", label: "What you sell", isLong: true },
      { key: "stage", label: "Where the business stands", hint: "For example: first sales." },
      { key: "team", label: "Who works in it", hint: "For example: just me, or four people." },
    ],
  },
  learning_preferences: {
    title: "Learning",
    lead: "So that the pace and the examples fit you.",
    details: [
      { key: "goal", label: "What you want to reach", isLong: true },
      { key: "hours_per_week", label: "Hours a week you can give" },
      { key: "study_times", label: "When you study", hint: "For example: evenings, weekends." },
      {
        key: "needs",
        label: "What helps you learn",
        hint: "Captions, a slower pace, larger text.",
        isLong: true,
      },
    ],
  },
  contact_preferences: {
    title: "Contact",
    lead: "How and when your academy should reach you.",
    details: [
      { key: "channel", label: "Best way", hint: "E-mail, phone, a messenger." },
      { key: "best_time", label: "Best time" },
      { key: "language", label: "Language" },
    ],
  },
};

/** "Business: what you sell" for a detail a question fills. */
export function detailLabel(kind: DetailKind, key: string): string {
  const found = detailsOf[kind].details.find((detail) => detail.key === key);
  return `${detailsOf[kind].title}: ${(found?.label ?? key).toLowerCase()}`;
}
