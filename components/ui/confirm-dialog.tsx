"use client";

import { unstable_rethrow } from "next/navigation";
import { type ReactNode, useState, useTransition } from "react";
import { unreachable } from "@/lib/reached";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { Field } from "./field";
import { Problem } from "./problem";
import { Textarea } from "./textarea";

/** What came of it: nothing to say, or a sentence that says why not. */
type Outcome = { message: string } | undefined;

type Props = {
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  title: string;
  /** What will happen, in a sentence. */
  children: ReactNode;
  confirm: string;
  confirming?: string;
  keep?: string;
  danger?: boolean;
  reason?: "required" | "optional";
  onConfirm: (reason: string) => Promise<Outcome>;
};

/** Asks once: trigger (or open + onOpenChange), title, children (what will happen), confirm "Void invoice", keep "Keep it", reason, danger; onConfirm may return { message } to stay open. */
export function ConfirmDialog(props: Props) {
  const asking = useAsking(props);
  return (
    <Dialog
      open={asking.isOpen}
      onOpenChange={asking.show}
      trigger={props.trigger}
      title={props.title}
      description={props.children}
      actions={
        <>
          <Button onClick={() => asking.show(false)}>{props.keep ?? "Cancel"}</Button>
          <Button
            variant={props.danger ? "danger" : "primary"}
            loading={asking.isPending}
            loadingText={props.confirming}
            onClick={asking.confirm}
          >
            {props.confirm}
          </Button>
        </>
      }
    >
      {props.reason ? <Reason optional={props.reason === "optional"} asking={asking} /> : null}
      <Problem>{asking.problem}</Problem>
    </Dialog>
  );
}

function Reason({ optional, asking }: { optional: boolean; asking: ReturnType<typeof useAsking> }) {
  return (
    <Field
      label="Reason"
      optional={optional}
      error={
        asking.isMissing
          ? "Say why, in three characters or more. The reason goes into the log."
          : undefined
      }
    >
      <Textarea
        rows={2}
        value={asking.reason}
        onChange={(event) => asking.setReason(event.target.value)}
      />
    </Field>
  );
}

function useAsking({ open, onOpenChange, onConfirm, reason: wanted }: Props) {
  const [inner, setInner] = useState(false);
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string>();
  const [isMissing, setMissing] = useState(false);
  const [isPending, start] = useTransition();

  function show(next: boolean) {
    if (isPending) return;
    setInner(next);
    setProblem(undefined);
    setMissing(false);
    onOpenChange?.(next);
  }

  function confirm() {
    if (wanted === "required" && reason.trim().length < 3) return setMissing(true);
    start(async () => {
      const outcome = await answerTo(() => onConfirm(reason.trim()));
      if (outcome) return setProblem(outcome.message);
      // Together with what it changed on the page, so that the focus finds what is there now.
      start(() => {
        setReason("");
        setInner(false);
        onOpenChange?.(false);
      });
    });
  }

  return { isOpen: open ?? inner, show, confirm, reason, setReason, problem, isMissing, isPending };
}

/** An answer that never came is a sentence, too: the window stays and keeps the reason. */
async function answerTo(ask: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await ask();
  } catch (error) {
    unstable_rethrow(error);
    return { message: unreachable };
  }
}
