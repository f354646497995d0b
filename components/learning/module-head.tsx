import { Status } from "@/components/ui/status";
import { day, span } from "@/lib/format";
import { moduleState } from "@/lib/learning/item-status";
import type { Module } from "@/lib/learning/schema";

/** The head of a module: number, title, how long, how far. */
export function ModuleHead({ module, today }: { module: Module; today: string }) {
  const state = moduleState(module);
  return (
    <>
      <span className="num w-5 text-center font-name text-ink-3">{module.number}</span>
      <h2 className="min-w-0 flex-1 text-heading">{module.title}</h2>
      <span className="num whitespace-nowrap text-ink-3 text-small max-md:hidden">
        {span(state.seconds)}
      </span>
      <Status is={state.status}>{wordOf(state, today)}</Status>
    </>
  );
}

function wordOf(state: ReturnType<typeof moduleState>, today: string): string | undefined {
  switch (state.status) {
    case "scheduled":
      return state.opensOn === null ? undefined : `Opens ${day(state.opensOn, "UTC", today)}`;
    case "locked":
    case "hold":
      return undefined;
    default:
      return `${state.done} of ${state.lessons}`;
  }
}
