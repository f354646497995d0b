import { NotFoundPage } from "@/components/identity/not-found-page";

/** Addresses no page has: outside of every frame, so it brings its own landmark. */
export default function NotFound() {
  return (
    <main id="content">
      <NotFoundPage />
    </main>
  );
}
