/** Where the local system pretends to be: fixed, so that names, ARNs and URLs are the same on every start. */
export const region = 'us-east-1';
export const account = '000000000000';

export const arn = (service: string, resource: string): string =>
  `arn:aws:${service}:${region}:${account}:${resource}`;

/** The last part of an ARN that ends in a name, e.g. a queue's or a function's. */
export const nameOfArn = (value: string): string => value.split(/[:/]/).at(-1) ?? value;

export const pseudoParameters: Readonly<Record<string, string>> = {
  'AWS::Region': region,
  'AWS::AccountId': account,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
};
