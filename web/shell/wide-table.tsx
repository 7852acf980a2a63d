import type { ReactNode } from 'react';
import classes from './wide-table.module.css';

/** Lets a table that is wider than the page scroll by itself, by keyboard too. */
export const WideTable = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className={classes['wide']} role="region" aria-label={label} tabIndex={0}>
    {children}
  </div>
);
