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
    bankDetails: "Tradewind Academy S.L.\nIBAN ES91 2100 0418 4502 0005 1332\nBIC CAIXESBBXXX",
    invoiceFooter: "Tradewind Academy S.L., Calle del Ensayo 12, 28004 Madrid. CIF B00000000.",
    officeEmail: "office@demo.test",
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
    bankDetails: "Northlight Studio LLC\nAccount 000123456789\nRouting 000000000",
    invoiceFooter: "Northlight Studio LLC, 1 Sample Street, New York, NY 10001.",
    officeEmail: "office@other.test",
  },
];
