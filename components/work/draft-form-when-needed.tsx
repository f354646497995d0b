"use client";

import { type ComponentProps, lazy, Suspense, useEffect, useRef } from "react";
import type { DraftForm } from "./draft-form";
import { isLeftBehind } from "./draft-mirror";

const isNeeded = Promise.withResolvers<void>();
const Form = lazy(async () => {
  if (typeof window !== "undefined") await isNeeded.promise;
  return import("./draft-form").then((file) => ({ default: file.DraftForm }));
});

/**
 * The same form, still until it is seen, has something to save, or somebody uses the keyboard: it lies below the
 * video, and many come only to watch. Lessons without open work, and locked ones, never load its code.
 */
export function DraftFormWhenNeeded(props: ComponentProps<typeof DraftForm>) {
  const area = useRef<HTMLDivElement>(null);
  const draft = props.place;
  useEffect(() => {
    if (!area.current) return;
    if (isLeftBehind(draft)) isNeeded.resolve();
    // On a busy machine several looks come at once, and the oldest may be from before the page scrolled here.
    const observer = new IntersectionObserver((looks) => {
      if (looks.some(({ isIntersecting }) => isIntersecting)) isNeeded.resolve();
    });
    observer.observe(area.current);
    const load = () => isNeeded.resolve();
    document.addEventListener("keydown", load, { once: true });
    return () => {
      observer.disconnect();
      document.removeEventListener("keydown", load);
    };
  }, [draft]);
  return (
    <div ref={area}>
      <Suspense fallback={null}>
        <Form {...props} />
      </Suspense>
    </div>
  );
}
