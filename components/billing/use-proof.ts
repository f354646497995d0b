import { useRef, useState } from "react";
import { type Uploading, upload } from "@/components/work/upload";
import { refuseProof } from "@/lib/billing/proof-rules";
import { askForPlace, checkProof } from "./proof-requests";

export type Proof = {
  name: string;
  state: "sending" | "checking" | "ready" | "failed";
  share: number;
  path: string | null;
  message: string | null;
};

/** One file on its way to be the proof of a payment, one's own or a student's: asked for, sent, then read by the server. */
export function useProof(student?: string) {
  const [proof, setProof] = useState<Proof | null>(null);
  const turn = useRef(0);
  const sending = useRef<Uploading | null>(null);

  async function choose(file: File) {
    cancel();
    const mine = turn.current;
    const say = (to: Partial<Proof>) => {
      if (mine === turn.current) setProof((now) => ({ ...(now ?? begin(file)), ...to }));
    };
    setProof(begin(file));
    try {
      const problem = refuseProof(file);
      if (problem) throw new Error(problem);
      const place = await askForPlace(file, student);
      if (mine !== turn.current) return;
      sending.current = upload(place.uploadUrl, file, place.type, (share) => say({ share }));
      await sending.current.done;
      say({ state: "checking", share: 1 });
      await checkProof(place.path, file.name, student);
      say({ state: "ready", path: place.path });
    } catch (error) {
      const message = error instanceof Error ? error.message : "The file did not arrive.";
      say({ state: "failed", message });
    }
  }

  function cancel() {
    turn.current += 1;
    sending.current?.cancel();
    sending.current = null;
    setProof(null);
  }

  return { proof, choose, cancel };
}

function begin(file: File): Proof {
  return { name: file.name, state: "sending", share: 0, path: null, message: null };
}
