"use client";

import { Menu } from "lucide-react";
import { usePathname } from "next/navigation";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Drawer } from "@/components/ui/drawer";
import { CompanyMark } from "./company-mark";
import type { ShellCompany } from "./nav-item";

/** The sidebar on phones: a button over the start of the top bar. It belongs to the page it was opened on, so a chosen link closes it. */
export function StaffDrawer({ company, children }: { company: ShellCompany; children: ReactNode }) {
  const pathname = usePathname();
  const [openAt, setOpenAt] = useState<string>();
  return (
    <Drawer
      side="start"
      title={<CompanyMark name={company.name} logo={company.logo} />}
      open={openAt === pathname}
      onOpenChange={(open) => setOpenAt(open ? pathname : undefined)}
      trigger={
        <Button
          variant="ghost"
          icon
          aria-label="Open navigation"
          className="fixed start-2 top-1.5 z-20 md:hidden"
        >
          <Menu size={20} aria-hidden />
        </Button>
      }
    >
      <div className="flex flex-1 flex-col px-2.5 pb-3">{children}</div>
    </Drawer>
  );
}
