import "server-only";
import { headers } from "next/headers";
import { Refusal } from "@/lib/errors";
import { rateLimit } from "./rate-limit";

const seconds = 15 * 60;

/**
 * `here`: for one person from one address. `anywhere`: for one person, wide enough that nobody locks somebody else
 * out in passing. `place`: from one address, which an office or a school shares.
 */
const door = (here: number, anywhere: number, place: number) => ({
  here: rateLimit({ most: here, seconds }),
  anywhere: rateLimit({ most: anywhere, seconds }),
  place: rateLimit({ most: place, seconds }),
});

const doors = { "sign-in": door(8, 40, 60), link: door(4, 8, 40), invitation: door(10, 40, 60) };

/**
 * Counts a try at a door, for a person (an e-mail, a token) and an address; refuses past the limit. Returns how
 * to take it back when the try turned out well.
 */
export async function countTry(name: keyof typeof doors, person: string) {
  const { here, anywhere, place } = doors[name];
  const address = await visitorAddress();
  const wait = place.take(address) || here.take(`${person} ${address}`) || anywhere.take(person);
  if (wait > 0) throw new Refusal(waitSentence(wait));
  return () => {
    place.giveBack(address);
    here.giveBack(`${person} ${address}`);
    anywhere.giveBack(person);
  };
}

function waitSentence(left: number) {
  const minutes = Math.ceil(left / 60);
  return `Too many tries. Wait ${minutes === 1 ? "a minute" : `${minutes} minutes`}, then try again.`;
}

/** What our own front saw: the last address of the list, the others are the visitor's word. */
async function visitorAddress() {
  const list = (await headers()).get("x-forwarded-for") ?? "";
  return list.split(",").at(-1)?.trim() || "unknown";
}
