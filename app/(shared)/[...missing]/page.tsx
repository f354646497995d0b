import { notFound } from "next/navigation";

/** Every address nobody has, so that the 404 stands in the frame of who looks. */
export default function MissingPage() {
  notFound();
}
