import { expect, test } from "vitest";
import { rateLimit } from "@/lib/identity/rate-limit";

function window(most: number, seconds: number) {
  let now = 0;
  const limit = rateLimit({ most, seconds }, () => now);
  return { ...limit, pass: (s: number) => (now += s * 1000) };
}

test("lets a person try so often, then says how long to wait", () => {
  const { take, pass } = window(2, 60);

  expect(take("ada")).toBe(0);
  pass(10);
  expect(take("ada")).toBe(0);
  pass(10);
  expect(take("ada")).toBe(40);
});

test("lets the person in again when the first try is old enough, not before", () => {
  const { take, pass } = window(2, 60);
  take("ada");
  pass(30);
  take("ada");

  pass(29.9);
  expect(take("ada")).toBe(1);
  pass(0.1);
  expect(take("ada")).toBe(0);
  expect(take("ada")).toBe(30);
});

test("a refused try does not count, so nobody locks themselves out by knocking", () => {
  const { take, pass } = window(1, 60);
  take("ada");
  for (let n = 0; n < 50; n += 1) take("ada");

  pass(60);
  expect(take("ada")).toBe(0);
});

test("one person's tries are not another's", () => {
  const { take } = window(1, 60);
  take("ada");

  expect(take("ben")).toBe(0);
});

test("a use of several keys counts on all of them or on none", () => {
  const { take } = window(1, 60);
  take("ada");

  expect(take("ada", "office")).toBeGreaterThan(0);
  expect(take("office")).toBe(0);
});

test("a try that turned out well is taken back", () => {
  const { take, giveBack } = window(1, 60);
  take("ada");
  giveBack("ada");

  expect(take("ada")).toBe(0);
});

test("remembers no more than it has room for, and forgets who was quiet longest", () => {
  const { take } = window(1, 60);
  take("first");
  for (let n = 0; n < 20_000; n += 1) take(`visitor ${n}`);

  expect(take("first")).toBe(0);
  expect(take("visitor 19999")).toBeGreaterThan(0);
});
