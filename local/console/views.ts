import type { Accounts } from '../oidc/accounts.ts';
import type { LocalSystem } from '../system.ts';

/** What `/_local/api/<name>` answers; a queue's messages are at `queues/<queue>/messages`. */
export const views =
  ({ system, accounts, origin }: { system: LocalSystem; accounts: Accounts; origin: string }) =>
  ([kind, name, part]: string[]): unknown => {
    switch (kind) {
      case undefined:
        return {
          origin,
          stateDir: system.stateDir,
          description: system.description,
          tables: system.tables(),
          buckets: system.buckets(),
          functions: system.functions(),
        };
      case 'functions':
        return system.functions();
      case 'invocations':
        return system
          .recentInvocations()
          .filter((record) => name === undefined || record.functionId === name);
      case 'queues':
        if (name === undefined) return system.queues();
        if (!system.queues().some((queue) => queue.name === name) || part !== 'messages') return undefined;
        return system.messages(name);
      case 'schedules':
        return system.schedules();
      case 'mail':
        return name === undefined ? system.mails() : system.mails().find(({ id }) => id === name);
      case 'accounts':
        return accounts.list();
      default:
        return undefined;
    }
  };
