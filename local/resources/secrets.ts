import * as z from 'zod';
import { arn } from '../template/place.ts';
import { readProperties, type ResourceKind } from './kind.ts';

const Generate = z.object({
  PasswordLength: z.number().default(32),
  SecretStringTemplate: z.string().optional(),
  GenerateStringKey: z.string().optional(),
});

const secretKind: ResourceKind = {
  type: 'AWS::SecretsManager::Secret',
  nameProperty: 'Name',
  nameLimit: 512,
  ref: ({ name }) => arn('secretsmanager', `secret:${name}`),
  attributes: { Id: ({ name }) => arn('secretsmanager', `secret:${name}`) },
  describe: (resource, model) => {
    const secret = readProperties(
      resource,
      { SecretString: z.string().optional(), GenerateSecretString: Generate.optional() },
      ['Name', 'Description', 'KmsKeyId', 'ReplicaRegions', 'Tags'],
    );
    const generate = secret.GenerateSecretString;
    model.secrets.push({
      name: resource.name,
      arn: arn('secretsmanager', `secret:${resource.name}`),
      ...(secret.SecretString !== undefined && { value: secret.SecretString }),
      ...(generate && {
        generate: {
          length: generate.PasswordLength,
          ...(generate.SecretStringTemplate !== undefined && { template: generate.SecretStringTemplate }),
          ...(generate.GenerateStringKey !== undefined && { key: generate.GenerateStringKey }),
        },
      }),
    });
  },
};

const parameterKind: ResourceKind = {
  type: 'AWS::SSM::Parameter',
  nameProperty: 'Name',
  nameLimit: 1024,
  attributes: { Value: ({ property }) => property('Value'), Type: ({ property }) => property('Type') },
  describe: (resource, model) => {
    const shape = { Value: z.coerce.string(), Type: z.string().optional() };
    const { Value } = readProperties(resource, shape, [
      'Name',
      'Description',
      'Tier',
      'AllowedPattern',
      'Tags',
    ]);
    model.parameters.push({ name: resource.name, value: Value });
  },
};

export const secretKinds: ResourceKind[] = [secretKind, parameterKind];
