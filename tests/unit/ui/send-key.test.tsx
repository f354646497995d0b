// @vitest-environment jsdom
import { render } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { SendKey } from "@/components/ui/send-key";

afterEach(() => vi.restoreAllMocks());

describe("the key that sends", () => {
  it("is the one of the reader's keyboard", () => {
    expect(shownOn("Mozilla/5.0 (X11; Linux x86_64)")).toBe("Ctrl ↵");
    expect(shownOn("Mozilla/5.0 (Windows NT 10.0; Win64; x64)")).toBe("Ctrl ↵");
    expect(shownOn("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)")).toBe("⌘↵");
  });
});

function shownOn(userAgent: string) {
  vi.spyOn(navigator, "userAgent", "get").mockReturnValue(userAgent);
  const shown = render(<SendKey />);
  const text = shown.container.textContent;
  shown.unmount();
  return text;
}
