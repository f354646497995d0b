import Link from "next/link";
import type { Home } from "@/lib/learning/schema";
import { HomeWorkRow } from "./home-work-row";

/** Work to do, waiting and just graded. Says how much there is beyond the rows. */
export function HomeWorkList({ home }: { home: Home }) {
  const { rows, total } = home.work;
  if (total === 0) return null;
  return (
    <section className="grid gap-1">
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="text-heading">Work</h2>
        <Link href="/work" className="font-medium text-accent-text text-small hover:underline">
          {total > rows.length ? `All ${total} of your work` : "All work"}
        </Link>
      </div>
      <ul className="divide-y divide-line">
        {rows.map((work) => (
          <HomeWorkRow key={work.id} work={work} home={home} />
        ))}
      </ul>
    </section>
  );
}
