const words: Record<string, string> = {
  bank_transfer: "bank transfer",
  cash: "cash",
  cheque: "cheque",
  card_terminal: "card",
  stripe: "card",
  other: "another way",
};

/** How something was paid, for the middle of a sentence: "bank transfer". */
export function methodWord(method: string): string {
  return words[method] ?? method;
}
