/** An address one can write to; it breaks rather than leave its column. */
export function MailLink({ to }: { to: string }) {
  return (
    <a href={`mailto:${encodeURIComponent(to).replace("%40", "@")}`} className="link wrap-anywhere">
      {to}
    </a>
  );
}
