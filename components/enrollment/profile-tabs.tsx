import { LinkTabs } from "@/components/ui/link-tabs";
import { detailsOf } from "@/lib/enrollment/details";
import { aboutPages } from "@/lib/enrollment/profile-address";

/** The pages of a student's profile; current is the kind of details shown, none on the first page. */
export function ProfileTabs({ current }: { current?: string }) {
  return (
    <LinkTabs
      label="Profile"
      items={[
        { href: "/profile", label: "You", current: !current },
        ...aboutPages.map(({ kind, href }) => ({
          href,
          label: detailsOf[kind].title,
          current: current === kind,
        })),
      ]}
    />
  );
}
