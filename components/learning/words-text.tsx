import Link from "next/link";
import { MailLink } from "@/components/ui/mail-link";
import { lessonHref } from "@/lib/learning/address";
import type { Items, Words } from "@/lib/learning/lock";

/** A sentence with its weighty words and its links; recordings that are locked or only previewed are not links. */
export function WordsText({
  words,
  items,
  readOnly,
}: {
  words: Words;
  items: Items;
  readOnly: boolean;
}) {
  return words.map((word) => {
    if (typeof word === "string") return word;
    if ("billing" in word) {
      return readOnly ? null : (
        <Link key="billing" href="/billing" className="link">
          {word.billing}
        </Link>
      );
    }
    if ("mail" in word) return readOnly ? null : <MailLink key="mail" to={word.mail} />;
    if ("strong" in word) return <b key={word.strong}>{word.strong}</b>;
    if (readOnly || !items.get(word.recording)?.is_open) return <b key={word.text}>{word.text}</b>;
    return (
      <Link key={word.text} href={lessonHref(word.recording)} className="link">
        {word.text}
      </Link>
    );
  });
}
