import { RoleShell } from "@/components/identity/role-shell";
import { currentUser } from "@/lib/session";

export default async function SupportLayout({ children }: LayoutProps<"/">) {
  return (
    <RoleShell user={await currentUser()} rail>
      {children}
    </RoleShell>
  );
}
