import { StartError } from '../start-error.ts';
import type { ResourceKind } from './kind.ts';

/** The upload of the built site into its bucket; locally the gateway serves the folder itself. */
export const siteKind: ResourceKind = {
  type: 'Custom::CDKBucketDeployment',
  attributes: { DestinationBucketArn: ({ property }) => property('DestinationBucketArn') },
  describe: (resource, model) => {
    const folder = resource.metadata['pathlight:site'];
    if (typeof folder !== 'string') {
      throw new StartError(
        `The deployment ${resource.stack}/${resource.logicalId} does not say which folder it uploads.`,
        'Give it the metadata `pathlight:site` with the repo-relative folder of the built site.',
      );
    }
    model.sites.push({ logicalId: resource.logicalId, folder });
  },
};
