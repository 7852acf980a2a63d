import { Entity } from 'dynamodb-toolbox/entity';
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get';
import { UpdateItemCommand } from 'dynamodb-toolbox/entity/actions/update';
import { boolean } from 'dynamodb-toolbox/schema/boolean';
import { item } from 'dynamodb-toolbox/schema/item';
import { string } from 'dynamodb-toolbox/schema/string';
import { isConditionFailure } from '../../shared/aws/conditions.ts';
import { type ContextTable, contextTable } from '../../shared/aws/table.ts';
import { type Permission, noPermission } from './domain/interactions/permission.ts';

export const personKey = (memberId: string): string => `person#${memberId}`;
export const permissionKey = (memberId: string) => ({ pk: personKey(memberId), sk: 'permission' });

export const permissionEntity = (table: ContextTable) =>
  new Entity({
    name: 'permission',
    table,
    timestamps: false,
    schema: item({
      pk: string().key(),
      sk: string().key(),
      consented: boolean().optional(),
      consentDecidedAt: string().optional(),
      switchedOn: boolean().optional(),
      erasedAt: string().optional(),
    }),
  });

const newerThan = (decidedAt: string) => ({
  condition: {
    or: [
      { attr: 'consentDecidedAt' as const, exists: false as const },
      { attr: 'consentDecidedAt' as const, lt: decidedAt },
    ],
  },
});

/** What each person allows, in one row, so that a transaction can hold to it while it records. */
export const permissionStore = (tableName: string) => {
  const permissions = permissionEntity(contextTable(tableName));
  return {
    permission: async (memberId: string): Promise<Permission> => {
      const { Item } = await permissions
        .build(GetItemCommand)
        .key(permissionKey(memberId))
        .options({ consistent: true })
        .send();
      if (Item === undefined) return noPermission;
      const { consented = false, switchedOn = true, erasedAt = null } = Item;
      return { consented, switchedOn, erasedAt };
    },

    /** Keeps a decision on consent, unless one as new is there already. */
    keepConsent: async (
      memberId: string,
      { granted, decidedAt }: { readonly granted: boolean; readonly decidedAt: string },
    ): Promise<void> => {
      const decided = { consented: granted, consentDecidedAt: decidedAt };
      try {
        await permissions
          .build(UpdateItemCommand)
          .item({ ...permissionKey(memberId), ...decided })
          .options(newerThan(decidedAt))
          .send();
      } catch (error) {
        if (!isConditionFailure(error)) throw error;
      }
    },

    switchPersonalisation: async (memberId: string, switchedOn: boolean): Promise<void> => {
      await permissions
        .build(UpdateItemCommand)
        .item({ ...permissionKey(memberId), switchedOn })
        .send();
    },
  };
};
export type PermissionStore = ReturnType<typeof permissionStore>;
