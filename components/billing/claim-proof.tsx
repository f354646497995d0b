import Image from "next/image";
import { Empty } from "@/components/ui/empty";
import { Sheet } from "@/components/ui/sheet";
import type { Claim } from "@/lib/billing/claim-schema";
import { fileSize } from "@/lib/format";

/** The proof of a reported payment, beside the form. A PDF comes straight from storage, which can reach nothing here. */
export function ClaimProof({ claim, address }: { claim: Claim; address: string | null }) {
  const { proof } = claim;
  if (!proof || !address)
    return (
      <Empty framed title={proof ? "The proof could not be read" : "No proof was added"}>
        {proof
          ? "Reload the page to try again."
          : "Compare amount, day and reference with the bank before you approve."}
      </Empty>
    );
  return (
    <Sheet
      className="overflow-hidden"
      head={
        <>
          <h2 className="font-name text-small">Proof</h2>
          <span className="num text-ink-3 text-micro">{fileSize(proof.size)}</span>
          <a href={address} target="_blank" rel="noreferrer" className="link ms-auto text-small">
            Open alone
          </a>
        </>
      }
    >
      {proof.type === "application/pdf" ? (
        <iframe
          src={`${address}#navpanes=0`}
          title="Proof of the payment"
          className="h-[70vh] w-full bg-sunken"
        />
      ) : (
        <div className="relative h-[70vh] bg-sunken max-md:h-[50vh]">
          <Image
            src={address}
            alt={`Proof of ${claim.student}`}
            fill
            unoptimized
            className="object-contain"
          />
        </div>
      )}
    </Sheet>
  );
}
