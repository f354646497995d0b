import { ButtonLink } from "@/components/ui/button-link";
import { PlainPage } from "./plain-page";

/** What a 404 says, with the way home; the frame or the page around it is the landmark. */
export function NotFoundPage() {
  return (
    <PlainPage
      code="404"
      title="There is nothing at this address"
      links={
        <ButtonLink href="/" variant="primary">
          Go to your home page
        </ButtonLink>
      }
    >
      <p>The link may be cut short, or what it led to is not yours or no longer there.</p>
    </PlainPage>
  );
}
