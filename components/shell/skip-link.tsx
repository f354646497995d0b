/** The first tab stop of every page. The main part carries id="content". */
export function SkipLink() {
  return (
    <a
      href="#content"
      className="fixed start-4 top-3 z-60 -translate-y-20 rounded-control bg-ink px-3 py-2 font-medium text-control text-ink-on focus:translate-y-0"
    >
      Skip to content
    </a>
  );
}
