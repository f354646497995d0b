import clsx from "clsx";
import type { ReactNode } from "react";

const widths = {
  normal: "max-w-[1120px] pt-9 max-md:pt-6",
  wide: "max-w-[1400px] pt-6 max-md:pt-2.5",
  narrow: "max-w-[760px] pt-9 max-md:pt-6",
};

/** The content of a student's page: width normal 1120, wide 1400 (lesson), narrow 760. */
export function StudentPage({
  width = "normal",
  className,
  children,
}: {
  width?: keyof typeof widths;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div className={clsx("mx-auto px-6 pb-18 max-md:px-4 max-md:pb-26", widths[width], className)}>
      {children}
    </div>
  );
}
