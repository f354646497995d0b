"use client";

/** When even the frame of the page failed: no styles, no fonts, nothing that could fail again. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  const reference =
    typeof error === "object" && error !== null && "digest" in error ? String(error.digest) : null;
  return (
    <html lang="en">
      <head>
        <title>This page did not load</title>
        <meta name="color-scheme" content="light dark" />
      </head>
      <body
        style={{ font: "15px/24px system-ui", maxWidth: 560, margin: "14vh auto", padding: 24 }}
      >
        <h1 style={{ font: "600 24px/30px system-ui" }}>This page did not load</h1>
        <p>
          It is our fault, nothing was changed.
          {reference ? ` Reference ${reference}.` : null}
        </p>
        <button
          type="button"
          onClick={() => retry()}
          style={{ font: "inherit", padding: "6px 14px" }}
        >
          Try again
        </button>
      </body>
    </html>
  );
}
