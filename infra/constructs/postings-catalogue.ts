import { Aws } from 'aws-cdk-lib';
import { CfnDatabase, CfnTable } from 'aws-cdk-lib/aws-glue';
import { Construct } from 'constructs';
import { type Settings, nameIn } from '../settings.ts';
import type { PrivateBucket } from './private-bucket.ts';

/**
 * A posting as Athena sees it: the keys of a line in lower case, as Hive has them, and their types. `market` is not among
 * them: it is the partition, and stands in the path.
 */
export const postingColumns: Readonly<Record<string, string>> = {
  id: 'string',
  source: 'string',
  sourceid: 'string',
  title: 'string',
  company: 'string',
  city: 'string',
  country: 'string',
  remote: 'boolean',
  occupation: 'struct<id:string,confidence:double>',
  postedon: 'string',
  validthrough: 'string',
  seenon: 'string',
  salary:
    'struct<minannualmajor:bigint,maxannualmajor:bigint,currency:string,period:string,monthsperyear:double>',
  salarytext: 'string',
  experience: 'struct<minyears:double,maxyears:double>',
  education: 'string',
  skills: 'array<string>',
  description: 'string',
  url: 'string',
};

export const postingMarkets = ['zh', 'en'] as const;

export interface PostingsCatalogueProps {
  readonly settings: Settings;
  readonly bucket: PrivateBucket;
}

/** Database and table names know letters, digits and underscores only. */
const sqlName = (name: string): string => name.replaceAll('-', '_');

/** Lines of JSON, gzipped, one folder a market. */
const tableAt = (location: string): CfnTable.TableInputProperty => ({
  name: 'postings',
  description: 'One normalised posting a line; see docs/postings.md',
  tableType: 'EXTERNAL_TABLE',
  partitionKeys: [{ name: 'market', type: 'string' }],
  parameters: {
    classification: 'json',
    compressionType: 'gzip',
    'projection.enabled': 'true',
    'projection.market.type': 'enum',
    'projection.market.values': postingMarkets.join(','),
    'storage.location.template': `${location}\${market}/`,
  },
  storageDescriptor: {
    location,
    columns: Object.entries(postingColumns).map(([name, type]) => ({ name, type })),
    compressed: true,
    inputFormat: 'org.apache.hadoop.mapred.TextInputFormat',
    outputFormat: 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat',
    serdeInfo: {
      serializationLibrary: 'org.openx.data.jsonserde.JsonSerDe',
      parameters: { 'case.insensitive': 'TRUE', 'ignore.malformed.json': 'FALSE' },
    },
  },
});

/**
 * The normalised postings as a table for Athena: gzipped JSON Lines under `postings/{market}/`. Partitions are projected
 * from the list of markets, so there is no crawler to run and nothing to update when files come in.
 */
export class PostingsCatalogue extends Construct {
  constructor(scope: Construct, id: string, { settings, bucket }: PostingsCatalogueProps) {
    super(scope, id);
    const name = sqlName(nameIn(settings, 'market'));
    const database = new CfnDatabase(this, 'database', {
      catalogId: Aws.ACCOUNT_ID,
      databaseInput: { name, description: 'Postings taken in from files' },
    });
    const table = new CfnTable(this, 'postings', {
      catalogId: Aws.ACCOUNT_ID,
      databaseName: name,
      tableInput: tableAt(`s3://${bucket.name}/postings/`),
    });
    table.addResourceDependency(database);
  }
}
