import { Table } from '@mantine/core';
import classes from './finance.module.css';
import { useMoney } from './use-money.ts';

/** A table cell with an amount, or a dash. */
export const Amount = ({ minor, currency }: { minor: number | null; currency: string }) => {
  const money = useMoney();
  return (
    <Table.Td className={classes['number'] ?? ''}>{minor === null ? '–' : money(minor, currency)}</Table.Td>
  );
};
