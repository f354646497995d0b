import "./globals.css";
import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import { headers } from "next/headers";
import { ThemeProvider } from "next-themes";
import type { ReactNode } from "react";
import { GlyphSprite } from "@/components/ui/glyph-sprite";
import { Toaster } from "@/components/ui/toaster";
import { brandColour } from "@/lib/identity/company";
import { brandAttributes } from "@/lib/settings/brand";

const latin = localFont({
  src: "../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2",
  variable: "--font-latin",
  weight: "400 700",
  display: "swap",
});

/* Loaded on demand: only a page with such a letter asks for it. */
const latinExt = localFont({
  src: "../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-ext-wght-normal.woff2",
  variable: "--font-latin-ext",
  weight: "400 700",
  display: "swap",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0",
    },
  ],
});

/* The one with a width, twice as heavy: only the heads of tables are narrow. */
const narrow = localFont({
  src: "../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wdth-normal.woff2",
  variable: "--font-narrow",
  weight: "400 700",
  display: "swap",
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: "font-stretch", value: "75% 100%" }],
});

export const metadata: Metadata = { title: { default: "Growth OS", template: "%s · Growth OS" } };

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  const brand = brandAttributes(await brandColour());
  return (
    <html
      lang="en"
      dir="ltr"
      data-scroll-behavior="smooth"
      className={`${latin.variable} ${latinExt.variable} ${narrow.variable} ${brand.className}`}
      style={brand.style}
      suppressHydrationWarning
    >
      <body className="font-sans">
        <GlyphSprite />
        <ThemeProvider attribute="class" nonce={nonce} disableTransitionOnChange>
          {children}
        </ThemeProvider>
        <Toaster />
      </body>
    </html>
  );
}
