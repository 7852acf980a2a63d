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

/** A text's headings stand below the page's own. */
const components: Components = { a: Anchor, pre: Code, h1: 'h2', h2: 'h3', h3: 'h4', h4: 'h5', h5: 'h6' };

/** Markdown as people may write it: HTML in it is shown to nobody, and addresses are those of the web. */
export const Markdown = ({ text }: { text: string }) => (
  <div className={classes['text']}>
    <ReactMarkdown skipHtml components={components}>
      {text}
    </ReactMarkdown>
  </div>
);
