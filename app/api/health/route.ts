/** The process answers. Says nothing about the database: see /api/health/ready. */
export function GET() {
  return Response.json({ status: "alive" });
}
