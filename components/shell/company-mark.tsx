import clsx from "clsx";

/** The company: its logo when it has one, else the drawn line in the accent; name beside it unless alone; small in the sidebar. */
export function CompanyMark({
  name,
  logo,
  small = false,
  alone = false,
}: {
  name: string;
  logo?: string | null;
  small?: boolean;
  alone?: boolean;
}) {
  return (
    <span
      className={clsx(
        "flex min-w-0 items-center gap-[9px] whitespace-nowrap font-brand leading-6 tracking-[-0.012em]",
        small ? "text-control" : "text-[15px]",
      )}
    >
      {logo ? (
        <span
          className="size-6 flex-none rounded-control-sm bg-center bg-contain bg-no-repeat"
          style={{ backgroundImage: `url("${encodeURI(logo)}")` }}
        />
      ) : (
        <span className="grid size-6 flex-none place-items-center rounded-control-sm bg-accent text-accent-on">
          <svg width="14" height="14" viewBox="0 0 14 14" fill="none" aria-hidden="true">
            <path
              d="M2 9.5c2.2 0 2.8-5 5-5s2.8 5 5 5"
              stroke="currentColor"
              strokeWidth="1.8"
              strokeLinecap="round"
            />
            <path
              d="M2 5.5c1 0 1.7-1.2 2.3-2.2M12 5.5c-1 0-1.7-1.2-2.3-2.2"
              stroke="currentColor"
              strokeWidth="1.8"
              strokeLinecap="round"
              opacity=".55"
            />
          </svg>
        </span>
      )}
      <span className={alone ? "sr-only" : "truncate"}>{name}</span>
    </span>
  );
}
