import clsx from "clsx";
import { money } from "@/lib/format";

const sizes = {
  body: "",
  lg: "text-money",
  xl: "text-money-lg max-md:text-money",
};

/** 1,240.00 EUR: amount in whole units, currency, decimals of the currency (2); size lg or xl for the page's one amount. */
export function Money({
  amount,
  currency,
  decimals = 2,
  size = "body",
  className,
}: {
  amount: number | string;
  currency: string;
  decimals?: number;
  size?: keyof typeof sizes;
  className?: string;
}) {
  return (
    <span className={clsx("num whitespace-nowrap", sizes[size], className)}>
      {money(amount, decimals)}{" "}
      <span
        className={clsx(
          "font-medium text-ink-3",
          size === "body" ? "text-[0.86em]" : "font-semibold text-[15px] tracking-normal",
        )}
      >
        {currency}
      </span>
    </span>
  );
}
