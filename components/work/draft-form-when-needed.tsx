"use client";

import dynamic from "next/dynamic";

/** The same form. Lessons without open work, and locked ones, do not load its code. */
export const DraftFormWhenNeeded = dynamic(() =>
  import("./draft-form").then((file) => file.DraftForm),
);
