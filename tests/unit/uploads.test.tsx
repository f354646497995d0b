// @vitest-environment jsdom
import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DraftForm } from "@/components/work/draft-form";
import type { WorkFile } from "@/lib/work/schema";

vi.mock("@/lib/work/actions", () => ({ handIn: vi.fn() }));

const id = "6f1f2e0e-5f43-4d8a-9a8a-0c6a52b2a001";
const assignment = {
  id,
  title: "Price list",
  takesText: false,
  takesFiles: true,
  takesLinks: false,
  extensions: ["pdf", "png"],
  maxMb: 1,
  attempt: "Attempt 1 of 3",
  lateDays: 0,
  latePercent: null,
};
const start = {
  attemptId: null,
  number: 1,
  version: 0,
  saved: null,
  text: "",
  links: [],
  files: [],
};

/** The network, answered by hand. */
class Put {
  static all: Put[] = [];
  upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  status = 0;
  onload = () => {};
  onerror = () => {};
  onabort = () => {};
  url = "";
  headers: Record<string, string> = {};
  isAborted = false;
  open = (_method: string, url: string) => {
    this.url = url;
  };
  setRequestHeader = (name: string, value: string) => {
    this.headers[name] = value;
  };
  send = () => Put.all.push(this);
  abort = () => {
    this.isAborted = true;
    this.onabort();
  };
}

let asked: string[];
let link: () => Response;
beforeEach(() => {
  Put.all = [];
  asked = [];
  link = () =>
    Response.json({ file: { path: "p", name: "list.pdf", size: 84_000, type: "application/pdf" } });
  vi.stubGlobal("XMLHttpRequest", Put);
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    asked.push(`${init.method} ${url.replace(`/api/work/${id}`, "")}`);
    if (url.endsWith("/files/link")) return link();
    if (url.endsWith("/draft"))
      return Response.json({ attempt_id: "a", version: 2, saved: "14:32" });
    if (init.method === "DELETE") return Response.json({ files: [] });
    return Response.json({
      uploadUrl: "https://storage.example/put",
      path: "p",
      type: "application/pdf",
    });
  });
});
afterEach(() => vi.unstubAllGlobals());

let visits = 0;
const open = (files: WorkFile[] = []) =>
  render(
    <DraftForm
      assignment={assignment}
      place={`uploader:${++visits}`}
      start={{ ...start, files }}
    />,
  );
const choose = (...files: File[]) =>
  act(async () => {
    fireEvent.change(screen.getByLabelText(/Add a file/), { target: { files } });
  });
const settle = (run: () => void) => act(async () => run());
const pdf = () => new File(["%PDF"], "list.pdf");
const put = () => {
  const [first] = Put.all;
  if (!first) throw new Error("nothing was sent");
  return first;
};

test("a file shows how far it is, is checked by the server, and then belongs to the draft", async () => {
  open();
  await choose(pdf());
  expect([put().url, put().headers]).toEqual([
    "https://storage.example/put",
    { "content-type": "application/pdf" },
  ]);
  await settle(() => put().upload.onprogress?.({ loaded: 64, total: 100 }));
  expect(screen.getByRole("progressbar", { name: "Uploading list.pdf" }).ariaValueNow).toBe("64");
  await settle(() => {
    put().status = 200;
    put().onload();
  });
  screen.getByText("84 kB, ready");
  expect(asked).toEqual(["POST /files", "POST /files/link"]);
  expect(screen.queryByRole("progressbar")).toBeNull();
});

test("a cancelled file stops at once, leaves no trace and is never linked", async () => {
  open();
  await choose(pdf());
  await settle(() => fireEvent.click(screen.getByRole("button", { name: "Cancel list.pdf" })));
  expect(put().isAborted).toBe(true);
  expect(screen.queryByText("list.pdf")).toBeNull();
  expect(asked).toEqual(["POST /files"]);
});

test("a broken connection can be tried again", async () => {
  open();
  await choose(pdf());
  await settle(() => put().onerror());
  expect(screen.getByRole("alert").textContent).toBe("The connection broke. Try again.");
  await settle(() => fireEvent.click(screen.getByRole("button", { name: "Try again" })));
  expect(Put.all).toHaveLength(2);
});

test("what the server refuses after reading it is said, and not offered again", async () => {
  link = () => Response.json({ message: "“list.pdf” is not a pdf file." }, { status: 422 });
  open();
  await choose(pdf());
  await settle(() => {
    put().status = 200;
    put().onload();
  });
  expect(screen.getByRole("alert").textContent).toBe("“list.pdf” is not a pdf file.");
  expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
});

test.each([
  [
    new File(["MZ"], "run.exe"),
    "“run.exe” cannot be handed in here. Take one of these kinds: pdf and png.",
  ],
  [new File([], "list.pdf"), "“list.pdf” is empty."],
  [
    new File([new Uint8Array(2_100_000)], "big.pdf"),
    "“big.pdf” has 2.1 MB. It may have 1 MB at most: make it smaller or split it.",
  ],
])(
  "the wrong kind, nothing at all, and too much are refused before anything is sent",
  async (file, sentence) => {
    open();
    await choose(file);
    expect(screen.getByRole("alert").textContent).toBe(sentence);
    expect(asked).toEqual([]);
  },
);

test("a file of a returned attempt can be taken out: the new attempt begins first", async () => {
  open([{ path: "old", name: "old.pdf", size: 10, type: "application/pdf" }]);
  await settle(() => fireEvent.click(screen.getByRole("button", { name: "Remove old.pdf" })));
  expect(asked).toEqual(["PUT /draft", "DELETE /files?path=old"]);
  expect(screen.queryByText("old.pdf")).toBeNull();
});
