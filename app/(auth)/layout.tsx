import { DoorFrame } from "@/components/identity/door-frame";
import { companyAtDoor } from "@/lib/identity/company";

export default async function AuthLayout({ children }: LayoutProps<"/">) {
  return <DoorFrame company={await companyAtDoor()}>{children}</DoorFrame>;
}
