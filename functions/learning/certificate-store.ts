import { Entity } from 'dynamodb-toolbox/entity';
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get';
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put';
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut';
import { any } from 'dynamodb-toolbox/schema/any';
import { item } from 'dynamodb-toolbox/schema/item';
import { string } from 'dynamodb-toolbox/schema/string';
import type { TransactionWrite } from '../../shared/aws/outbox.ts';
import { contextTable } from '../../shared/aws/table.ts';
import { Certificate } from './domain/study/certificate.ts';

const keys = { pk: string().key(), sk: string().key() };
const place = (certificateId: string) => ({ pk: `certificate#${certificateId}`, sk: 'certificate' });

const entitiesOf = (tableName: string) => {
  const entity = { table: contextTable(tableName), timestamps: false } as const;
  return {
    certificates: new Entity({
      ...entity,
      name: 'certificate',
      schema: item({ ...keys, certificate: any() }),
    }),
    issued: new Entity({
      ...entity,
      name: 'issued-certificate',
      schema: item({ ...keys, certificateId: string() }),
    }),
  };
};
const isNew = { condition: { attr: 'pk', exists: false } } as const;

/**
 * Certificates under `certificate#<id>`, found by whoever has the id; and for a member and a course, under
 * `study#<member>#<course>` / `certificate`, the one that was issued.
 */
export const certificateStore = (tableName: string) => {
  const { certificates, issued } = entitiesOf(tableName);
  return {
    /** Fail their transaction where the member has a certificate of the course. */
    issueWrites: (certificate: Certificate): TransactionWrite[] => {
      const { certificateId, memberId, courseId } = certificate;
      return [
        issued
          .build(PutTransaction)
          .item({ pk: `study#${memberId}#${courseId}`, sk: 'certificate', certificateId })
          .options(isNew),
        certificates
          .build(PutTransaction)
          .item({ ...place(certificateId), certificate })
          .options(isNew),
      ];
    },

    find: async (certificateId: string): Promise<Certificate | undefined> => {
      const { Item } = await certificates
        .build(GetItemCommand)
        .key(place(certificateId))
        .options({ consistent: true })
        .send();
      return Item && Certificate.parse(Item.certificate);
    },

    /** Writes one that was issued as it now is: of all it says only the name ever changes. */
    replace: async (certificate: Certificate): Promise<void> => {
      await certificates
        .build(PutItemCommand)
        .item({ ...place(certificate.certificateId), certificate })
        .options({ condition: { attr: 'pk', exists: true } })
        .send();
    },
  };
};
export type CertificateStore = ReturnType<typeof certificateStore>;
