"use client";

import { type ReactNode, useState, useTransition } from "react";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { Field } from "./field";
import { Notice } from "./notice";
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
  const [inner, setInner] = useState(false);
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string>();
  const [missing, setMissing] = useState(false);
  const [isPending, start] = useTransition();

  function show(open: boolean) {
    if (isPending) return;
    setInner(open);
    setProblem(undefined);
    setMissing(false);
    props.onOpenChange?.(open);
  }

  function confirm() {
    if (props.reason === "required" && reason.trim() === "") return setMissing(true);
    start(async () => {
      const outcome = await props.onConfirm(reason.trim());
      if (outcome) return setProblem(outcome.message);
      setReason("");
      setInner(false);
      props.onOpenChange?.(false);
    });
  }

  return (
    <Dialog
      open={props.open ?? inner}
      onOpenChange={show}
      trigger={props.trigger}
      title={props.title}
      description={props.children}
      actions={
        <>
          <Button onClick={() => show(false)}>{props.keep ?? "Cancel"}</Button>
          <Button
            variant={props.danger ? "danger" : "primary"}
            loading={isPending}
            loadingText={props.confirming}
            onClick={confirm}
          >
            {props.confirm}
          </Button>
        </>
      }
    >
      {props.reason ? (
        <Field
          label="Reason"
          optional={props.reason === "optional"}
          error={missing ? "Write why, it is kept with the record." : undefined}
        >
          <Textarea rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />
        </Field>
      ) : null}
      {problem ? (
        <Notice is="overdue" announce>
          {problem}
        </Notice>
      ) : null}
    </Dialog>
  );
}
