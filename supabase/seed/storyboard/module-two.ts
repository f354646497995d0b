import type { Scene } from "./types.ts";

export const moduleTwo: Scene[] = [
  {
    key: "landed-cost",
    number: "2.1",
    lesson: "Know your landed cost",
    title: "One apron at the door",
    subtitle: "What a piece has cost when it reaches the buyer",
    presenter: "jonas",
    chart: {
      kind: "waterfall",
      items: [
        { label: "Goods", text: "14.20", value: 14.2, at: 1 },
        { label: "Freight", text: "+5.10", value: 5.1, at: 2 },
        { label: "Shipping", text: "+6.40", value: 6.4, at: 4 },
        { label: "Landed", text: "25.70", value: 0, at: 5 },
      ],
    },
    lines: [
      { en: "Landed cost is what one piece has cost you when it reaches the buyer." },
      { en: "Begin with the goods: fourteen twenty on the supplier's invoice." },
      { en: "Freight comes per carton. Divide it by the pieces inside, not by the order." },
      { en: "That is five ten for the apron, and it was two eighty in most of your sheets." },
      { en: "Shipping to the door is six forty, the small box included." },
      { en: "Together twenty-five seventy. Every price you set starts from that number." },
      { en: "Do it for one product first, then copy the row." },
      { en: "If a carton is half empty, the freight per piece doubles. Count again." },
    ],
  },
  {
    key: "where-it-goes",
    number: "2.2",
    lesson: "Pricing for margin",
    title: "Where 48.00 goes",
    subtitle: "One order of the linen apron, before you call it profit",
    presenter: "jonas",
    chart: {
      kind: "waterfall",
      items: [
        { label: "Price", text: "48.00", value: 48, at: 1 },
        { label: "Goods", text: "−14.20", value: -14.2, at: 2 },
        { label: "Freight", text: "−5.10", value: -5.1, at: 3 },
        { label: "Shipping", text: "−6.40", value: -6.4, at: 3 },
        { label: "Fees", text: "−2.30", value: -2.3, at: 4 },
        { label: "Ads", text: "−9.50", value: -9.5, at: 5 },
        { label: "Left", text: "10.50", value: 0, at: 6 },
      ],
    },
    lines: [
      {
        en: "Here is one order of the linen apron, before you call it profit.",
        es: "Este es un pedido del delantal de lino, antes de llamarlo beneficio.",
      },
      { en: "Forty-eight euros come in.", es: "Entran cuarenta y ocho euros." },
      {
        en: "Fourteen twenty goes to the goods.",
        es: "Catorce con veinte se van en la mercancía.",
      },
      {
        en: "Five ten is freight, and six forty brings it to the door.",
        es: "Cinco con diez son flete, y seis con cuarenta lo llevan a la puerta.",
      },
      {
        en: "Payment fees take two thirty. They are counted on the gross amount.",
        es: "El cobro se lleva dos con treinta. Se calcula sobre el importe bruto.",
      },
      {
        en: "Ads cost nine fifty for each order, in a good week.",
        es: "La publicidad cuesta nueve con cincuenta por pedido, en una buena semana.",
      },
      {
        en: "What is left is ten fifty, and that is before a single salary.",
        es: "Quedan diez con cincuenta, y todavía sin un solo sueldo.",
      },
      {
        en: "If you discount by ten percent, what happens to the ten fifty?",
        es: "Si descuentas un diez por ciento, ¿qué pasa con los diez con cincuenta?",
      },
      {
        en: "It is not ten percent smaller. It is almost half.",
        es: "No baja un diez por ciento. Baja casi a la mitad.",
      },
    ],
  },
  {
    key: "three-prices",
    number: "2.2",
    lesson: "Pricing for margin",
    title: "Three prices you can defend",
    subtitle: "Floor, target and bold, beside the next best apron",
    presenter: "jonas",
    chart: {
      kind: "columns",
      items: [
        { label: "Floor", text: "37.50", value: 37.5, at: 1 },
        { label: "Next best", text: "44.00", value: 44, at: 3 },
        { label: "Target", text: "48.00", value: 48, at: 5 },
        { label: "Bold", text: "56.00", value: 56, at: 6 },
      ],
    },
    lines: [
      { en: "Set three prices for each product: a floor, a target and a bold one." },
      {
        en: "The floor is where nothing is left after ads. The apron reaches it at thirty-seven fifty.",
      },
      { en: "Below the floor you pay people to buy." },
      { en: "The next best apron in the first forty results costs forty-four." },
      { en: "Your buyer sees that price first, so your page has to explain the difference." },
      { en: "The target is forty-eight. It leaves enough for ads and a bad month." },
      { en: "The bold price is fifty-six. Try it on the gift box, where nobody compares." },
      { en: "Write one sentence for each price, about the buyer and not about you." },
      { en: "If you cannot write the sentence, the price is a guess." },
      { en: "Take a minute, and write your three prices before you continue." },
    ],
  },
  {
    key: "discounts",
    number: "2.3",
    lesson: "Discounts that don’t bleed",
    title: "What is left of 10.50",
    subtitle: "The same apron at five discounts",
    presenter: "lea",
    chart: {
      kind: "columns",
      items: [
        { label: "0 %", text: "10.50", value: 10.5, at: 1 },
        { label: "5 %", text: "8.10", value: 8.1, at: 2 },
        { label: "10 %", text: "5.70", value: 5.7, at: 3 },
        { label: "15 %", text: "3.30", value: 3.3, at: 4 },
        { label: "20 %", text: "0.90", value: 0.9, at: 5 },
      ],
    },
    lines: [
      { en: "A discount is paid from what is left, never from the price." },
      { en: "At full price, ten fifty is left of each order." },
      { en: "Five percent off leaves eight ten." },
      { en: "Ten percent off leaves five seventy, so you need almost twice the orders." },
      { en: "Fifteen percent off leaves three thirty." },
      { en: "At twenty percent you keep ninety cents, and one return eats ten orders." },
      { en: "Give a reason and an end instead: a set of three, until Sunday." },
      { en: "A free gift that costs you two euros looks like five to the buyer." },
    ],
  },
];
