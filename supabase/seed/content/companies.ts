import type { DemoCompany } from "./types.ts";

/** The password of every demo account. */
export const demoPassword = "demo-academy-2026";

export const companies: DemoCompany[] = [
  {
    key: "tradewind",
    name: "Tradewind Academy",
    slug: "tradewind",
    host: "localhost",
    primaryColor: "#10674e",
    secondaryColor: "#162b25",
    timeZone: "Europe/Madrid",
    currency: "EUR",
    tagline: "From first sale to steady store.",
  },
  {
    key: "northlight",
    name: "Northlight Studio",
    slug: "northlight",
    host: "other.localhost",
    primaryColor: "#224fa7",
    secondaryColor: "#17233f",
    timeZone: "America/New_York",
    currency: "USD",
    tagline: "Prints that find their wall.",
  },
];
