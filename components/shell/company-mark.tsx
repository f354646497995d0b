/** The company: its logo when it has one, else the drawn line in the accent; name beside it unless alone. */
export function CompanyMark({
  name,
  logo,
  alone = false,
}: {
  name: string;
  logo?: string | null;
  alone?: boolean;
}) {
  return (
    <span className="flex min-w-0 items-center gap-[9px] whitespace-nowrap font-brand text-[15px] leading-6 tracking-[-0.012em]">
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
