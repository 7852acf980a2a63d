import type { ComponentPropsWithoutRef } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import classes from './markdown.module.css';

const Anchor = ({ href, children }: ComponentPropsWithoutRef<'a'>) => (
  <a href={href} target="_blank" rel="noreferrer">
    {children}
  </a>
);

// Code that is wider than the page scrolls by itself, and with the keyboard too.
const Code = ({ children }: ComponentPropsWithoutRef<'pre'>) => <pre tabIndex={0}>{children}</pre>;

// Only pictures of this site may be shown: another's is named, and reached if one wants to.
const Picture = ({ src, alt }: ComponentPropsWithoutRef<'img'>) => {
  const address = typeof src === 'string' ? src : '';
  return <Anchor href={address}>{alt === undefined || alt === '' ? address : alt}</Anchor>;
};

const levels = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;

/** A text's headings stand below the one they stand under. */
const headings = (under: number): Components => {
  const at = (depth: number) => levels[Math.min(under - 1 + depth, levels.length - 1)] ?? 'h6';
  return { h1: at(0), h2: at(1), h3: at(2), h4: at(3), h5: at(4), h6: at(5) };
};

const components: Components = { a: Anchor, img: Picture, pre: Code };

/**
 * Markdown as people may write it: HTML in it is shown to nobody, and addresses are those of the web. `under`: level of
 * the heading it stands under, the page's own unless told.
 */
export const Markdown = ({ text, under = 1 }: { text: string; under?: 1 | 2 | 3 }) => (
  <div className={classes['text']}>
    <ReactMarkdown skipHtml components={{ ...headings(under), ...components }}>
      {text}
    </ReactMarkdown>
  </div>
);
