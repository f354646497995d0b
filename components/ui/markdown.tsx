import type { ReactNode } from "react";
import ReactMarkdown, { type Components } from "react-markdown";

/** Markdown from people: raw HTML stays text, links are https and open apart, pictures are left out. */
export function Markdown({ children }: { children: string }) {
  return (
    <div className="grid max-w-[64ch] gap-3">
      <ReactMarkdown
        components={faces}
        urlTransform={(url) => (url.startsWith("https://") ? url : "")}
        disallowedElements={["img"]}
      >
        {children}
      </ReactMarkdown>
    </div>
  );
}

const faces: Components = {
  a: ({ href, children }) =>
    href ? (
      <a href={href} target="_blank" rel="noopener noreferrer" className="link">
        {children}
      </a>
    ) : (
      <span>{children}</span>
    ),
  h1: Heading,
  h2: Heading,
  h3: Heading,
  h4: Heading,
  h5: Heading,
  h6: Heading,
  ul: ({ children }) => <ul className="grid list-disc gap-1 ps-5">{children}</ul>,
  ol: ({ children }) => <ol className="grid list-decimal gap-1 ps-5">{children}</ol>,
  blockquote: ({ children }) => (
    <blockquote className="border-line-2 border-s-2 ps-3 text-ink-2">{children}</blockquote>
  ),
  code: ({ children }) => (
    <code className="rounded-key bg-sunken px-1 py-0.5 text-[0.9em]">{children}</code>
  ),
  pre: ({ children }) => (
    <pre className="whitespace-pre-wrap break-words rounded-control bg-sunken p-3 text-small [&_code]:bg-transparent [&_code]:p-0">
      {children}
    </pre>
  ),
  hr: () => <hr className="border-line" />,
};

/** Instructions stand below the page's own headings, whatever level they were written at. */
function Heading({ children }: { children?: ReactNode }) {
  return <h3 className="text-heading">{children}</h3>;
}
