/** A PDF to keep, under a name of plain letters. */
export function pdfDownload(file: Buffer, name: string): Response {
  return new Response(new Uint8Array(file), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="${name.replace(/[^A-Za-z0-9-]+/g, "-")}.pdf"`,
      "content-length": String(file.length),
    },
  });
}
