import { Fragment } from 'react';
import classes from './orders.module.css';

export interface SumRow {
  readonly label: string;
  /** The amount as it is written. */
  readonly amount: string;
  readonly strong?: boolean;
}

/** What lines add up to: under them, at the end of the line, also where the table above scrolls. */
export const Sums = ({ rows }: { rows: readonly SumRow[] }) => (
  <dl className={classes['sums']}>
    {rows.map(({ label, amount, strong = false }, index) => (
      <Fragment key={index}>
        <dt data-strong={strong}>{label}</dt>
        <dd data-strong={strong}>{amount}</dd>
      </Fragment>
    ))}
  </dl>
);
