import { Paperclip, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Glyph } from "@/components/ui/glyph";
import { Progress } from "@/components/ui/progress";
import { proofKinds } from "@/lib/billing/proof-rules";
import { percent } from "@/lib/format";
import type { Proof } from "./use-proof";

/** The proof of a payment: choose it, see it on its way, take it away again. error says that it is missing. */
export function ProofField({
  proof,
  error,
  optional = false,
  onChoose,
  onCancel,
}: {
  proof: Proof | null;
  error?: string;
  optional?: boolean;
  onChoose: (file: File) => void;
  onCancel: () => void;
}) {
  const problem = proof?.message ?? error;
  return (
    <div className="grid gap-1.5">
      <p className="font-name text-small" id="proof-label">
        Proof of payment
        {optional ? <span className="font-normal text-ink-3"> optional</span> : null}
      </p>
      {proof ? <Chosen proof={proof} onCancel={onCancel} /> : null}
      {proof === null || proof.state === "failed" ? <Choose onChoose={onChoose} /> : null}
      {problem ? (
        <p role="alert" className="flex gap-1.5 text-overdue text-small">
          <Glyph name="overdue" className="mt-0.5" />
          {problem}
        </p>
      ) : null}
    </div>
  );
}

function Chosen({ proof, onCancel }: { proof: Proof; onCancel: () => void }) {
  const { name, state, share } = proof;
  const isGoing = state === "sending" || state === "checking";
  return (
    <div className="flex items-center gap-2.5 rounded-control border border-line py-2 ps-3 pe-2.5">
      <Paperclip size={16} aria-hidden className="flex-none text-ink-3" />
      <div className="min-w-0 flex-1">
        <p className="truncate font-name text-small">{name}</p>
        {isGoing ? (
          <Progress
            value={Math.floor(share * 100)}
            label={`Uploading ${name}`}
            className="mt-1.5"
          />
        ) : null}
      </div>
      <span role="status" className="num text-ink-3 text-micro">
        {state === "sending" ? percent(share) : null}
        {state === "checking" ? "Checking" : null}
        {state === "ready" ? "Added" : null}
      </span>
      <Button
        variant="ghost"
        size="sm"
        icon
        aria-label={isGoing ? `Cancel ${name}` : `Remove ${name}`}
        onClick={onCancel}
      >
        <X size={14} aria-hidden />
      </Button>
    </div>
  );
}

function Choose({ onChoose }: { onChoose: (file: File) => void }) {
  return (
    <label className="flex w-fit items-center gap-1.5 rounded-key font-medium text-accent-text text-small outline-offset-2 has-focus-visible:outline-2 has-focus-visible:outline-focus max-md:min-h-10">
      <input
        type="file"
        aria-label="Add a picture or a PDF, up to 10 MB"
        accept={proofKinds.map((one) => `.${one}`).join(",")}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onChoose(file);
          target.value = "";
        }}
        className="sr-only"
      />
      <Paperclip size={14} aria-hidden />
      Add a picture or a PDF, up to 10 MB
    </label>
  );
}
