import ReactMarkdown, { type Components } from 'react-markdown';
import classes from './markdown.module.css';

const levels = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;
type Level = (typeof levels)[number];

/** Headings begin below the one they stand under, however deep the author began. */
const headings = (under: number): Components => {
  const at = (depth: number): Level => levels[Math.min(under - 1 + depth, levels.length - 1)] ?? 'h6';
  return { h1: at(0), h2: at(1), h3: at(2), h4: at(3), h5: at(4), h6: at(5) };
};

const components: Components = {
  a: ({ href, children }) => (
    <a href={href} rel="noopener noreferrer nofollow">
      {children}
    </a>
  ),
  // Only pictures of this site may be shown; another's is named, and reached if one wants to.
  img: ({ src, alt }) => (
    <a href={typeof src === 'string' ? src : undefined} rel="noopener noreferrer nofollow">
      {alt === undefined || alt === '' ? src : alt}
    </a>
  ),
  // Wide code scrolls, and so it must be reached by keyboard.
  pre: ({ children }) => <pre tabIndex={0}>{children}</pre>,
};

/**
 * Markdown as React elements. HTML in it is shown as the text it is, never as HTML; addresses other than http(s), mailto
 * and the site's own are dropped.
 */
const Rendered = ({ text, under }: { text: string; under: 1 | 2 | 3 }) => (
  <div className={classes['text']}>
    <ReactMarkdown components={{ ...headings(under), ...components }}>{text}</ReactMarkdown>
  </div>
);

export default Rendered;
