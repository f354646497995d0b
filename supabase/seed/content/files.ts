import type { DemoFile } from "./types.ts";

/** What students upload, under the names they gave it. */
export const workFiles = {
  list: {
    name: "price-list-autumn.xlsx",
    file: "work/price-list-autumn.xlsx",
    contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  },
  table: {
    name: "suppliers.csv",
    file: "work/suppliers.csv",
    contentType: "text/csv",
  },
  prices: {
    name: "prices-v2.csv",
    file: "work/price-list-autumn.csv",
    contentType: "text/csv",
  },
  quote: {
    name: "supplier-quote.pdf",
    file: "work/supplier-quote.pdf",
    contentType: "application/pdf",
  },
  shelf: {
    name: "competitor-shelf.jpg",
    file: "work/competitor-shelf.jpg",
    contentType: "image/jpeg",
  },
  account: {
    name: "ad-account.png",
    file: "work/ad-account.png",
    contentType: "image/png",
  },
  film: {
    name: "shelf-walk.mp4",
    file: "work/shelf-walk.mp4",
    contentType: "video/mp4",
  },
} satisfies Record<string, DemoFile>;
