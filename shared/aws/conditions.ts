import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';

/**
 * Whether a write was refused because its condition did not hold. For a transaction, `position` says which of its
 * writes is meant (in the order given); without it any of them.
 */
export const isConditionFailure = (error: unknown, position?: number): boolean => {
  if (error instanceof ConditionalCheckFailedException) return true;
  if (!(error instanceof TransactionCanceledException)) return false;
  const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code);
  return position === undefined
    ? codes.includes('ConditionalCheckFailed')
    : codes[position] === 'ConditionalCheckFailed';
};

/** Whether another transaction held one of the items: nothing was written, trying again may succeed. */
export const isTransactionConflict = (error: unknown): boolean =>
  error instanceof TransactionCanceledException &&
  (error.CancellationReasons ?? []).some(({ Code }) => Code === 'TransactionConflict');
