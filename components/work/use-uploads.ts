import { useRef, useState } from "react";
import { refuseFile } from "@/lib/work/file-rules";
import type { WorkFile } from "@/lib/work/schema";
import { askForUpload, forgetFile, linkFile, Refused } from "./file-requests";
import { type Uploading, upload } from "./upload";

export type Upload = {
  id: number;
  file: File;
  share: number;
  state: "sending" | "checking" | "failed";
  message: string | null;
  canRetry: boolean;
};

export type Uploads = ReturnType<typeof useUploads>;

type Rules = { address: string; extensions: string[]; maxMb: number; most: number };

/** What the files belong to. */
type Holder = {
  count: () => number;
  addFile: (file: WorkFile) => void;
  removeFile: (path: string) => void;
  /** Whether the server has it; a file is taken out only then. */
  isBegun: () => Promise<boolean>;
};

let last = 0;

/** Files on their way to a draft: each is asked for, sent, checked by the server, and then belongs to the draft. */
export function useUploads({ address, extensions, maxMb, most }: Rules, holder: Holder) {
  const [list, setList] = useState<readonly Upload[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const running = useRef(new Map<number, Uploading | null>());

  const change = (id: number, to: Partial<Upload>) =>
    setList((all) => all.map((one) => (one.id === id ? { ...one, ...to } : one)));

  function drop(id: number) {
    setList((all) => all.filter((one) => one.id !== id));
    running.current.delete(id);
  }

  function add(files: Iterable<File>) {
    setProblem(null);
    let room = most - holder.count() - list.length;
    for (const file of files) {
      last += 1;
      const full = room <= 0 ? `${most} files at most. Put several into a zip.` : null;
      const refusal = full ?? refuseFile(file, { extensions, maxMb });
      const state = refusal ? "failed" : "sending";
      const one: Upload = { id: last, file, share: 0, state, message: refusal, canRetry: false };
      setList((all) => [...all, one]);
      room -= 1;
      if (!refusal) void send(one);
    }
  }

  async function send({ id, file }: Upload) {
    running.current.set(id, null);
    const isCancelled = () => !running.current.has(id);
    try {
      const place = await askForUpload(address, file);
      if (isCancelled()) return;
      const sending = upload(place.uploadUrl, file, place.type, (share) => change(id, { share }));
      running.current.set(id, sending);
      await sending.done;
      change(id, { state: "checking", share: 1 });
      holder.addFile(await linkFile(address, place.path, file.name));
      drop(id);
    } catch (error) {
      if (isCancelled()) return;
      const message = error instanceof Error ? error.message : "The file did not arrive.";
      change(id, { state: "failed", message, canRetry: !(error instanceof Refused) });
    }
  }

  function cancel(id: number) {
    const sending = running.current.get(id);
    drop(id);
    sending?.cancel();
  }

  function retry(one: Upload) {
    change(one.id, { state: "sending", share: 0, message: null });
    void send(one);
  }

  async function remove(path: string) {
    setProblem(null);
    const isBegun = await holder.isBegun();
    const message = isBegun ? await forgetFile(address, path) : "The file is still there.";
    if (message === null) holder.removeFile(path);
    else setProblem(message);
  }

  return { list, problem, add, cancel, retry, remove };
}
