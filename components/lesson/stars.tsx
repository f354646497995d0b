"use client";

import clsx from "clsx";
import { Star } from "lucide-react";

const words = ["", "1 star, poor", "2 stars", "3 stars", "4 stars", "5 stars, excellent"];

/** One to five stars, chosen with the pointer or the arrows. */
export function Stars({ value, onChange }: { value: number; onChange: (value: number) => void }) {
  return (
    <fieldset className="flex items-center gap-3">
      <legend className="float-start me-3 font-name">How was this lesson?</legend>
      <span className="flex">
        {[1, 2, 3, 4, 5].map((n) => (
          <label
            key={n}
            className="relative grid size-8 place-items-center rounded-control-sm text-ink hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-focus max-md:size-10"
          >
            <input
              type="radio"
              name="rating"
              value={n}
              checked={value === n}
              onChange={() => onChange(n)}
              aria-label={words[n]}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            <Star
              size={20}
              aria-hidden
              className={clsx(n > value && "text-ink-4")}
              fill={n <= value ? "currentColor" : "none"}
            />
          </label>
        ))}
      </span>
    </fieldset>
  );
}
