import { Money } from "@/components/ui/money";

/** An exact amount as the database says it, "415.250": its decimals are those of its currency. */
export function Amount({
  of,
  currency,
  className,
}: {
  of: string;
  currency: string;
  className?: string;
}) {
  const decimals = of.split(".")[1]?.length ?? 0;
  return <Money amount={of} currency={currency} decimals={decimals} className={className} />;
}
