import type { Scene } from "./types.ts";

export const moduleOne: Scene[] = [
  {
    key: "first-sale",
    number: "1.1",
    lesson: "What a first sale proves",
    title: "One sale, three answers",
    subtitle: "Who bought, what they compared, what was left",
    presenter: "jonas",
    seconds: 20,
    chart: {
      kind: "steps",
      items: [
        { label: "Who bought", text: "and what made them look", at: 1 },
        { label: "What they compared", text: "before they paid", at: 2 },
        { label: "What was left", text: "after every cost", at: 3 },
      ],
    },
    lines: [
      {
        en: "One sale is not luck. It is one answer to three questions.",
        es: "Una venta no es suerte. Es una respuesta a tres preguntas.",
      },
      { en: "Who bought, and what made them look.", es: "Quién compró y por qué se fijó." },
      {
        en: "What they compared you with before they paid.",
        es: "Con qué te comparó antes de pagar.",
      },
      { en: "And what was left after every cost.", es: "Y cuánto quedó después de cada coste." },
      {
        en: "Write the three answers down. Everything after this builds on them.",
        es: "Escribe las tres respuestas. Todo lo demás se apoya en ellas.",
      },
    ],
  },
  {
    key: "one-buyer",
    number: "1.2",
    lesson: "Find the buyer before the product",
    title: "Write down one buyer",
    subtitle: "A paragraph about a person, not about a segment",
    presenter: "lea",
    seconds: 24,
    chart: {
      kind: "steps",
      items: [
        { label: "A name", text: "one person, not a group", at: 0 },
        { label: "The moment", text: "they notice the need", at: 1 },
        { label: "Instead", text: "what they use today", at: 2 },
        { label: "Their words", text: "what they would type", at: 3 },
      ],
    },
    lines: [
      {
        en: "Describe one buyer, not a group. Give that person a name.",
        es: "Describe a una compradora, no a un grupo. Ponle nombre.",
      },
      {
        en: "Write the moment they notice they need something.",
        es: "Escribe el momento en que nota que le falta algo.",
      },
      {
        en: "Write what they use today instead of your product.",
        es: "Escribe qué usa hoy en lugar de tu producto.",
      },
      {
        en: "Then copy the words they would type, not the words you like.",
        es: "Después copia las palabras que teclearía, no las que te gustan.",
      },
      {
        en: "One paragraph is enough. If it could describe anyone, start again.",
        es: "Basta un párrafo. Si sirve para cualquiera, empieza de nuevo.",
      },
    ],
  },
  {
    key: "ten-conversations",
    number: "1.2",
    lesson: "Find the buyer before the product",
    title: "Ten conversations",
    subtitle: "What people did counts, what they think does not",
    presenter: "jonas",
    chart: {
      kind: "rows",
      items: [
        { label: "Asked", text: "10", value: 10, at: 0 },
        { label: "Told a story", text: "6", value: 6, at: 2 },
        { label: "Named a price", text: "4", value: 4, at: 3 },
        { label: "Would pay today", text: "3", value: 3, at: 4 },
      ],
    },
    lines: [
      {
        en: "Ask ten people, and listen for what they did, not what they think.",
        es: "Pregunta a diez personas y escucha lo que hicieron, no lo que opinan.",
      },
      {
        en: "Do not show the product. Ask about the last time they had the problem.",
        es: "No enseñes el producto. Pregunta por la última vez que tuvieron el problema.",
      },
      {
        en: "Six of ten will tell you a story. Write it down in their words.",
        es: "Seis de diez te contarán una historia. Anótala con sus palabras.",
      },
      {
        en: "Four will mention what they paid. That is your price range.",
        es: "Cuatro dirán cuánto pagaron. Ese es tu margen de precios.",
      },
      {
        en: "Three would leave a deposit today. Those three are your first customers.",
        es: "Tres dejarían una señal hoy. Esas tres son tu primera clientela.",
      },
      {
        en: "Praise costs nothing, so it does not count.",
        es: "Los elogios no cuestan nada, por eso no cuentan.",
      },
    ],
  },
  {
    key: "supplier-shortlist",
    number: "1.3",
    lesson: "A shortlist of suppliers",
    title: "Days until you can sell again",
    subtitle: "The same linen apron, four suppliers",
    presenter: "lea",
    chart: {
      kind: "columns",
      items: [
        { label: "Porto", text: "9 days", value: 9, at: 3 },
        { label: "Lyon", text: "12 days", value: 12, at: 1 },
        { label: "Izmir", text: "16 days", value: 16, at: 2 },
        { label: "Ningbo", text: "41 days", value: 41, at: 4 },
      ],
    },
    lines: [
      { en: "Three suppliers are a shortlist. One is a dependence." },
      { en: "Ask each for the same thing: one product, one quantity, one date." },
      { en: "Compare the days until you can sell again, not only the price." },
      { en: "Porto restocks in nine days and costs a little more." },
      { en: "Ningbo is cheapest, and you wait forty-one days for the next box." },
      { en: "Ask what happens when a batch is wrong, and who pays the return." },
      { en: "Put all of it in one table. A gap in the table is your next question." },
    ],
  },
];
