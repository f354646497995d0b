import type { UrlObject } from "node:url";
import type { Route } from "next";
import type { ReactNode } from "react";

/** Where a link goes. A typed route, or { pathname, query } for one that is put together at run time. */
export type Href = Route | UrlObject;

/** One of several links of which one is the current page. */
export type LinkItem = { href: Href; label: ReactNode; count?: number; current?: boolean };
